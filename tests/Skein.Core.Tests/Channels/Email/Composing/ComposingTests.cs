using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Core.Tests.Cases;
using Skein.Core.Tests.Channels.Email.Sending;
using Skein.Core.Tests.Organization;
using Skein.Customers;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Setup;

namespace Skein.Core.Tests.Channels.Email.Composing;

public sealed class ComposingTests
{
    private static readonly NewLetter Recall = new()
    {
        Name = "赵敏", To = "zhao@example.net", Language = Language.Hans, Subject = "您的取暖器需要召回", Text = RichText.FromPlain("{{customer.name}}，您好：请停止使用，编号 {{case.number}}。"), OriginKey = "one",
    };

    [Theory, OnBothEngines]
    public async Task A_letter_opens_a_case_with_the_first_word_ours_and_leaves_from_the_mailbox_chosen(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp), Answer.Box(smtp, "recall@example.com"));

        var id = (await house.Get<ComposeCase>().Run(house.Administrator, Recall with { MailboxId = 2 }, default)).Value;
        await house.Follow();
        await house.Get<SendMails>().Run(default);
        Assert.Empty(smtp.Taken);
        await Answer.Leaves(house);

        var letter = Assert.Single(smtp.Taken);
        Assert.Equal(("recall@example.com", "zhao@example.net", $"您的取暖器需要召回 [#{id}]"), (letter.From.Mailboxes.Single().Address, letter.To.Mailboxes.Single().Address, letter.Subject));
        Assert.Contains($"赵敏，您好：请停止使用，编号 {id}。", letter.TextBody, StringComparison.Ordinal);
        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, id, null, default))!;
        Assert.Equal((CaseStatus.WaitingForCustomer, (long?)house.Administrator.Id, (Instant?)null), (sheet.Case.Status, sheet.Case.OwnerId, sheet.Case.CustomerWaitingSince));
        Assert.Equal((MessageKind.Reply, $"赵敏，您好：请停止使用，编号 {id}。"), (Assert.Single(sheet.Messages).Kind, sheet.Messages[0].Plain));
        Assert.Equal(["case.opened", "case.answered"], (await A.Events(house, id)).Take(2));

        var back = await Post.Comes(house, Post.Mail("Re: 召回", "已停用", from: "赵敏 <zhao@example.net>", more: [$"In-Reply-To: <{letter.MessageId}>"]), "recall@example.com");
        Assert.Equal((id, CaseStatus.Open), (back.CaseId!.Value, (await A.Find(house, id)).Status));
    }

    [Theory, OnBothEngines]
    public async Task Sent_twice_it_is_one_case_and_one_customer(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp) with { IsDefault = true });
        var compose = house.Get<ComposeCase>();

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => compose.Run(house.Administrator, Recall, default)));
        var other = await compose.Run(house.Administrator, Recall with { OriginKey = "two" }, default);
        await house.Follow();

        Assert.Single(sent.Select(s => s.Value).Distinct());
        Assert.NotEqual(sent[0].Value, other.Value);
        await using var db = house.Db();
        Assert.Equal((1, 2), (await db.Customers.CountAsync(), await db.OutgoingMails.CountAsync()));
    }

    [Theory, OnBothEngines]
    public async Task A_known_customer_is_written_to_at_the_address_chosen(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp) with { IsDefault = true });
        var known = (await A.Find(house, await A.Case(house))).CustomerId;
        await using (var db = house.Db())
        {
            db.ContactPoints.Add(new ContactPoint { CustomerId = known, Kind = ContactKind.Email, Value = "Wang@work.example", Normalized = "wang@work.example", UniqueKey = "Email:wang@work.example" });
            await db.Save(default);
        }

        var strange = await house.Get<ComposeCase>().Run(house.Administrator, Recall with { CustomerId = known }, default);
        var id = await house.Get<ComposeCase>().Run(house.Administrator, Recall with { CustomerId = known, Name = null, To = "wang@work.example" }, default);
        await house.Follow();

        Assert.Equal("To", Assert.Single(strange.Broken).Field);
        await using var then = house.Db();
        Assert.Equal("Wang@work.example", (await then.OutgoingMails.SingleAsync(m => m.CaseId == id.Value)).To);
        Assert.Equal(known, (await A.Find(house, id.Value)).CustomerId);
    }

    [Theory, OnBothEngines]
    public async Task What_cannot_be_sent_is_refused_before_anything_is_opened(Storage storage)
    {
        await using var house = await Answer.Ready(storage, IntakeTests.Box());
        var compose = house.Get<ComposeCase>();

        var noWay = await compose.Run(house.Administrator, Recall, default);
        var wrong = await compose.Run(house.Administrator, Recall with { Name = "", To = "help@example.com", Subject = "", Text = RichText.FromPlain(""), MailboxId = 99, Kind = "nothing" }, default);
        var gap = await compose.Run(house.Administrator, Recall with { Text = RichText.FromPlain("看 {{portal.link}}") }, default);
        var observer = await house.ActorOf(await Colleagues.Hire(house, "observer@example.com", Skein.Access.StandardRoles.Observer));

        Assert.Equal(EmailRules.NoWayOut, Assert.Single(noWay.Broken).Rule);
        Assert.Equal(["MailboxId", "Name", "Subject", "Text", "To"], wrong.Broken.Select(b => b.Field).Order());
        Assert.Equal(CaseRules.HasGap, Assert.Single(gap.Broken).Rule);
        Assert.Equal(Verdict.Forbidden, (await compose.Run(observer, Recall, default)).Verdict);
        await using var db = house.Db();
        Assert.Equal((0, 0), (await db.Cases.CountAsync(), await db.Customers.CountAsync()));
    }

    [Theory, OnBothEngines]
    public async Task A_draft_is_kept_until_it_is_sent(Storage storage)
    {
        await using var house = await House.Open(storage);
        var drafts = house.Get<LetterDrafts>();

        await drafts.Keep(house.Administrator, new Dictionary<string, string> { ["Entry.Subject"] = "召回" }, "<p>写了一半<script>x</script></p>", default);
        using var bytes = new MemoryStream([1, 2, 3]);
        var file = (await house.Get<Platform.Files.KeepFile>().Run(house.Administrator, bytes, "说明.bin", null, 100, default)).Value.Id;
        await drafts.Keep(house.Administrator, new Dictionary<string, string> { ["Entry.Subject"] = "召回通知", [LetterDrafts.FilesField] = $"{file},999" }, "<p>写了一半</p>", default);
        var kept = await drafts.Find(house.Administrator, default);
        Assert.Equal([file], (await drafts.Files(house.Administrator, kept!.Value.Fields, default)).Select(f => f.Id));
        Assert.Empty(await drafts.Files(house.Administrator with { Id = 99 }, kept.Value.Fields, default));
        await drafts.Keep(house.Administrator, new Dictionary<string, string> { ["Entry.Subject"] = " ", ["Entry.Kind"] = "enquiry" }, "<p><br></p>", default);
        Assert.Null(await drafts.Find(house.Administrator, default));
        await drafts.Keep(house.Administrator, kept.Value.Fields, kept.Value.Html, default);
        await drafts.Drop(house.Administrator, default);

        Assert.Equal(("召回通知", "<p>写了一半</p>"), (kept.Value.Fields["Entry.Subject"], kept.Value.Html));
        Assert.Null(await drafts.Find(house.Administrator, default));
    }

    [Theory, OnBothEngines]
    public async Task Before_sending_it_is_said_what_will_happen(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, IntakeTests.Box());
        var plan = house.Get<PlanReply>();
        var byPhone = await house.Get<OpenCase>().Run(house.Administrator, A.Contact() with { From = new("李", null, "13900000000", Language.Hans) }, default);
        var byMail = await A.Case(house);

        Assert.Equal(ReplyWay.NoAddress, (await plan.Find(house.Administrator, byPhone.Value, default))!.Way);
        Assert.Equal(new ReplyPlan(ReplyWay.NoServer, "wang@example.com", null), await plan.Find(house.Administrator, byMail, default));
        await Post.Connect(house, Answer.Box(smtp, "kefu@example.com") with { IsDefault = true });
        Assert.Equal(new ReplyPlan(ReplyWay.Mail, "wang@example.com", "kefu@example.com"), await plan.Find(house.Administrator, byMail, default));
        await house.Get<EditParticipants>().Add(house.Administrator, byMail, "li@example.net", "李", default);
        Assert.Equal(["li@example.net"], (await plan.Find(house.Administrator, byMail, default))!.Copies);
    }
}
