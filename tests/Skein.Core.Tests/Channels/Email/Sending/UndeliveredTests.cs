using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Core.Tests.Channels.Email.Sending;

public sealed class UndeliveredTests
{
    [Theory, OnBothEngines]
    public async Task A_bounce_wakes_the_case_marks_the_address_and_the_answer_goes_to_another(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        var answer = await Answer.Write(house, came.CaseId!.Value, "请寄回");
        await Answer.Leaves(house);
        Assert.Equal(CaseStatus.WaitingForCustomer, (await Post.Case(house, came)).Status);

        var sent = await Answer.Mail(house, answer);
        var report = await Post.Comes(house, Report(sent, "failed", "5.1.1", "550 5.1.1 no such user"), "help@example.com");
        await house.Follow();

        Assert.Equal((ArrivalNote.Report, (long?)sent.Id), (report.Note, report.OutgoingMailId));
        Assert.Equal(2, (await Post.Messages(house, came)).Count);
        var woken = await Post.Case(house, came);
        Assert.Equal((CaseStatus.Open, true), (woken.Status, woken.CustomerWaitingSince is not null));
        Assert.Contains("no such user", woken.Customer.Contacts.Single().UndeliverableWhy);
        Assert.Contains("case.answer-undelivered", await Cases.A.Events(house, came.CaseId.Value));
        var fates = await Answer.Fates(house, came.CaseId.Value);
        Assert.Equal((MailState.Bounced, true), (fates[answer].Single().State, fates[answer].Single().MayBeSentAgain));

        var again = house.Get<SendAgain>();
        Assert.Equal(Verdict.Invalid, (await again.To(house.Administrator, came.CaseId.Value, sent.Id, "help@example.com", default)).Verdict);
        Assert.True((await again.To(house.Administrator, came.CaseId.Value, sent.Id, "wang2@example.net", default)).IsDone);
        await Answer.Leaves(house);
        Assert.Equal("wang2@example.net", smtp.Taken[^1].To.Mailboxes.Single().Address);
        Assert.NotEqual(smtp.Taken[0].MessageId, smtp.Taken[1].MessageId);

        await Post.Comes(house, Post.Mail("Re: 退货", "是我", more: [$"In-Reply-To: <{smtp.Taken[0].MessageId}>"]));
        Assert.Null((await Post.Case(house, came)).Customer.Contacts.Single().UndeliverableAt);
    }

    [Theory, OnBothEngines]
    public async Task A_delay_is_shown_as_a_delay_and_a_copy_that_did_not_arrive_wakes_nobody(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货", to: "help@example.com, li@example.net"), "help@example.com");
        var answer = await Answer.Write(house, came.CaseId!.Value, "请寄回");
        await Answer.Leaves(house);
        var sent = await Answer.Mail(house, answer);

        await Post.Comes(house, Report(sent, "delayed", "4.4.1", "connection timed out"), "help@example.com");
        await Post.Comes(house, Report(sent, "failed", "5.1.1", "550 5.1.1 no such user", "li@example.net"), "help@example.com");
        await house.Follow();

        var fate = (await Answer.Fates(house, came.CaseId.Value))[answer].Single();
        Assert.Equal((MailState.Sent, true), (fate.State, fate.DelayedAt is not null));
        Assert.Contains("4.4.1", fate.LastAnswer);
        Assert.Equal("li@example.net", fate.Lost.Single().Address);
        Assert.Equal(CaseStatus.WaitingForCustomer, (await Post.Case(house, came)).Status);
    }

    [Theory, OnBothEngines]
    public async Task What_the_own_server_refuses_at_once_wakes_the_case_too_but_marks_only_wrong_addresses(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        smtp.Says = command => command == "." ? "554 5.7.1 looks like spam" : null;
        var answer = await Answer.Write(house, came.CaseId!.Value, "请寄回");
        await Answer.Leaves(house);
        await house.Follow();

        var woken = await Post.Case(house, came);
        Assert.Equal((CaseStatus.Open, null), (woken.Status, woken.Customer.Contacts.Single().UndeliverableAt));
        Assert.Equal("554 5.7.1 looks like spam", (await Answer.Mail(house, answer)).LastAnswer);

        smtp.Says = _ => null;
        Assert.True((await house.Get<SendAgain>().Run(house.Administrator, came.CaseId.Value, (await Answer.Mail(house, answer)).Id, default)).IsDone);
        await Answer.Leaves(house);
        Assert.Equal(MailState.Sent, (await Answer.Mail(house, answer)).State);
    }

