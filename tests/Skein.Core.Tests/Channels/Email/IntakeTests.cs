using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Channels.Email;

public sealed class IntakeTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Theory, OnBothEngines]
    public async Task A_mail_becomes_a_case_with_its_sender_participants_pictures_and_attachments(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, Box() with { Kind = "return" });
        var arrived = await Post.Comes(house, Rich("退货申请"), "help@example.com");

        var found = await Post.Case(house, arrived);
        Assert.Equal((ArrivalState.Done, "退货申请", Channel.Email, CaseStatus.New), (arrived.State, found.Subject, found.Channel, found.Status));
        Assert.Equal(("王小明", "wang@example.net"), (found.Customer.Name, found.Customer.Contacts.Single().Value));
        Assert.Equal(["li@example.net", "zhao@example.net"], found.Participants.Select(p => p.Address).Order());
        var message = Assert.Single(await Post.Messages(house, arrived));
        Assert.Equal(["logo.png", "订单.pdf"], message.Files.Select(f => f.File.Name).Order());
        var picture = message.Files.Single(f => f.File.Name == "logo.png").File;
        Assert.Contains($"src=\"/files/{picture.Id}/logo.png\"", message.Html);
        Assert.DoesNotContain("script", message.Html);
        Assert.Equal("help@example.com", (await BoxOf(house, found.Id))?.Address);
        await using var db = house.Db();
        Assert.Equal("return", await db.CaseKinds.Where(k => k.Id == found.KindId).Select(k => k.Code).SingleAsync());
    }

    [Theory, OnBothEngines]
    public async Task Broken_off_anywhere_and_taken_again_a_mail_is_the_same_case_and_the_same_message(Storage storage)
    {
        await using var house = await House.Open(storage);
        var first = await Post.Comes(house, Rich("退货申请"));
        var answer = await Post.Comes(house, Post.Mail("Re: 退货申请", "还在吗?", more: [$"In-Reply-To: <{first.MessageId}>"]));
        await using (var db = house.Db())
        {
            await db.ArrivedMails.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, ArrivalState.Stored).SetProperty(m => m.CaseId, (long?)null).SetProperty(m => m.Fingerprint, (string?)null));
        }

        await house.Get<TakeIn>().Run(default);

        var again = await Post.Arrived(house);
        Assert.Equal([first.CaseId, first.CaseId], again.Select(m => m.CaseId));
        Assert.Equal(2, (await Post.Messages(house, answer)).Count);
        await using var after = house.Db();
        Assert.Equal(1, await after.Cases.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task The_same_mail_in_two_mailboxes_is_one_and_a_message_id_used_twice_for_different_texts_is_two(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, Box());
        await Post.Connect(house, Box() with { Address = "sales@example.com" });
        var mail = Post.Mail("一封", id: "same");

        var one = await Post.Comes(house, "Delivered-To: help@example.com\r\n" + mail, "help@example.com");
        var copy = await Post.Comes(house, "Delivered-To: sales@example.com\r\n" + mail, "sales@example.com");
        var other = await Post.Comes(house, Post.Mail("另一封", "别的事", id: "same"));
        var nameless = Post.Mail("无编号").Replace("Message-ID:", "X-Old:", StringComparison.Ordinal);
        var third = await Post.Comes(house, nameless);
        var fourth = await Post.Comes(house, "Received: from a\r\n" + nameless);

        Assert.Equal((ArrivalState.Ignored, ArrivalNote.Double, one.CaseId), (copy.State, copy.Note, copy.CaseId));
        Assert.NotEqual(one.CaseId, other.CaseId);
        Assert.Equal((ArrivalNote.Double, third.CaseId), (fourth.Note, fourth.CaseId));
        Assert.Single(await Post.Messages(house, one));
    }

    [Theory, OnBothEngines]
    public async Task What_people_want_kept_out_is_kept_out_and_what_filters_call_spam_waits_with_the_spam(Storage storage)
    {
        await using var house = await House.Open(storage);
        var senders = house.Get<JudgeSender>();
        Assert.True((await senders.Run(house.Administrator, "@Bad.example", false, default)).IsDone);
        Assert.True((await senders.Run(house.Administrator, "friend@bad.example", true, default)).IsDone);

        var blocked = await Post.Comes(house, Post.Mail("一", from: "x@bad.example"));
        var friend = await Post.Comes(house, Post.Mail("二", from: "friend@bad.example", more: ["X-Spam-Flag: YES"]));
        var spam = await Post.Comes(house, Post.Mail("三", from: "y@worse.example", more: ["X-Spam-Flag: YES"]));

        Assert.Equal((ArrivalState.Ignored, ArrivalNote.Blocked, (long?)null), (blocked.State, blocked.Note, blocked.CaseId));
        Assert.Equal(CaseStatus.New, (await Post.Case(house, friend)).Status);
        var put = await Post.Case(house, spam);
        Assert.Equal((CaseStatus.Spam, false), (put.Status, put.IsOpen));
        var wanted = await house.Get<ArrivalDesk>().MakeCase(house.Administrator, blocked.Id, default);
        Assert.True(wanted.IsDone);
        await house.Get<TakeIn>().Run(default);
        Assert.NotNull((await Post.Arrived(house)).Single(m => m.Id == blocked.Id).CaseId);
    }

    [Theory, OnBothEngines]
    public async Task A_colleagues_forward_is_a_case_of_the_one_who_wrote_it_with_the_colleagues_note_inside(Storage storage)
    {
        await using var house = await House.Open(storage);
        var forward = string.Join("\r\n",
        [
            $"From: 林静 <{House.AdministratorEmail}>", "To: help@example.com", "Subject: Fwd: 沙发坏了", "Message-ID: <fwd@example.com>", "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain; charset=utf-8", "", "请处理，老客户。", "",
            "--b", "Content-Type: message/rfc822", "", Post.Mail("沙发坏了", "沙发腿断了。", from: "赵雷 <zhao@example.net>"), "--b--", "",
        ]);

        var arrived = await Post.Comes(house, forward);

        var found = await Post.Case(house, arrived);
        Assert.Equal(("沙发坏了", "赵雷", "zhao@example.net"), (found.Subject, found.Customer.Name, found.Customer.Contacts.Single().Value));
        var messages = await Post.Messages(house, arrived);
        Assert.Equal([MessageKind.Customer, MessageKind.Note], messages.Select(m => m.Kind));
        Assert.Contains("沙发腿断了", messages[0].Plain);
        Assert.DoesNotContain("请处理", messages[0].Plain);
        Assert.Contains("老客户", messages[1].Plain);
    }

    [Theory, OnBothEngines]
    public async Task A_mail_without_sender_subject_or_text_is_a_case_all_the_same(Storage storage)
    {
        await using var house = await House.Open(storage);

        var bare = await Post.Comes(house, "X-Odd: 1\r\n\r\n");

        Assert.Equal(ArrivalState.Done, bare.State);
        Assert.Equal(("（无主题）", "未知发件人"), ((await Post.Case(house, bare)).Subject, (await Post.Case(house, bare)).Customer.Name));
    }

    [Theory, OnBothEngines]
    public async Task Whatever_bytes_come_none_stop_the_intake_and_none_are_lost(Storage storage)
    {
        await using var house = await House.Open(storage);
        var random = new Random(4711);
        var template = System.Text.Encoding.UTF8.GetBytes(Rich("退货"));
        for (var i = 0; i < 60; i++)
        {
            var bytes = i % 3 == 0 ? new byte[random.Next(1, 3000)] : (byte[])template.Clone();
            if (i % 3 == 0) random.NextBytes(bytes);
            else for (var n = 0; n < 30; n++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            using var raw = new MemoryStream(bytes);
            Assert.True((await house.Get<DeliverMail>().Run(house.Administrator, raw, null, default)).IsDone);
        }

        await house.Get<TakeIn>().Run(default);

        var arrived = await Post.Arrived(house);
        Assert.Equal(60, arrived.Count);
        Assert.All(arrived, m => Assert.True(m.State is ArrivalState.Done or ArrivalState.Ignored, $"{m.Id}: {m.State} {m.Error}"));
        foreach (var mail in arrived) Assert.Equal(mail.Size, (await Post.Raw(house, mail)).Length);
    }

    [Theory, OnBothEngines]
    public async Task One_that_cannot_be_taken_in_stays_with_its_reason_and_holds_up_no_other(Storage storage)
    {
        await using var house = await House.Open(storage);
        using (var raw = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Post.Mail("坏的")))) await house.Get<DeliverMail>().Run(house.Administrator, raw, null, default);
        var lost = Assert.Single(await Post.Arrived(house));
        var place = Directory.GetFiles(house.Folder, lost.Sha256!, SearchOption.AllDirectories).Single();
        File.Move(place, place + ".away");

        var fine = await Post.Comes(house, Post.Mail("好的"));

        var failed = (await Post.Arrived(house))[0];
        Assert.Equal((ArrivalState.Failed, ArrivalState.Done), (failed.State, fine.State));
        Assert.NotEmpty(failed.Error!);
        File.Move(place + ".away", place);
        Assert.True((await house.Get<ArrivalDesk>().Retry(house.Administrator, failed.Id, default)).IsDone);
        await house.Get<TakeIn>().Run(default);
        Assert.Equal("坏的", (await Post.Case(house, (await Post.Arrived(house))[0])).Subject);
    }

    [Theory, OnBothEngines]
    public async Task The_raw_source_is_read_by_those_allowed_and_the_journal_knows_it(Storage storage)
    {
        await using var house = await House.Open(storage);
        var mail = await Post.Comes(house, Post.Mail("一封"));
        var stranger = house.Administrator with { Grants = new Dictionary<string, Scope> { [EmailPermissions.Manage] = Scope.All } };

        Assert.Null(await house.Get<ArrivalDesk>().Source(stranger, mail.Id, default));
        await using var source = await house.Get<ArrivalDesk>().Source(house.Administrator, mail.Id, default);
        Assert.NotNull(source);
        await using var db = house.Db();
        Assert.True(await db.Set<Skein.Journal.JournalEntry>().AnyAsync(e => e.Event == "arrived-mail.source-read" && e.SubjectId == mail.Id));
    }

    internal static MailboxEdit Box() => new()
    {
        Name = "客服", Address = "help@example.com", Host = "127.0.0.1", Port = 993, User = "help", Password = "x", IsActive = false,
    };

    private static async Task<Mailbox?> BoxOf(House house, long caseId)
    {
        await using var db = house.Db();
        return await db.MailboxOf([caseId], default);
    }

    private static string Rich(string subject) => string.Join("\r\n",
    [
        "From: =?utf-8?B?546L5bCP5piO?= <wang@example.net>", "To: help@example.com, li@example.net", "Cc: Zhao <ZHAO@example.net>, noreply@example.net",
        $"Subject: {subject}", "Date: Mon, 2 Mar 2026 08:00:00 +0800", "Message-ID: <rich@example.net>", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=outer", "",
        "--outer", "Content-Type: multipart/related; boundary=inner", "",
        "--inner", "Content-Type: text/html; charset=utf-8", "", "<p>退货怎么办理? <img src=\"cid:logo@here\"></p><script>alert(1)</script>", "",
        "--inner", "Content-Type: image/png; name=logo.png", "Content-ID: <logo@here>", "Content-Disposition: inline; filename=logo.png", "Content-Transfer-Encoding: base64", "", Png, "",
        "--inner--", "", "--outer", "Content-Type: application/pdf", "Content-Disposition: attachment; filename*=utf-8''%E8%AE%A2%E5%8D%95.pdf", "", "%PDF-1.4 order", "", "--outer--", "",
    ]);
}
