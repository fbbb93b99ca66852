using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Channels.Email;

public sealed class ThreadTests
{
    [Theory, OnBothEngines]
    public async Task An_answer_finds_its_case_by_what_it_answers_by_the_address_and_by_the_number_of_a_known_sender(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, IntakeTests.Box());
        var first = await Post.Comes(house, Post.Mail("退货", to: "help@example.com, li@example.net"), "help@example.com");
        var reply = await Sent(house, first.CaseId!.Value);
        var address = await house.Get<ReplyAddresses>().For("help@example.com", first.CaseId.Value, default);

        var answers = new[]
        {
            await Post.Comes(house, Post.Mail("Re: 别的主题", "一", from: "anyone@example.org", more: [$"In-Reply-To: <{reply.MessageToken}@example.com>"])),
            await Post.Comes(house, Post.Mail("Re: 别的主题", "二", from: "other@example.org", more: [$"References: <x@y> <{first.MessageId}>"])),
            await Post.Comes(house, Post.Mail("没有标题", "三", from: "other@example.org", to: address.ToUpperInvariant())),
            await Post.Comes(house, Post.Mail($"答复: 退货 [#{first.CaseId}]", "四")),
            await Post.Comes(house, Post.Mail($"回复：退货 【#{first.CaseId}】", "五", from: "Li <LI@example.net>")),
        };

