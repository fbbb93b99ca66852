using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Core.Tests.Channels.Email;

/// <summary>A real Dovecot behind a line that breaks, stalls and garbles.</summary>
public sealed class StubbornServerTests
{
    [Theory, OnBothEngines]
    public async Task Hung_up_on_at_any_moment_it_goes_on_where_it_was_and_every_mail_is_stored_once(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var wire = new RoughWire(dovecot.Imap);
        await using var house = await House.Open(storage);
        foreach (var n in Enumerable.Range(1, 30)) dovecot.Deliver("help", Post.Mail($"第 {n} 封", new string('x', 300 * n)));
        var box = await Post.Connect(house, dovecot.Mailbox("help", port: wire.Port));

        for (var bytes = 10; bytes < 200_000; bytes += bytes < 3000 ? 331 : 17_000)
        {
            wire.HangsUpAfter = bytes;
            await house.Get<FetchMail>().Once(box, default);
            house.Clock.Advance(Duration.FromHours(1));
        }

        wire.HangsUpAfter = null;
        await house.Get<FetchMail>().Once(box, default);
        var arrived = await Post.Arrived(house);
        Assert.Equal((30, 30), (arrived.Count(m => m.State == ArrivalState.Stored), arrived.Select(m => m.Sha256).Distinct().Count()));
        Assert.Equal(0, (await Post.Box(house, box)).Failures);
    }

    [Theory, OnBothEngines]
    public async Task A_disk_that_takes_nothing_is_not_blamed_on_the_server_and_no_mail_is_lost_by_it(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        dovecot.Deliver("help", Post.Mail("一"));
        var box = await Post.Connect(house, dovecot.Mailbox("help"));
        var files = Path.Combine(house.Folder, "files");
        if (Directory.Exists(files)) Directory.Delete(files, recursive: true);
        await File.WriteAllTextAsync(files, "in the way");

        Assert.Null(await house.Get<FetchMail>().Once(box, default));
        Assert.Equal(MailTrouble.Storage, (await Post.Box(house, box)).Trouble);

        File.Delete(files);
        house.Clock.Advance(Duration.FromMinutes(1));
        Assert.Equal(1, await house.Get<FetchMail>().Once(box, default));
        var report = Assert.Single(await house.Get<IntakeReport>().Mailboxes(house.Administrator, default));
        Assert.Equal((1, 1, 1, null), (report.OnServer, report.Stored, report.Waiting, report.Box.Trouble));
    }

    [Theory, OnBothEngines]
    public async Task A_server_that_stalls_is_left_after_its_time_and_tried_again_later_and_later(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var wire = new RoughWire(dovecot.Imap) { StallsAfter = 900 };
        await using var house = await House.Open(storage);
        dovecot.Deliver("help", Post.Mail("一"));
        house.Get<MailPace>().LongestAnswer = TimeSpan.FromSeconds(1);
        var box = await Post.Connect(house, dovecot.Mailbox("help", port: wire.Port));

        Assert.Null(await house.Get<FetchMail>().Once(box, default));
        var first = await Post.Box(house, box);
        Assert.Equal((MailTrouble.Stalled, 1), (first.Trouble, first.Failures));
        Assert.Null(await house.Get<FetchMail>().Once(box, default));
        Assert.Equal(1, wire.Conversations);

        house.Clock.Advance(Duration.FromSeconds(31));
        Assert.Null(await house.Get<FetchMail>().Once(box, default));
        var second = await Post.Box(house, box);
        Assert.True(second.RetryAt - house.Clock.Now() > first.RetryAt - (house.Clock.Now() - Duration.FromSeconds(31)));

        (wire.StallsAfter, house.Get<MailPace>().LongestAnswer) = (null, TimeSpan.FromMinutes(1));
        house.Clock.Advance(Duration.FromHours(1));
        Assert.Equal(1, await house.Get<FetchMail>().Once(box, default));
    }

    [Theory, OnBothEngines]
    public async Task Nonsense_is_called_so(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var wire = new RoughWire(dovecot.Imap) { Says = _ => "HTTP/1.1 400 Bad Request\r\n\r\n" };
        await using var house = await House.Open(storage);
        var box = await Post.Connect(house, dovecot.Mailbox("help", port: wire.Port));

        await house.Get<FetchMail>().Once(box, default);

        Assert.Equal(MailTrouble.Garbage, (await Post.Box(house, box)).Trouble);
    }

    [Theory, OnBothEngines]
    public async Task One_mail_that_breaks_every_conversation_does_not_hold_up_the_others_and_stays_visible(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var wire = new RoughWire(dovecot.Imap) { HangsUpAt = "POISON" };
        await using var house = await House.Open(storage);
        dovecot.Deliver("help", Post.Mail("一"));
        dovecot.Deliver("help", Post.Mail("二", "POISON"));
        dovecot.Deliver("help", Post.Mail("三"));
        var box = await Post.Connect(house, dovecot.Mailbox("help", port: wire.Port));

        for (var i = 0; i < 8; i++)
        {
            await house.Get<FetchMail>().Once(box, default);
            house.Clock.Advance(Duration.FromHours(1));
        }

        var arrived = await Post.Arrived(house);
        Assert.Equal([null, ArrivalNote.Unfetchable, null], arrived.Select(m => m.Note));
        Assert.Equal(0, (await Post.Box(house, box)).Failures);
    }

    [Theory, OnBothEngines]
    public async Task What_is_wrong_is_said_in_plain_words_before_and_after_saving(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        var right = dovecot.Mailbox("help");
        dovecot.Deliver("help", Post.Mail("一"), mailFolder: "Service");
        var trying = house.Get<TryMailbox>();

        var folders = await trying.Run(house.Administrator, null, right, default);
        Assert.Equal(["INBOX", "Service"], folders.Value.Order());
        Assert.Equal("email.wrongpassword", await Refusal(right with { Password = "wrong" }));
        Assert.Equal("email.noanswer", await Refusal(right with { Port = 1 }));
        Assert.Equal("email.certificate", await Refusal(right with { Port = dovecot.Imaps, Security = MailSecurity.Tls }));
        Assert.Equal("email.wrongsecurity", await Refusal(right with { Security = MailSecurity.Tls }));

        async Task<string> Refusal(MailboxEdit wanted) => (await trying.Run(house.Administrator, null, wanted, default)).Broken.Single().Rule.Code;
    }

    [Theory, OnBothEngines]
    public async Task Two_nodes_never_talk_to_one_mailbox_at_once(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var house = await House.Open(storage);
        var box = await Post.Connect(house, dovecot.Mailbox("help"));
        await using (await house.Get<MailLease>().Take(MailLease.Of(box), default))
        {
            Assert.Null(await house.Get<FetchMail>().Once(box, default));
        }

        Assert.Equal(0, await house.Get<FetchMail>().Once(box, default));
    }
}
