using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Setup;
using Skein.Templates;

namespace Skein.Core.Tests.Channels.Email.Sending;

public sealed class AnswerTests
{
    [Theory, OnBothEngines]
    public async Task An_answer_leaves_from_the_mailbox_the_mail_came_to_in_its_thread_with_a_copy_for_everybody_in_it(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp), Answer.Box(smtp, "other@example.com"));
        var came = await Post.Comes(house, Post.Mail("Re: 沙发退货", from: "王小明 <wang@example.net>", to: "help@example.com, 李 <li@example.net>", id: "first"), "help@example.com");

        await Answer.Write(house, came.CaseId!.Value, "<p>请<b>寄回</b></p>");
        await house.Get<SendMails>().Run(default);
        Assert.Empty(smtp.Taken);
        await Answer.Leaves(house);

        var letter = Assert.Single(smtp.Taken);
        Assert.Equal(("雁南客服", "help@example.com"), (letter.From.Mailboxes.Single().Name, letter.From.Mailboxes.Single().Address));
        Assert.Equal(await house.Get<ReplyAddresses>().For("help@example.com", came.CaseId.Value, default), letter.ReplyTo.Mailboxes.Single().Address);
        Assert.Equal(["wang@example.net"], letter.To.Mailboxes.Select(m => m.Address));
        Assert.Equal([("李", "li@example.net")], letter.Cc.Mailboxes.Select(m => (m.Name, m.Address)));
        Assert.Equal($"Re: 沙发退货 [#{came.CaseId}]", letter.Subject);
        Assert.Equal(("first@example.net", "first@example.net"), (letter.InReplyTo, letter.References.Last()));
        Assert.EndsWith("@example.com", letter.MessageId);
        Assert.Contains("请寄回", letter.TextBody);
        Assert.Contains("<b>寄回</b>", letter.HtmlBody);
        Assert.Null(letter.Headers["Auto-Submitted"]);

        var back = await Post.Comes(house, Post.Mail("Re: 沙发退货", "已寄回", more: [$"In-Reply-To: <{letter.MessageId}>", $"References: <first@example.net> <{letter.MessageId}>"]));
        Assert.Equal(came.CaseId, back.CaseId);
        await Answer.Write(house, came.CaseId.Value, "收到");
        await Answer.Leaves(house);
        Assert.Equal((back.MessageId, 3), (smtp.Taken[1].InReplyTo, smtp.Taken[1].References.Count));
    }

    [Theory, OnBothEngines]
    public async Task Pictures_stand_in_the_text_attachments_come_along_and_what_is_too_large_is_a_link(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp) with { Quotes = MailQuote.LastMessage });
        await using (var db = house.Db())
        {
            (await db.Companies.SingleAsync()).PublicAddress = "https://help.example.com/";
            await db.Save(default);
        }

        var came = await Post.Comes(house, Post.Mail("退货", "怎么退？\r\n急"), "help@example.com");
        var picture = await Kept(house, "图.png", "image/png", 300);
        var (small, large) = (await Kept(house, "说明 书.pdf", "application/pdf", 2000), await Kept(house, "视频.mp4", "video/mp4", 16 * 1024 * 1024));

        await Answer.Write(house, came.CaseId!.Value, $"看图 <img src=\"/files/{picture}/x.png\"> 与 <img src=\"/files/999/y.png\">", small, large);
        await Answer.Leaves(house);

        var letter = Assert.Single(smtp.Taken);
        var inline = letter.BodyParts.OfType<MimeKit.MimePart>().Single(p => p.ContentId is not null);
        Assert.Contains($"src=\"cid:{inline.ContentId}\"", letter.HtmlBody);
        Assert.DoesNotContain("/files/", letter.HtmlBody);
        Assert.Equal(["说明 书.pdf"], letter.Attachments.Select(a => a.ContentDisposition!.FileName));
        Assert.Contains("视频.mp4", letter.TextBody);
        Assert.Contains("https://help.example.com/help/c/", letter.TextBody);
        Assert.Contains("> 怎么退？", letter.TextBody);
        Assert.Contains("王小明 写道：", letter.TextBody);
    }

    [Theory, OnBothEngines]
    public async Task The_persons_signature_stands_below_an_answer_the_teams_where_they_have_none_and_the_case_stays_without(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        var team = SignatureOwner.Team((await Post.Case(house, came)).TeamId);
        await house.Get<EditSignature>().Run(house.Administrator, team, Wording.Of("<p>{{team.name}} · {{company.name}}</p>", null, null), 0, default);
        await Answer.Write(house, came.CaseId!.Value, "请寄回");
        await Answer.Leaves(house);
        await house.Get<EditSignature>().Run(house.Administrator, SignatureOwner.Me, Wording.Of("<p><b>{{agent.name}}</b> 敬上</p>", null, null), 0, default);
        await Answer.Write(house, came.CaseId.Value, "再请寄回");
        await Answer.Leaves(house);

        var (first, second) = (smtp.Taken[0], smtp.Taken[1]);
        Assert.EndsWith("客服一组 · 雁南家居", first.TextBody!.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("林静 敬上", second.TextBody!.Trim(), StringComparison.Ordinal);
        Assert.Contains("<b>林静</b> 敬上", second.HtmlBody);
        Assert.DoesNotContain(await Post.Messages(house, came), m => m.Plain.Contains("敬上", StringComparison.Ordinal));
    }

    [Theory, OnBothEngines]
    public async Task Without_a_way_out_of_its_own_it_leaves_through_the_house_and_without_a_mailbox_as_a_letter_with_the_link(Storage storage)
    {
        await using var house = await Answer.Ready(storage, IntakeTests.Box());
        await using var smtp = await house.WithMail();
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        var other = await house.Get<OpenCase>().Run(house.Administrator, Cases.A.Contact() with { Channel = Channel.WebForm, From = new("李", "li@example.net", null, Language.Hans) }, default);

        var first = await Answer.Write(house, came.CaseId!.Value, "好的");
        var second = await Answer.Write(house, other.Value, "好的");
        await Answer.Leaves(house);

        Assert.Equal(("help@example.com", null), ((await Answer.Mail(house, first)).FromAddress, (await Answer.Mail(house, first)).ServerId));
        Assert.NotNull((await Answer.Mail(house, second)).Thread);
        Assert.Equal(2, smtp.Taken.Count);
    }

    private static async Task<long> Kept(House house, string name, string type, int size)
    {
        var bytes = new byte[size];
        new Random(size).NextBytes(bytes);
        if (type == "image/png") new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }.CopyTo(bytes, 0);
        using var content = new MemoryStream(bytes);
        var kept = await house.Get<KeepFile>().Run(house.Administrator, content, name, type, 100_000_000, default);
        return kept.IsDone ? kept.Value.Id : throw new InvalidOperationException(kept.ToString());
    }
}
