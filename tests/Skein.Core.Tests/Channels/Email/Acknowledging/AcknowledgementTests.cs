using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Channels.Email;
using Skein.Core.Tests.Channels.Email.Sending;
using Skein.Mail;
using Skein.Platform;
using Skein.Templates;

namespace Skein.Core.Tests.Channels.Email.Acknowledging;

public sealed class AcknowledgementTests
{
    private static readonly AcknowledgementEdit On = new() { IsOn = true, WindowHours = 24, Wording = Acknowledgement.Standard };

    [Theory, OnBothEngines]
    public async Task A_new_case_is_acknowledged_in_its_thread_as_a_reply_of_no_person(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Ready(storage, smtp);

        var came = await Post.Comes(house, Post.Mail("沙发退货", id: "first"), "help@example.com");
        await house.Get<SendMails>().Run(default);

        var letter = Assert.Single(smtp.Taken);
        Assert.Equal(("wang@example.net", "help@example.com"), (letter.To.Mailboxes.Single().Address, letter.From.Mailboxes.Single().Address));
        Assert.Equal($"Re: 沙发退货 [#{came.CaseId}]", letter.Subject);
        Assert.Equal(("first@example.net", "auto-replied", "All"), (letter.InReplyTo, letter.Headers["Auto-Submitted"], letter.Headers["X-Auto-Response-Suppress"]));
        Assert.Contains($"王小明，您好：\n\n您的来信收到了，编号 {came.CaseId}。", letter.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        // No public address is set: the line with the link falls away, and nothing is left of the braces.
        Assert.DoesNotContain("查看进度", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", letter.TextBody, StringComparison.Ordinal);
        Assert.Null((await Post.Case(house, came)).FirstRepliedAt);
    }

    [Theory, OnBothEngines]
    public async Task One_sender_gets_one_in_a_day_whatever_they_open(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Ready(storage, smtp);

        await Post.Comes(house, Post.Mail("一"), "help@example.com");
        await Post.Comes(house, Post.Mail("二"), "help@example.com");
        house.Clock.Advance(Duration.FromHours(23));
        await Post.Comes(house, Post.Mail("三"), "help@example.com");
        await Post.Comes(house, Post.Mail("别人", from: "李 <li@example.net>"), "help@example.com");
        Assert.Equal(["wang@example.net", "li@example.net"], (await Queued(house)).Select(m => m.To));

        house.Clock.Advance(Duration.FromHours(2));
        await Post.Comes(house, Post.Mail("四"), "help@example.com");
        Assert.Equal(3, (await Queued(house)).Count);
    }

    [Theory, OnBothEngines]
    public async Task Robots_lists_bounces_own_and_blocked_senders_and_answers_get_none(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Ready(storage, smtp);
        await house.Get<JudgeSender>().Run(house.Administrator, "@spam.example", false, default);

        foreach (var raw in (string[])
        [
            Post.Mail("自动通知", from: "shop@example.net", more: ["Auto-Submitted: auto-generated"]),
            Post.Mail("列表", from: "list@example.net", more: ["List-Id: <list.example.net>", "Precedence: list"]),
            Post.Mail("Undelivered Mail Returned to Sender", from: "MAILER-DAEMON@example.net"),
            Post.Mail("测试", from: "help@example.com"),
            Post.Mail("发票", from: "a@spam.example"),
            Post.Mail("noreply", from: "no-reply@example.net"),
            Post.Mail("外出", from: "zhao@example.net", more: ["X-Autoreply: yes"]),
        ])
        {
            await Post.Comes(house, raw, "help@example.com");
        }

        await Post.Comes(house, Post.Mail("没有邮箱"));
        Assert.Empty(await Queued(house));
    }

    [Theory, OnBothEngines]
    public async Task A_mailbox_that_is_not_switched_on_stays_silent(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Ready(storage, smtp, On with { IsOn = false });

        await Post.Comes(house, Post.Mail("沙发退货"), "help@example.com");

        Assert.Empty(await Queued(house));
    }

    [Theory, OnBothEngines]
    public async Task Two_houses_that_write_to_each_other_stop(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var one = await Ready(storage, smtp);
        await using var other = await Ready(storage, smtp, box: "service@example.net");
        await Post.Comes(one, Post.Mail("合作", from: "别家 <service@example.net>"), "help@example.com");

        var first = await Letter(one, smtp);
        var back = await Post.Comes(other, first, "service@example.net");

        Assert.Contains("Auto-Submitted: auto-replied", first, StringComparison.Ordinal);
        Assert.Equal(ArrivalState.Ignored, back.State);
        Assert.Empty(await Queued(other));
    }

    [Theory, OnBothEngines]
    public async Task Two_nodes_write_once(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Ready(storage, smtp, On with { IsOn = false });
        await Post.Comes(house, Post.Mail("一"), "help@example.com");
        await Post.Comes(house, Post.Mail("二"), "help@example.com");
        await Switch(house, On, 1);
        await using (var db = house.Db())
        {
            await db.ArrivedMails.ExecuteUpdateAsync(set => set.SetProperty(m => m.IsToAcknowledge, true));
        }

        await using var node = await House.Unbuilt(storage, house.Place);
        await Task.WhenAll(house.Get<Acknowledge>().Run(default), node.Get<Acknowledge>().Run(default));

        Assert.Single(await Queued(house));
    }

    [Theory, OnBothEngines]
    public async Task What_is_wrong_is_said_at_its_field(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Ready(storage, smtp);

        var set = await house.Get<EditAcknowledgement>().Run(house.Administrator, 1, new AcknowledgementEdit { IsOn = true, WindowHours = 0, Wording = Wording.Of("{{agent.name}}", null, null) }, null, default);

        Assert.Equal(["Hans", "WindowHours"], set.Broken.Select(b => b.Field).Order());
    }

    private static async Task<House> Ready(Storage storage, TestSmtp smtp, AcknowledgementEdit? wanted = null, string box = "help@example.com")
    {
        var house = await Answer.Ready(storage, Answer.Box(smtp, box));
        await Switch(house, wanted ?? On, 0);
        return house;
    }

    private static async Task Switch(House house, AcknowledgementEdit wanted, int seen)
    {
        var set = await house.Get<EditAcknowledgement>().Run(house.Administrator, 1, wanted, seen, default);
        if (!set.IsDone) throw new InvalidOperationException(set.ToString());
    }

    private static async Task<IReadOnlyList<OutgoingMail>> Queued(House house)
    {
        await using var db = house.Db();
        return await db.OutgoingMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
    }

    private static async Task<string> Letter(House house, TestSmtp smtp)
    {
        await house.Get<SendMails>().Run(default);
        using var raw = new MemoryStream();
        await Assert.Single(smtp.Taken).WriteToAsync(raw);
        return System.Text.Encoding.UTF8.GetString(raw.ToArray());
    }
}