        Assert.All(answers, a => Assert.Equal(first.CaseId, a.CaseId));
        Assert.Equal(6, (await Post.Messages(house, first)).Count);
        Assert.Contains("anyone@example.org", (await Post.Case(house, first)).Participants.Select(p => p.Address));
    }

    [Theory, OnBothEngines]
    public async Task A_stranger_with_a_number_or_a_made_up_address_opens_a_case_of_their_own(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, IntakeTests.Box());
        var first = await Post.Comes(house, Post.Mail("退货"));
        var address = await house.Get<ReplyAddresses>().For("help@example.com", first.CaseId!.Value, default);
        var other = address.Replace($"+{first.CaseId}-", $"+{first.CaseId + 1}-", StringComparison.Ordinal);

        var guessed = await Post.Comes(house, Post.Mail($"Re: 退货 [#{first.CaseId}]", "一", from: "stranger@example.org"));
        var forged = await Post.Comes(house, Post.Mail("二", from: "stranger@example.org", to: other));
        var disowned = await Post.Comes(house, Post.Mail($"Re: 退货 [#{first.CaseId}]", "三", more: ["Authentication-Results: mx.example.com; dmarc=fail"]));

        Assert.All([guessed, forged, disowned], m => Assert.NotEqual(first.CaseId, m.CaseId));
        Assert.Single(await Post.Messages(house, first));
    }

    [Theory, OnBothEngines]
    public async Task The_same_sender_about_the_same_matter_is_only_suggested(Storage storage)
    {
        await using var house = await House.Open(storage);
        var first = await Post.Comes(house, Post.Mail("沙发退货"));

        var again = await Post.Comes(house, Post.Mail("Re: 沙发退货", "补充一张照片"));
        var different = await Post.Comes(house, Post.Mail("发票", "请开发票"));

        Assert.NotEqual(first.CaseId, again.CaseId);
        Assert.Equal((first.CaseId, null), (again.SuggestedCaseId, different.SuggestedCaseId));
    }

    [Theory, OnBothEngines]
    public async Task An_answer_takes_an_ended_case_up_again_for_some_days_and_later_goes_on_in_a_new_one(Storage storage)
    {
        await using var house = await House.Open(storage);
        var first = await Post.Comes(house, Post.Mail("退货"));
        await Resolve(house, first);
        house.Clock.Advance(Duration.FromDays(13));

        await Post.Comes(house, Post.Mail("Re: 退货", "又坏了", more: [$"In-Reply-To: <{first.MessageId}>"]));
        Assert.Equal(CaseStatus.Open, (await Post.Case(house, first)).Status);

        await Resolve(house, first);
        house.Clock.Advance(Duration.FromDays(15));
        var late = await Post.Comes(house, Post.Mail("Re: 退货", "还是坏的", more: [$"In-Reply-To: <{first.MessageId}>"]));
        var next = await Post.Case(house, late);
        Assert.Equal((first.CaseId, CaseStatus.Resolved), (next.FollowsId, (await Post.Case(house, first)).Status));
    }

    [Theory, OnBothEngines]
    public async Task Robots_reopen_nothing_and_stop_no_clock_and_their_out_of_office_opens_no_case(Storage storage)
    {
        await using var house = await House.Open(storage);
        var first = await Post.Comes(house, Post.Mail("退货"));
        await house.Get<WriteMessage>().Reply(house.Administrator, first.CaseId!.Value, new NewMessage { Text = RichText.FromPlain("好的"), Channel = Channel.Staff }, default);

        await Post.Comes(house, Post.Mail("自动回复: 退货", "我在休假", more: [$"In-Reply-To: <{first.MessageId}>", "Auto-Submitted: auto-replied"]));
        var waiting = await Post.Case(house, first);
        Assert.Equal((CaseStatus.WaitingForCustomer, (Instant?)null), (waiting.Status, waiting.CustomerWaitingSince));
        await Resolve(house, first);
        await Post.Comes(house, Post.Mail("自动回复: 退货", "我还在休假", more: [$"In-Reply-To: <{first.MessageId}>", "Auto-Submitted: auto-replied"]));
        Assert.Equal(CaseStatus.Resolved, (await Post.Case(house, first)).Status);
        Assert.Equal(4, (await Post.Messages(house, first)).Count);

        var unknown = await Post.Comes(house, Post.Mail("Out of office", "away", from: "x@example.org", more: ["Auto-Submitted: auto-replied"]));
        Assert.Equal((ArrivalState.Ignored, ArrivalNote.AutoReply, (long?)null), (unknown.State, unknown.Note, unknown.CaseId));
    }

    [Theory, OnBothEngines]
    public async Task A_bounce_opens_no_case_and_is_noted_at_the_mail_it_is_about(Storage storage)
    {
        await using var house = await House.Open(storage);
        var first = await Post.Comes(house, Post.Mail("退货"));
        var sent = await Sent(house, first.CaseId!.Value);

        var bounce = await Post.Comes(house, Bounce(sent));

        Assert.Equal((ArrivalState.Ignored, ArrivalNote.Report, sent.Id, first.CaseId), (bounce.State, bounce.Note, bounce.OutgoingMailId!.Value, bounce.CaseId));
        await using var db = house.Db();
        var noted = await db.OutgoingMails.SingleAsync(m => m.Id == sent.Id);
        Assert.Equal(MailState.Bounced, noted.State);
        Assert.Contains("5.1.1", noted.LastAnswer);
        Assert.Equal(1, await db.Cases.CountAsync());
        Assert.Single(await Post.Messages(house, first));
    }

    [Theory, OnBothEngines]
    public async Task Our_own_mails_come_back_to_nothing_but_a_web_forms_are_its_visitors(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, IntakeTests.Box());

        var own = await Post.Comes(house, Post.Mail("测试", from: "客服 <help@example.com>"));
        var form = await Post.Comes(house, Post.Mail("网站留言", from: "网站 <help@example.com>", more: ["Reply-To: 王小明 <wang@example.net>"]));

        Assert.Equal(ArrivalNote.Own, own.Note);
        Assert.Equal("wang@example.net", (await Post.Case(house, form)).Customer.Contacts.Single().Value);
    }

    private static async Task Resolve(House house, ArrivedMail mail) =>
        Assert.True((await house.Get<ResolveCase>().Run(house.Administrator, mail.CaseId!.Value, "换新", null, default)).IsDone);

    private static async Task<OutgoingMail> Sent(House house, long caseId)
    {
        await using var db = house.Db();
        var mail = MailOut.Queue(db, new NewMail { To = "wang@example.net", Subject = "退货", Purpose = "reply", Text = new MailText().Paragraph("好的"), CaseId = caseId });
        mail.State = MailState.Sent;
        await db.Save(default);
        return mail;
    }

    private static string Bounce(OutgoingMail sent) => string.Join("\r\n",
    [
        "From: MAILER-DAEMON@mx.example.net", "To: help@example.com", "Subject: Undelivered Mail Returned to Sender", "Message-ID: <bounce@mx.example.net>", $"In-Reply-To: <{sent.MessageToken}@example.com>", "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b", "", "--b", "Content-Type: text/plain", "", "I'm sorry.", "",
        "--b", "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example.net", "", "Final-Recipient: rfc822; wang@example.net", "Action: failed", "Status: 5.1.1",
        "Diagnostic-Code: smtp; 550 5.1.1 no such user", "", "--b", "Content-Type: text/rfc822-headers", "", $"Message-ID: <{sent.MessageToken}@example.com>", "Subject: x", "", "--b--", "",
    ]);
}
