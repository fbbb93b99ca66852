using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Core.Tests.Mail;

/// <summary>Servers as they are: slow, strict, full, broken; and several at once.</summary>
public sealed class ServerTests
{
    [Theory, OnBothEngines]
    public async Task One_server_that_stalls_holds_up_no_other(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var good = await house.WithMail();
        await using var stalls = new TestSmtp();
        var released = new TaskCompletionSource();
        stalls.Waits = command => command.StartsWith("MAIL", StringComparison.Ordinal) ? released.Task : Task.CompletedTask;
        stalls.Says = command => command.StartsWith("MAIL", StringComparison.Ordinal) ? "" : null;
        house.Get<SmtpPace>().LongestAnswer = TimeSpan.FromMinutes(10);
        var other = await Way(house, stalls.Port);
        await Queue(house, "a@example.com", other);
        await Queue(house, "b@example.com", null);

        var sending = house.Get<SendMails>().Run(default);
        while (good.Taken.Count == 0) await Task.Delay(20);
        Assert.False(sending.IsCompleted);
        released.SetResult();
        await sending;

        Assert.Equal([MailState.Queued, MailState.Sent], (await All(house)).Select(m => m.State));
    }

    [Theory, OnBothEngines]
    public async Task A_server_that_says_nothing_more_is_left_for_a_while_and_then_taken_up_again(Storage storage)
    {
        await using var house = await House.Open(storage);
        house.Get<SmtpPace>().LongestMail = TimeSpan.FromSeconds(1);
        await using var smtp = await house.WithMail();
        var never = new TaskCompletionSource();
        smtp.Waits = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? never.Task : Task.CompletedTask;
        await Queue(house, "a@example.com", null);
        await Queue(house, "b@example.com", null);
        await house.Get<SendMails>().Run(default);

        await using (var db = house.Db())
        {
            var server = await db.HouseServer.SingleAsync();
            Assert.Equal((1, house.Clock.Now() + Duration.FromSeconds(30)), (server.Failures, server.RestsUntil!.Value));
        }

        smtp.Waits = _ => Task.CompletedTask;
        house.Get<SmtpPace>().LongestMail = TimeSpan.FromMinutes(4);
        await house.Get<SendMails>().Run(default);
        Assert.Empty(smtp.Taken);
        house.Clock.Advance(Duration.FromMinutes(1));
        await house.Get<SendMails>().Run(default);

        Assert.Equal([MailState.Sent, MailState.Sent], (await All(house)).Select(m => m.State));
        await using var again = house.Db();
        Assert.Equal(0, (await again.HouseServer.SingleAsync()).Failures);
    }

    [Theory]
    [InlineData("421 4.7.0 closing", MailState.Queued, true)]
    [InlineData("450 4.2.0 greylisted", MailState.Queued, false)]
    [InlineData("452 4.2.2 mailbox full", MailState.Queued, false)]
    [InlineData("450 4.7.1 too many messages", MailState.Queued, true)]
    [InlineData("550 Mail frequency limited", MailState.Queued, true)]
    [InlineData("552 5.3.4 size exceeded", MailState.Failed, false)]
    [InlineData("what is this", MailState.Queued, true)]
    [InlineData("", MailState.Queued, true)]
    public async Task Its_answer_decides_whether_the_mail_or_the_server_rests(string says, MailState state, bool rests)
    {
        await using var house = await House.Open(Storage.Sqlite);
        await using var smtp = await house.WithMail();
        smtp.Says = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? says : null;
        await Queue(house, "a@example.com", null);

        await house.Get<SendMails>().Run(default);

        Assert.Equal(state, (await All(house)).Single().State);
        await using var db = house.Db();
        Assert.Equal(rests, (await db.HouseServer.SingleAsync()).RestsUntil is not null);
    }

    [Theory, OnBothEngines]
    public async Task A_servers_limit_holds_across_nodes_and_the_rest_leaves_later(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = new TestSmtp();
        var way = await Way(house, smtp.Port, perMinute: 5, perHour: 8);
        for (var i = 0; i < 12; i++) await Queue(house, $"a{i}@example.com", way);

        await Task.WhenAll(SendingTests.Node(house).Run(default), SendingTests.Node(house).Run(default), SendingTests.Node(house).Run(default));
        Assert.Equal(5, smtp.Taken.Count);
        house.Clock.Advance(Duration.FromSeconds(61));
        await house.Get<SendMails>().Run(default);
        Assert.Equal(8, smtp.Taken.Count);
        house.Clock.Advance(Duration.FromMinutes(60));
        await house.Get<SendMails>().Run(default);

        Assert.Equal(12, smtp.Taken.Count);
    }

    [Theory, OnBothEngines]
    public async Task A_wrong_copy_keeps_the_mail_from_nobody_else(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        smtp.Says = command => command.StartsWith("RCPT TO:<gone@", StringComparison.Ordinal) ? "550 5.1.1 gone" : null;
        await Queue(house, "a@example.com", null, "Li <li@example.net>, gone@example.net");

        await house.Get<SendMails>().Run(default);

        var mail = Assert.Single(await All(house));
        Assert.Equal(MailState.Sent, mail.State);
        var lost = Assert.Single(mail.LostCopies);
        Assert.Equal(("gone@example.net", "550 5.1.1 gone"), (lost.Address, lost.Said));
        Assert.Single(smtp.Taken);
    }

    private static async Task<long> Way(House house, int port, int? perMinute = null, int? perHour = null)
    {
        await using var db = house.Db();
        var server = new MailServer { Host = "127.0.0.1", Port = port, Security = MailSecurity.None, FromName = "b", FromAddress = "b@example.com", PerMinute = perMinute, PerHour = perHour };
        db.MailServers.Add(server);
        await db.Save(default);
        return server.Id;
    }

    private static async Task Queue(House house, string to, long? server, string? cc = null)
    {
        await using var db = house.Db();
        MailOut.Queue(db, new NewMail { To = to, Cc = cc, ServerId = server, Subject = "退货", Purpose = "reply", Text = new MailText().Paragraph("请寄回") });
        await db.Save(default);
    }

    private static async Task<IReadOnlyList<OutgoingMail>> All(House house)
    {
        await using var db = house.Db();
        return await db.OutgoingMails.AsNoTracking().Include(m => m.LostCopies).OrderBy(m => m.Id).ToListAsync();
    }
}
