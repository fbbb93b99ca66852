using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Web.Tests.Upkeep;

/// <summary>
/// Mails flow in from a real Dovecot and answers out through a real Postfix while the product's own process is killed (SIGKILL) at
/// random moments. Afterwards the servers' mailboxes are compared with the cases. KILLED_MAILS=2000 KILLED_ANSWERS=500
/// KILLED_TIMES=6 is the full measure.
/// </summary>
[Collection(RunningProduct.OneAtATime)]
public sealed class KilledPostTests
{
    private static readonly int Mails = Number("KILLED_MAILS", 90);
    private static readonly int Answers = Number("KILLED_ANSWERS", 30);
    private static readonly int Kills = Number("KILLED_TIMES", 2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    [Theory, OnBothEngines]
    public async Task Killed_again_and_again_every_mail_is_stored_once_and_every_answer_delivered_once(Storage storage)
    {
        await using var dovecot = await Dovecot.Start();
        await using var postfix = await Postfix.Start();
        await using var house = await House.Open(storage);
        await house.Get<SetMailServer>().Run(house.Administrator, HouseMail.ServerAt(postfix.Port), default);
        Assert.True((await house.Get<EditMailbox>().Add(house.Administrator, dovecot.Mailbox("help"), default)).IsDone);
        await house.Follow();
        var (random, watch) = (new Random(4711), Stopwatch.StartNew());

        for (var round = 0; round <= Kills; round++)
        {
            using var product = await RunningProduct.Start(house);
            var share = Enumerable.Range(0, Mails).Where(i => i % (Kills + 1) == round).ToList();
            using var ends = new CancellationTokenSource();
            var flowing = Flow(dovecot, house, share, round, ends.Token);
            if (round == Kills)
            {
                await flowing;
                await Eventually.Holds(() => IsAllDone(house, postfix), Patience);
                await product.Stop();
                break;
            }

            await Task.Delay(random.Next(100, 400 + (share.Count * 25)));
            product.Kill();
            await flowing;
            await TimePasses(house);
        }

        await Compare(dovecot, postfix, house, watch.Elapsed);
    }

    /// <summary>Mails arrive at the server, and colleagues answer what has become a case, both while the product lives and dies.</summary>
    private static async Task Flow(Dovecot dovecot, House house, IReadOnlyList<int> share, int round, CancellationToken stop)
    {
        var arriving = Task.Run(async () =>
        {
            foreach (var i in share)
            {
                dovecot.Deliver("help", Mail(i));
                if (i % 5 == 0) await Task.Delay(20, stop);
            }
        }, stop);
        var goal = Answers * (round + 1) / (Kills + 1);
        await Answer(house, goal, onlyWhatIsThere: round < Kills);
        await arriving;
    }

    private static async Task Answer(House house, int goal, bool onlyWhatIsThere)
    {
        while (true)
        {
            await using var db = house.Db();
            var missing = goal - await db.CaseMessages.CountAsync(m => m.Kind == MessageKind.Reply);
            if (missing <= 0) return;
            var open = await db.Cases.Where(c => c.FirstRepliedAt == null).OrderBy(c => c.Id).Select(c => c.Id).Take(missing).ToListAsync();
            foreach (var id in open)
            {
                var written = await house.Get<WriteMessage>().Reply(house.Administrator, id, new NewMessage { Text = RichText.FromPlain($"答复 {id}"), Channel = Channel.Staff }, default);
                Assert.True(written.IsDone, written.ToString());
            }

            if (open.Count == 0 && onlyWhatIsThere) return;
            if (open.Count == 0) await Task.Delay(100);
        }
    }

    private static async Task<bool> IsAllDone(House house, Postfix postfix)
    {
        await using var db = house.Db();
        return await db.ArrivedMails.CountAsync(m => m.State == ArrivalState.Done) >= Mails
            && await db.OutgoingMails.CountAsync(m => m.State == MailState.Sent) >= Answers
            && postfix.Delivered.Select(m => m.MessageId).Distinct().Count() >= Answers;
    }

    private static async Task Compare(Dovecot dovecot, Postfix postfix, House house, TimeSpan took)
    {
        await using var db = house.Db();
        var arrived = await db.ArrivedMails.AsNoTracking().ToListAsync();
        Assert.Equal((Mails, Mails), (dovecot.Count("help"), arrived.Count));
        Assert.All(arrived, m => Assert.Equal(ArrivalState.Done, m.State));
        Assert.Equal(Mails, arrived.Select(m => m.MessageId).Distinct().Count());
        Assert.Equal(Mails, arrived.Select(m => m.CaseId).Distinct().Count());
        Assert.Equal(Mails, await db.CaseMessages.CountAsync(m => m.Kind == MessageKind.Customer));

        var answers = await db.CaseMessages.AsNoTracking().Where(m => m.Kind == MessageKind.Reply).Select(m => new { m.Id, m.CaseId }).ToListAsync();
        var sent = await db.OutgoingMails.AsNoTracking().ToListAsync();
        Assert.Equal((Answers, Answers), (answers.Count, sent.Count));
        Assert.Equal(answers.Select(a => a.Id).Order(), sent.Select(m => m.CaseMessageId!.Value).Order());
        var delivered = postfix.Delivered.GroupBy(m => m.MessageId!).ToDictionary(g => g.Key, g => g.ToList());
        Assert.Equal(sent.Select(m => $"{m.MessageToken}@example.com").Order(StringComparer.Ordinal), delivered.Keys.Order(StringComparer.Ordinal));
        Assert.All(sent, m => Assert.Equal(m.To, delivered[$"{m.MessageToken}@example.com"][0].To.Mailboxes.Single().Address));

        // The one instant: accepted, and killed before it was noted. Each kill can meet it once.
        var doubled = delivered.Values.Sum(copies => copies.Count - 1);
        Assert.InRange(doubled, 0, Kills);
        var report = string.Create(
            CultureInfo.InvariantCulture,
            $"{house.Storage}: {Mails} mails in, {Answers} answers out, {Kills} kills, {took.TotalSeconds:0} s; stored {arrived.Count}, cases {arrived.Select(m => m.CaseId).Distinct().Count()}, delivered {delivered.Count}, doubled in the instant {doubled}");
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        if (Environment.GetEnvironmentVariable("KILLED_REPORT") is { Length: > 0 } file) await File.AppendAllTextAsync(file, report + "\n");
    }

    /// <summary>What a dead process held becomes free, as it does by itself after some minutes.</summary>
    private static async Task TimePasses(House house)
    {
        await using var db = house.Db();
        var past = house.Clock.Now() - Duration.FromDays(10_000);
        using (await db.Engine.Turn(default))
        {
            await db.OutgoingMails.Where(m => m.State == MailState.Sending).ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedUntil, past));
            await db.MailLeases.ExecuteUpdateAsync(set => set.SetProperty(l => l.HeldUntil, past));
            await db.Set<FollowerState>().ExecuteUpdateAsync(set => set.SetProperty(f => f.HeldUntil, past).SetProperty(f => f.RetryAt, (Instant?)null));
            await db.ArrivedMails.Where(m => m.State == ArrivalState.Stored).ExecuteUpdateAsync(set => set.SetProperty(m => m.RetryAt, (Instant?)null));
            await db.Mailboxes.ExecuteUpdateAsync(set => set.SetProperty(b => b.RetryAt, (Instant?)null));
            await db.MailServers.ExecuteUpdateAsync(set => set.SetProperty(s => s.RestsUntil, (Instant?)null));
        }
    }

    private static string Mail(int i) => string.Join("\r\n",
    [
        $"From: Customer {i} <c{i}@example.com>", "To: help@example.com", $"Subject: Order {i}", "Date: Mon, 2 Mar 2026 08:00:00 +0800", $"Message-ID: <m{i}@customers.example>",
        "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "", $"Where is order {i}?", "",
    ]);

    private static int Number(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
