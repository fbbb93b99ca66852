using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Channels.Email;
using Skein.Mail;

namespace Skein.Core.Tests.Channels.Email;

/// <summary>Against a real Dovecot.</summary>
public sealed class FetchingTests
{
    [Theory, OnBothEngines]
    public async Task Every_mail_is_stored_as_it_came_once_however_often_it_is_fetched_and_the_mailbox_is_left_untouched(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        var mails = Enumerable.Range(1, 120).Select(n => Post.Mail($"第 {n} 封")).ToList();
        foreach (var mail in mails) dovecot.Deliver("help", mail);
        var box = await Post.Connect(house, dovecot.Mailbox("help"));

        Assert.Equal(120, await house.Get<FetchMail>().Once(box, default));
        Assert.Equal(0, await house.Get<FetchMail>().Once(box, default));
        dovecot.Deliver("help", Post.Mail("后来的"));
        Assert.Equal(1, await house.Get<FetchMail>().Once(box, default));

        var arrived = await Post.Arrived(house);
        Assert.Equal(121, arrived.Count);
        Assert.All(arrived, m => Assert.Equal((box, "INBOX", ArrivalState.Stored), (m.MailboxId!.Value, m.Folder, m.State)));
        var stored = new List<string>();
        foreach (var mail in arrived.Take(120)) stored.Add(Encoding.UTF8.GetString(await Post.Raw(house, mail)));
        Assert.Equal(mails.Order(), stored.Order());
        Assert.Equal(121, dovecot.Count("help"));
        Assert.False(dovecot.IsRead("help"));
        var state = await Post.Box(house, box);
        Assert.Equal((0, (MailTrouble?)null), (state.Failures, state.Trouble));
        Assert.NotNull(state.LastContactAt);
    }

    [Theory, OnBothEngines]
    public async Task From_now_and_from_a_date_leave_older_mails_alone_and_backfill_fetches_them(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        var now = house.Clock.GetUtcNow();
        foreach (var user in new[] { "now", "date" })
        {
            dovecot.Deliver(user, Post.Mail("十天前"), now.AddDays(-10));
            dovecot.Deliver(user, Post.Mail("三天前"), now.AddDays(-3));
            dovecot.Deliver(user, Post.Mail("刚才"), now.AddMinutes(1));
        }

        var fromNow = await Post.Connect(house, dovecot.Mailbox("now", MailStart.FromNow));
        var fromDate = await Post.Connect(house, dovecot.Mailbox("date", MailStart.FromDate) with { StartOn = new LocalDate(2026, 2, 25) });

        Assert.Equal(1, await house.Get<FetchMail>().Once(fromNow, default));
        Assert.Equal(2, await house.Get<FetchMail>().Once(fromDate, default));
        var filled = await house.Get<FetchMail>().Backfill(house.Administrator, fromNow, new LocalDate(2026, 2, 20), new LocalDate(2026, 3, 2), default);
        Assert.Equal(2, filled.Value);
        Assert.Equal(0, (await house.Get<FetchMail>().Backfill(house.Administrator, fromNow, new LocalDate(2026, 2, 1), new LocalDate(2026, 3, 30), default)).Value);
        Assert.Equal(0, await house.Get<FetchMail>().Once(fromNow, default));
    }

    [Theory, OnBothEngines]
    public async Task A_mailbox_numbered_anew_is_gone_through_again_but_not_from_before_its_start(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        var now = house.Clock.GetUtcNow();
        dovecot.Deliver("help", Post.Mail("以前的"), now.AddDays(-10));
        dovecot.Deliver("help", Post.Mail("一"), now.AddMinutes(1));
        var box = await Post.Connect(house, dovecot.Mailbox("help", MailStart.FromNow));
        Assert.Equal(1, await house.Get<FetchMail>().Once(box, default));

        dovecot.Renumber("help");
        dovecot.Deliver("help", Post.Mail("二"), now.AddMinutes(2));

        Assert.Equal(2, await house.Get<FetchMail>().Once(box, default));
        var arrived = await Post.Arrived(house);
        Assert.Equal(2, arrived.Select(m => m.UidValidity).Distinct().Count());
        Assert.Equal(2, arrived.Select(m => m.Sha256).Distinct().Count());
    }

