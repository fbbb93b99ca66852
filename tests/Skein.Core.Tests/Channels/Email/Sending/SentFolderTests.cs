using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Core.Tests.Channels.Email.Sending;

/// <summary>Copies of answers in the mailbox's own Sent folder, against a real Dovecot and a real Postfix.</summary>
public sealed class SentFolderTests
{
    // 已发送, as IMAP writes it.
    private const string ChineseName = "&XfJT0ZAB-";

    [Theory]
    [InlineData(Storage.Sqlite, "Gesendet", "Gesendet")]
    [InlineData(Storage.Postgres, null, ChineseName)]
    public async Task What_left_lies_read_in_the_folder_the_server_names_or_one_of_a_usual_name(Storage storage, string? special, string name)
    {
        await using var postfix = await Postfix.Start();
        await using var dovecot = await Dovecot.Start(sent: special);
        await using var house = await Answer.Ready(storage, dovecot.Mailbox("help") with { KeepsSent = true, IsActive = false });
        await house.Get<SetMailServer>().Run(house.Administrator, HouseMail.ServerAt(postfix.Port), default);
        if (special is null) dovecot.Make("help", name);
        dovecot.Make("help", "Trash");

        var came = await Post.Comes(house, Post.Mail("退货", from: "王小明 <wang@example.com>"), "help@example.com");
        var answer = await Answer.Write(house, came.CaseId!.Value, "请寄回");
        await house.Get<SaveSent>().Run(default);
        Assert.Empty(dovecot.Mails("help", name));
        await Answer.Leaves(house);
        await house.Get<SaveSent>().Run(default);
        await house.Get<SaveSent>().Run(default);

        var copy = Assert.Single(dovecot.Mails("help", name));
        var sent = await Answer.Mail(house, answer);
        Assert.Equal((MailState.Sent, $"{sent.MessageToken}@example.com", "Re: 退货 [#1]"), (sent.State, copy.MessageId, copy.Subject));
        Assert.Contains("请寄回", copy.TextBody);
        Assert.True(dovecot.IsRead("help", name));
        Assert.Empty(dovecot.Mails("help", "Trash"));
        Assert.Null((await Answer.Fates(house, came.CaseId.Value))[answer].Single().NotKept);
        await Eventually(() => postfix.Delivered.Count == 1);
        Assert.Equal(copy.MessageId, postfix.Delivered.Single().MessageId);
    }

    [Theory, OnBothEngines]
    public async Task Where_it_cannot_be_kept_it_is_tried_a_few_times_and_said_and_the_mail_never_leaves_again(Storage storage)
    {
        await using var smtp = new TestSmtp();
        await using var dovecot = await Dovecot.Start();
        await using var house = await Answer.Ready(storage, dovecot.Mailbox("help") with { KeepsSent = true, IsActive = false });
        await house.Get<SetMailServer>().Run(house.Administrator, HouseMail.ServerAt(smtp.Port), default);
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        var answer = await Answer.Write(house, came.CaseId!.Value, "请寄回");
        await Answer.Leaves(house);

        await house.Get<SaveSent>().Run(default);
        Assert.Null((await Answer.Fates(house, came.CaseId.Value))[answer].Single().NotKept);
        await using (var db = house.Db())
        {
            var copy = await db.SentCopies.AsNoTracking().SingleAsync();
            Assert.Equal((1, house.Clock.Now() + Duration.FromSeconds(30)), (copy.Attempts, copy.NextAttemptAt!.Value));
            await db.SentCopies.ExecuteUpdateAsync(set => set.SetProperty(c => c.Attempts, SentCopy.MostAttempts - 1));
        }

        house.Clock.Advance(Duration.FromHours(1));
        await house.Get<SendMails>().Run(default);
        await house.Get<SaveSent>().Run(default);
        house.Clock.Advance(Duration.FromHours(1));
        dovecot.Make("help", "Sent");
        await house.Get<SaveSent>().Run(default);
        var fate = (await Answer.Fates(house, came.CaseId.Value))[answer].Single();
        Assert.Equal((MailState.Sent, MailTrouble.NoFolder), (fate.State, fate.NotKept!.Value));
        Assert.Empty(dovecot.Mails("help", "Sent"));
        Assert.Single(smtp.Taken);
    }

