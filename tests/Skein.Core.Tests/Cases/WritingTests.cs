using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Cases;

public sealed class WritingTests
{
    [Theory, OnBothEngines]
    public async Task A_reply_waits_for_the_customer_and_answers_the_waiting(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        house.Clock.Advance(Duration.FromMinutes(5));

        await house.Get<WriteMessage>().Reply(house.Administrator, id, A.Message("已为您办理"), default);

        var found = await A.Find(house, id);
        Assert.Equal((CaseStatus.WaitingForCustomer, house.Administrator.Id, "已为您办理"), (found.Status, found.OwnerId, found.Preview));
        Assert.Equal(found.CreatedAt + Duration.FromMinutes(5), found.FirstRepliedAt);
        Assert.Null(found.CustomerWaitingSince);
    }

    [Theory, OnBothEngines]
    public async Task Notes_do_not_stand_beside_the_customers_name_in_lists(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var before = (await A.Find(house, id)).Preview;

        await house.Get<WriteMessage>().Note(house.Administrator, id, A.Message("客户很难缠"), default);
        await house.Get<AssignCase>().HandOver(house.Administrator, id, new NewOwner(1, house.Administrator.Id, "小心处理"), null, default);

        Assert.Equal(before, (await A.Find(house, id)).Preview);
    }

    [Theory, OnBothEngines]
    public async Task The_customers_own_words_reopen_what_had_ended(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        await house.Get<ResolveCase>().Run(house.Administrator, id, "好了", null, default);

        await house.Get<WriteMessage>().FromCustomer(await A.CustomerOf(house, id), id, A.Message("没有好"), default);

        var found = await A.Find(house, id);
        Assert.Equal((CaseStatus.Open, true), (found.Status, found.IsOpen));
        Assert.NotNull(found.CustomerWaitingSince);
        await using var db = house.Db();
        var last = await db.Journal.OrderByDescending(e => e.Id).Take(2).Select(e => e.Event).ToListAsync();
        Assert.Equal([CaseEvents.CustomerWrote.Code, CaseEvents.Reopened.Code], last);
    }

    [Theory, OnBothEngines]
    public async Task A_customer_never_reads_notes_nor_the_files_on_them(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var file = await Upload(house, house.Administrator);
        await house.Get<WriteMessage>().Note(house.Administrator, id, A.Message("内部") with { Files = [file] }, default);
        var wang = await A.CustomerOf(house, id);

        var sheet = (await house.Get<CaseReader>().Find(wang, id, null, default))!;

        await using var db = house.Db();
        Assert.DoesNotContain(sheet.Messages, m => m.Kind == MessageKind.Note);
        Assert.Empty(sheet.Files);
        Assert.Empty(sheet.Events);
        Assert.Null(await db.FileFor(wang, file, default));
    }

    [Theory, OnBothEngines]
    public async Task A_picture_in_the_text_is_seen_by_everybody_who_sees_the_message(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var file = await Upload(house, house.Administrator);

        await house.Get<WriteMessage>().Reply(house.Administrator, id, new NewMessage { Text = RichText.FromHtml($"<p>看图</p><img src=\"/files/{file}/a.png\">"), Channel = Channel.Staff }, default);

        await using var db = house.Db();
        Assert.NotNull(await db.FileFor(await A.CustomerOf(house, id), file, default));
    }

    [Theory, OnBothEngines]
    public async Task Nobody_attaches_the_file_of_somebody_else(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var file = await Upload(house, house.Administrator);

        var written = await house.Get<WriteMessage>().FromCustomer(await A.CustomerOf(house, id), id, A.Message("附件") with { Files = [file] }, default);

        Assert.Equal(CaseRules.UnknownFile, Assert.Single(written.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task A_message_sent_twice_is_kept_once(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var once = A.Message("一次") with { OriginKey = "k1" };

        var first = await house.Get<WriteMessage>().Note(house.Administrator, id, once, default);
        var again = await house.Get<WriteMessage>().Note(house.Administrator, id, once, default);

        Assert.Equal(first.Value, again.Value);
    }

    [Theory, OnBothEngines]
    public async Task Many_who_write_at_the_same_moment_are_all_kept(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        var written = await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => house.Get<WriteMessage>().Note(house.Administrator, id, A.Message($"第 {n} 条"), default))));

        Assert.All(written, w => Assert.True(w.IsDone, w.ToString()));
        Assert.Equal(5, (await house.Get<CaseReader>().Find(house.Administrator, id, null, default))!.Messages.Count);
    }

    [Theory, OnBothEngines]
    public async Task An_empty_message_is_refused(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        var written = await house.Get<WriteMessage>().Reply(house.Administrator, id, A.Message(" "), default);

        Assert.Equal((CaseRules.EmptyMessage, "Text"), (Assert.Single(written.Broken).Rule, written.Broken[0].Field));
    }

    private static async Task<long> Upload(House house, Actor actor) =>
        (await house.Get<KeepFile>().Run(actor, new MemoryStream([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]), "a.png", null, 1000, default)).Value.Id;
}