    [Theory, OnBothEngines]
    public async Task Folders_are_read_each_from_its_own_place_and_a_missing_one_is_named(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        dovecot.Deliver("help", Post.Mail("收件箱"));
        dovecot.Deliver("help", Post.Mail("售后"), mailFolder: "Service");
        var box = await Post.Connect(house, dovecot.Mailbox("help") with { Folders = "INBOX\nService\nNowhere" });

        await house.Get<FetchMail>().Once(box, default);

        Assert.Equal(["INBOX", "Service"], (await Post.Arrived(house)).Select(m => m.Folder));
        var state = await Post.Box(house, box);
        Assert.Equal((MailTrouble.NoFolder, 1), (state.Trouble, state.Failures));
        Assert.Contains("Nowhere", state.TroubleDetail);
    }

    [Theory, OnBothEngines]
    public async Task A_large_mail_comes_in_parts_and_one_beyond_the_bound_is_noted_with_its_headers(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        var large = Post.Mail("大附件", new string('a', 3_500_000));
        dovecot.Deliver("help", large);
        var line = new string('b', 1000) + "\r\n";
        var huge = new StringBuilder(Post.Mail("太大", ""));
        while (huge.Length < StoreMail.Largest + 10) huge.Append(line);
        dovecot.Deliver("help", huge.ToString());
        dovecot.Deliver("help", Post.Mail("小"));
        var box = await Post.Connect(house, dovecot.Mailbox("help"));

        Assert.Equal(3, await house.Get<FetchMail>().Once(box, default));

        var arrived = await Post.Arrived(house);
        Assert.Equal([null, ArrivalNote.TooLarge, null], arrived.Select(m => m.Note));
        Assert.Equal(Encoding.UTF8.GetBytes(large), await Post.Raw(house, arrived[0]));
        Assert.Equal(ArrivalState.Failed, arrived[1].State);
        Assert.True(arrived[1].Size > StoreMail.Largest);
        Assert.Contains("太大", Encoding.UTF8.GetString(await Post.Raw(house, arrived[1])));
    }

    [Theory, OnBothEngines]
    public async Task Pop3_takes_each_mail_once_by_its_number_and_can_start_from_now(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        dovecot.Deliver("all", Post.Mail("一"));
        dovecot.Deliver("new", Post.Mail("以前的"));
        var all = await Post.Connect(house, dovecot.Mailbox("all", protocol: MailProtocol.Pop3));
        var fresh = await Post.Connect(house, dovecot.Mailbox("new", MailStart.FromNow, MailProtocol.Pop3));

        Assert.Equal(1, await house.Get<FetchMail>().Once(all, default));
        Assert.Equal(0, await house.Get<FetchMail>().Once(all, default));
        Assert.Equal(0, await house.Get<FetchMail>().Once(fresh, default));
        dovecot.Deliver("new", Post.Mail("新的"));
        Assert.Equal(1, await house.Get<FetchMail>().Once(fresh, default));

        var arrived = await Post.Arrived(house);
        Assert.Equal([(null, true), (ArrivalNote.BeforeStart, false), (null, true)], arrived.Select(m => (m.Note, m.FileId is not null)));
        Assert.Equal(1, dovecot.Count("all"));
    }

    [Theory, OnBothEngines]
    public async Task A_server_that_tells_of_news_is_heard_at_once(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        var box = await Post.Connect(house, dovecot.Mailbox("help"));
        dovecot.Deliver("help", Post.Mail("一"));
        using var ends = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var keeping = house.Get<FetchMail>().Keep(box, ends.Token);
        await Until(house, 1, ends.Token);

        dovecot.Deliver("help", Post.Mail("二"));
        await Until(house, 2, ends.Token);

        await ends.CancelAsync();
        await keeping;
        Assert.Equal(2, (await Post.Arrived(house)).Count);
    }

    private static async Task Until(House house, int count, CancellationToken stop)
    {
        while ((await Post.Arrived(house)).Count < count) await Task.Delay(50, stop);
    }
}