    [Theory, OnBothEngines]
    public async Task Killed_before_it_was_noted_a_mail_that_lies_in_the_folder_is_not_sent_again_and_not_kept_twice(Storage storage)
    {
        await using var smtp = new TestSmtp();
        await using var dovecot = await Dovecot.Start();
        await using var house = await Answer.Ready(storage, dovecot.Mailbox("help") with { KeepsSent = true });
        await house.Get<SetMailServer>().Run(house.Administrator, HouseMail.ServerAt(smtp.Port), default);
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        var (left, lost) = (await Answer.Write(house, came.CaseId!.Value, "请寄回"), await Answer.Write(house, came.CaseId.Value, "不用寄了"));
        var mail = await Answer.Mail(house, left);
        dovecot.Deliver("help", $"From: help@example.com\r\nMessage-ID: <{mail.MessageToken}@example.com>\r\n\r\n", mailFolder: "Sent");
        await Died(house);

        await Answer.Leaves(house);
        await house.Get<SaveSent>().Run(default);

        Assert.Equal($"{(await Answer.Mail(house, lost)).MessageToken}@example.com", Assert.Single(smtp.Taken).MessageId);
        Assert.Equal([MailState.Sent, MailState.Sent], [(await Answer.Mail(house, left)).State, (await Answer.Mail(house, lost)).State]);
        Assert.Equal(2, dovecot.Mails("help", "Sent").Count);

        // Asked for once more by a person, what lies there from the first time does not stop it.
        await using (var db = house.Db()) await db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Bounced));
        Assert.True((await house.Get<SendAgain>().Run(house.Administrator, came.CaseId.Value, mail.Id, default)).IsDone);
        await Died(house, mail.Id);
        await Answer.Leaves(house);
        Assert.Equal(2, smtp.Taken.Count);
    }

    [Theory, OnBothEngines]
    public async Task A_mailbox_that_keeps_nothing_or_is_read_by_pop3_gets_no_copy(Storage storage)
    {
        await using var smtp = new TestSmtp();
        await using var dovecot = await Dovecot.Start();
        await using var house = await Answer.Ready(
            storage, dovecot.Mailbox("help") with { IsActive = false }, dovecot.Mailbox("other", protocol: MailProtocol.Pop3) with { KeepsSent = true, IsActive = false });
        await house.Get<SetMailServer>().Run(house.Administrator, HouseMail.ServerAt(smtp.Port), default);
        foreach (var box in new[] { "help", "other" })
        {
            dovecot.Make(box, "Sent");
            var came = await Post.Comes(house, Post.Mail(box, to: $"{box}@example.com"), $"{box}@example.com");
            await Answer.Write(house, came.CaseId!.Value, "请寄回");
        }

        await Answer.Leaves(house);
        await house.Get<SaveSent>().Run(default);

        Assert.Equal(2, smtp.Taken.Count);
        Assert.Empty(dovecot.Mails("help", "Sent").Concat(dovecot.Mails("other", "Sent")));
    }

    /// <summary>A node that had claimed them died before it noted anything, long ago.</summary>
    private static async Task Died(House house, long? only = null)
    {
        await using var db = house.Db();
        var ago = house.Clock.Now() - Duration.FromMinutes(10);
        await db.OutgoingMails.Where(m => only == null || m.Id == only).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.ClaimedBy, "gone").SetProperty(m => m.ClaimedUntil, ago));
    }

    private static async Task Eventually(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds()) await Task.Delay(100, patience.Token);
    }
}
