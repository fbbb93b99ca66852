using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Mail;

public sealed class SendingTests
{
    [Theory, OnBothEngines]
    public async Task A_queued_mail_reaches_the_server_once_with_text_html_and_a_stable_message_id(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        await Queue(house, A_mail());

        await house.Get<SendMails>().Run(default);
        await house.Get<SendMails>().Run(default);

        var letter = Assert.Single(smtp.Taken);
        Assert.Equal("您的工单 #7", letter.Subject);
        Assert.Contains("已为您查询", letter.TextBody);
        Assert.Contains("<b>11 月</b>", letter.HtmlBody);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        var sent = await Only(house);
        Assert.Equal((MailState.Sent, 1), (sent.State, sent.Attempts));
        Assert.Equal($"{sent.MessageToken}@example.com", letter.MessageId);
        Assert.Contains("taken as 4711", sent.LastAnswer);
    }

    [Theory, OnBothEngines]
    public async Task What_the_server_refuses_for_good_is_given_up_with_its_words_and_can_be_tried_again(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        smtp.Says = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? "550 5.1.1 no such mailbox" : null;
        await Queue(house, A_mail());
        await house.Get<SendMails>().Run(default);
        var refused = await Only(house);
        Assert.Equal((MailState.Failed, "550 5.1.1 no such mailbox"), (refused.State, refused.LastAnswer));

        smtp.Says = _ => null;
        Assert.True((await house.Get<MailList>().Retry(house.Administrator, refused.Id, default)).IsDone);
        await house.Get<SendMails>().Run(default);

        Assert.Equal(MailState.Sent, (await Only(house)).State);
        Assert.Single(smtp.Taken);
    }

    [Theory, OnBothEngines]
    public async Task Asked_for_again_after_days_it_is_tried_as_patiently_as_at_first(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        smtp.Says = command => command == "." ? "550 5.7.1 no" : null;
        await Queue(house, A_mail());
        await house.Get<SendMails>().Run(default);
        house.Clock.Advance(Duration.FromDays(5));
        smtp.Says = command => command == "." ? "451 4.3.0 come back" : null;

        Assert.True((await house.Get<MailList>().Retry(house.Administrator, (await Only(house)).Id, default)).IsDone);
        await house.Get<SendMails>().Run(default);

        var waits = await Only(house);
        Assert.Equal((MailState.Queued, 1, house.Clock.Now() + Duration.FromMinutes(1)), (waits.State, waits.Attempts, waits.NextAttemptAt));
    }

    [Theory, OnBothEngines]
    public async Task What_the_server_puts_off_is_tried_again_later_and_later(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        smtp.Says = command => command == "." ? "451 4.3.0 come back" : null;
        await Queue(house, A_mail());

        await house.Get<SendMails>().Run(default);
        await house.Get<SendMails>().Run(default);
        Assert.Equal((MailState.Queued, 1), ((await Only(house)).State, (await Only(house)).Attempts));

        house.Clock.Advance(Duration.FromMinutes(1));
        await house.Get<SendMails>().Run(default);
        Assert.Equal(house.Clock.Now() + Duration.FromMinutes(2), (await Only(house)).NextAttemptAt);
        Assert.Empty(smtp.Taken);
    }

    [Theory, OnBothEngines]
    public async Task A_server_that_hangs_up_or_is_not_there_costs_no_mail(Storage storage)
    {
        await using var house = await House.Open(storage);
        var smtp = await house.WithMail();
        smtp.Says = command => command.StartsWith("MAIL", StringComparison.Ordinal) ? "" : null;
        await Queue(house, A_mail());
        await house.Get<SendMails>().Run(default);
        await smtp.DisposeAsync();
        house.Clock.Advance(Duration.FromMinutes(5));
        await house.Get<SendMails>().Run(default);
        var waiting = await Only(house);
        Assert.Equal((MailState.Queued, 2), (waiting.State, waiting.Attempts));

        await using var back = await house.WithMail();
        house.Clock.Advance(Duration.FromMinutes(5));
        await house.Get<SendMails>().Run(default);

        Assert.Single(back.Taken);
    }

