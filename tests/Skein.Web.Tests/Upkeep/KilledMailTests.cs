using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Web.Tests.Upkeep;

/// <summary>The product's own process, really killed in the middle of a conversation with the mail server.</summary>
[Collection(RunningProduct.OneAtATime)]
public sealed class KilledMailTests
{
    [Theory, OnBothEngines]
    public async Task Killed_while_sending_it_loses_no_mail_and_doubles_only_the_one_the_server_had_just_accepted(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var smtp = await house.WithMail();
        var seen = 0;

        // Before the server has the letter …
        using (var product = await RunningProduct.Start(house))
        {
            smtp.Says = command => KillAt(product, command, "RCPT", ref seen);
            foreach (var name in (string[])["a", "b", "c"]) await Queue(house, $"{name}@example.com");
            await product.Ended();
        }

        Assert.Single(smtp.Taken);
        await FiveMinutesPass(house);

        // … and in the one instant that cannot be closed: it was accepted, and nobody noted it.
        seen = 0;
        using (var product = await RunningProduct.Start(house))
        {
            smtp.Says = command => KillAt(product, command, ".", ref seen);
            await Queue(house, "d@example.com");
            await product.Ended();
        }

        await FiveMinutesPass(house);
        smtp.Says = _ => null;
        using var last = await RunningProduct.Start(house);
        await Eventually.Holds(async () => await Waiting(house) == 0, TimeSpan.FromMinutes(2));

        var copies = smtp.Taken.GroupBy(letter => letter.To.Mailboxes.Single().Address).ToDictionary(g => g.Key, g => g.ToList());
        Assert.Equal(["a@example.com", "b@example.com", "c@example.com", "d@example.com"], copies.Keys.Order());
        var doubled = Assert.Single(copies.Values, letters => letters.Count > 1);
        Assert.Equal(2, doubled.Count);
        Assert.Equal(doubled[0].MessageId, doubled[1].MessageId);
        Assert.Contains("it is sent again under its Message-ID", last.Said);
    }

    /// <summary>Kills at the second time the server hears <paramref name="word"/>.</summary>
    private static string? KillAt(RunningProduct product, string command, string word, ref int seen)
    {
        if (command.StartsWith(word, StringComparison.Ordinal) && Interlocked.Increment(ref seen) == 2) product.Kill();
        return null;
    }

    private static async Task Queue(House house, string to)
    {
        await using var db = house.Db();
        MailOut.Queue(db, new NewMail { To = to, Subject = "退货", Purpose = "reply", Text = new MailText().Paragraph("请寄回") });
        await db.Save(default);
    }

    /// <summary>What a dead process had claimed becomes free.</summary>
    private static async Task FiveMinutesPass(House house)
    {
        await using var db = house.Db();
        var past = house.Clock.Now() - Duration.FromDays(10_000);
        await db.OutgoingMails.Where(m => m.State == MailState.Sending).ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedUntil, past));
    }

    private static async Task<int> Waiting(House house)
    {
        await using var db = house.Db();
        return await db.OutgoingMails.CountAsync(m => m.State != MailState.Sent);
    }
}