    [Theory, OnBothEngines]
    public async Task A_copy_the_own_server_refuses_is_shown_at_the_message_and_marks_the_address(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货", to: "help@example.com, li@example.net"), "help@example.com");
        smtp.Says = command => command.StartsWith("RCPT TO:<li@", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null;
        var answer = await Answer.Write(house, came.CaseId!.Value, "请寄回");
        await Answer.Leaves(house);
        await house.Follow();

        var fate = (await Answer.Fates(house, came.CaseId.Value))[answer].Single();
        Assert.Equal((MailState.Sent, ("li@example.net", "550 5.1.1 no such user")), (fate.State, (fate.Lost.Single().Address, fate.Lost.Single().Said)));
        Assert.Equal(CaseStatus.WaitingForCustomer, (await Post.Case(house, came)).Status);
        Assert.Contains("case.answer-undelivered", await Cases.A.Events(house, came.CaseId.Value));
        Assert.Empty(await house.Get<MailFates>().Of(house.Administrator, came.CaseId.Value, answer + 99, default) ?? []);
        Assert.Equal(fate.Id, (await house.Get<MailFates>().Of(house.Administrator, came.CaseId.Value, answer, default))!.Single().Id);
    }

    [Theory, OnBothEngines]
    public async Task However_many_copies_did_not_arrive_each_is_told_of_once_with_its_whole_address(Storage storage)
    {
        string[] others = [.. Enumerable.Range(10, 30).Select(n => $"a.rather.long.name.of.a.colleague.{n}@branch.example.net")];
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货", to: $"help@example.com, {string.Join(", ", others)}"), "help@example.com");
        smtp.Says = command => command.StartsWith("RCPT TO:<a.rather", StringComparison.Ordinal) ? "550 5.1.1 nobody of that name works here: please ask the branch" : null;
        var answer = await Answer.Write(house, came.CaseId!.Value, "请寄回");
        await Answer.Leaves(house);
        Assert.Equal(others, (await Answer.Fates(house, came.CaseId.Value))[answer].Single().Lost.Select(l => l.Address));

        await Post.Comes(house, Report(await Answer.Mail(house, answer), "failed", "5.1.6", "550 5.1.6 moved away", others[7]), "help@example.com");

        var lost = (await Answer.Fates(house, came.CaseId.Value))[answer].Single().Lost.ToList();
        Assert.Equal(others, lost.Select(l => l.Address));
        Assert.Equal("5.1.6 550 5.1.6 moved away", lost[7].Said);
    }

    [Theory, OnBothEngines]
    public async Task Sent_again_a_mail_forgets_whom_it_had_not_reached_before(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货", to: "help@example.com, li@example.net"), "help@example.com");
        smtp.Says = command => command.StartsWith("RCPT TO:<li@", StringComparison.Ordinal) ? "550 5.1.1 no such user" : null;
        var answer = await Answer.Write(house, came.CaseId!.Value, "请寄回");
        await Answer.Leaves(house);
        var sent = await Answer.Mail(house, answer);
        await Post.Comes(house, Report(sent, "failed", "5.2.2", "552 5.2.2 mailbox full"), "help@example.com");

        smtp.Says = _ => null;
        Assert.True((await house.Get<SendAgain>().Run(house.Administrator, came.CaseId.Value, sent.Id, default)).IsDone);
        await Answer.Leaves(house);

        var fate = (await Answer.Fates(house, came.CaseId.Value))[answer].Single();
        Assert.Equal((MailState.Sent, 0), (fate.State, fate.Lost.Count));
    }

    internal static string Report(OutgoingMail sent, string action, string status, string said, string to = "wang@example.net") => string.Join("\r\n",
    [
        "From: MAILER-DAEMON@mx.example.net", "To: help@example.com", "Subject: Undelivered Mail Returned to Sender", $"Message-ID: <{Guid.NewGuid():N}@mx.example.net>", "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b", "", "--b", "Content-Type: text/plain", "", "I'm sorry.", "",
        "--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example.net", "", $"Final-Recipient: rfc822; {to}", $"Action: {action}", $"Status: {status}",
        $"Diagnostic-Code: smtp; {said}", "", "--b", "Content-Type: text/rfc822-headers", "", $"Message-ID: <{sent.MessageToken}@example.com>", "Subject: x", "", "--b--", "",
    ]);
}