    [Theory, OnBothEngines]
    public async Task Two_nodes_sending_at_once_send_each_mail_once(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        for (var i = 0; i < 15; i++) await Queue(house, A_mail());
        await Task.WhenAll(Node(house).Run(default), Node(house).Run(default), Node(house).Run(default));

        Assert.Equal(15, smtp.Taken.Count);
        Assert.Equal(15, smtp.Taken.Select(m => m.MessageId).Distinct().Count());
    }

    [Theory, OnBothEngines]
    public async Task A_mail_claimed_by_a_node_that_died_is_sent_by_another_once_the_claim_ends(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        await Queue(house, A_mail());
        await using (var db = house.Db())
        {
            var until = db.Now + Duration.FromMinutes(5);
            await db.OutgoingMails.ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.ClaimedBy, "dead").SetProperty(m => m.ClaimedUntil, until));
        }

        await house.Get<SendMails>().Run(default);
        Assert.Empty(smtp.Taken);
        house.Clock.Advance(Duration.FromMinutes(6));
        await house.Get<SendMails>().Run(default);

        Assert.Single(smtp.Taken);
    }

    [Theory, OnBothEngines]
    public async Task A_code_is_wiped_once_sent_and_never_sent_once_it_is_out_of_date(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        var code = A_mail() with { IsSecret = true, ExpiresAt = house.Clock.Now() + Duration.FromMinutes(10) };
        await Queue(house, code);
        await house.Get<SendMails>().Run(default);
        Assert.Equal((MailState.Sent, "", ""), ((await Only(house)).State, (await Only(house)).Plain, (await Only(house)).Html));

        await using (var db = house.Db()) await db.OutgoingMails.ExecuteDeleteAsync();
        await Queue(house, code);
        house.Clock.Advance(Duration.FromMinutes(11));
        await house.Get<SendMails>().Run(default);

        Assert.Single(smtp.Taken);
        Assert.Equal((MailState.Expired, ""), ((await Only(house)).State, (await Only(house)).Plain));
    }

    [Theory, OnBothEngines]
    public async Task The_password_is_stored_unreadable_and_kept_when_none_is_given(Storage storage)
    {
        await using var house = await House.Open(storage);
        var set = house.Get<SetMailServer>();
        var wanted = new MailServerEdit { IsOn = true, Host = "mail.example.com", Port = 587, User = "u", Password = "geheim", FromName = "雁南", FromAddress = "help@example.com" };

        await set.Run(house.Administrator, wanted, default);
        await set.Run(house.Administrator, wanted with { Password = "", FromName = "雁南家居" }, default);

        var kept = (await set.Find(house.Administrator, default))!;
        Assert.DoesNotContain("geheim", kept.ProtectedPassword);
        Assert.Equal("geheim", house.Get<MailSecrets>().Reveal(kept.ProtectedPassword!));
        Assert.Equal("雁南家居", kept.FromName);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(5, 16)]
    [InlineData(9, 120)]
    [InlineData(40, 120)]
    public void Pauses_double_up_to_two_hours(int attempts, int minutes)
    {
        var now = Instant.FromUtc(2026, 3, 2, 1, 0);
        Assert.Equal(now + Duration.FromMinutes(minutes), MailPatience.Next(now, attempts, now));
    }

    [Fact]
    public void After_three_days_it_is_given_up()
    {
        var now = Instant.FromUtc(2026, 3, 2, 1, 0);
        Assert.Null(MailPatience.Next(now - Duration.FromDays(3), 40, now));
    }

    /// <summary>Another node of the house.</summary>
    internal static SendMails Node(House house) => new(
        house.Get<IDbContextFactory<SkeinDb>>(), house.Get<IFileStore>(), house.Get<MailSecrets>(), house.Get<SmtpPace>(), new Node(), house.Clock,
        Microsoft.Extensions.Logging.Abstractions.NullLogger<SendMails>.Instance);

    private static NewMail A_mail() => new()
    {
        To = "wang@example.com", Subject = "您的工单 #7", Purpose = "reply",
        Text = new MailText().Quote(RichText.FromHtml("<p>已为您查询，<b>11 月</b> 12 日提交</p><script>alert(1)</script>")).Foot("雁南家居"),
    };

    private static async Task Queue(House house, NewMail mail)
    {
        await using var db = house.Db();
        MailOut.Queue(db, mail);
        await db.Save(default);
    }

    private static async Task<OutgoingMail> Only(House house)
    {
        await using var db = house.Db();
        return await db.OutgoingMails.AsNoTracking().SingleAsync();
    }
}
