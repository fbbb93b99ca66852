using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Templates;

namespace Skein.Channels.Email;

/// <summary>
/// Writes back to whoever opened a case by mail. Which mails are to be answered was noted when they were taken in; whether it is, and
/// that it is once, is decided in the transaction that queues the answer, so neither a killed process nor a second node writes twice.
/// </summary>
public sealed class Acknowledge(IDbContextFactory<SkeinDb> storage, CaseMail mails, ILogger<Acknowledge> log)
{
    private const int Attempts = 4;

    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && await Next(stop) is { } id) await Take(id, stop);
    }

    private async Task Take(long id, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        try
        {
            // In a conflict another hand wrote to the same sender: the next look at it finds that.
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                db.ChangeTracker.Clear();
                if ((await db.Together(() => One(db, id, stop), stop)).IsDone) return;
            }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && !db.Engine.IsOutage(failure))
        {
            log.LogError(failure, "Arrived mail {ArrivedMailId} could not be acknowledged", id);
        }

        // It must not stand before the others for ever.
        using (await db.Engine.Turn(stop)) await Noticed(db, id, stop);
    }

    private async Task<long?> Next(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.ArrivedMails.Where(m => m.IsToAcknowledge).OrderBy(m => m.Id).Select(m => (long?)m.Id).FirstOrDefaultAsync(stop);
    }

    private async Task<Outcome> One(SkeinDb db, long id, CancellationToken stop)
    {
        if (!await Noticed(db, id, stop)) return Outcome.Done;
        var mail = await db.ArrivedMails.AsNoTracking().SingleAsync(m => m.Id == id, stop);
        var wanted = await db.Acknowledgements.AsNoTracking().SingleOrDefaultAsync(a => a.MailboxId == mail.MailboxId && a.IsOn, stop);
        var opened = await db.Cases.AsNoTracking().Include(c => c.Customer).ThenInclude(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == mail.CaseId, stop);
        if (wanted is null || opened is null || mail.From is not { } sender || !IsWaiting(opened, sender)) return Outcome.Done;
        if (wanted.Wording.For(opened.Customer.Language) is not { } language) return Outcome.Done;
        if ((await Correspondents.Own(db, stop)).Contains(sender) || !await Claim(db, sender, Duration.FromHours(wanted.WindowHours), stop)) return Outcome.Done;

        var values = await VariableValues.Of(db, opened, employee: null, language, stop);
        await mails.Queue(db, new CaseLetter
        {
            Case = opened,
            Text = VariableText.Fill(wanted.Wording.In(language), values.Of, language, Unknown.Line).Text,
            Purpose = "acknowledgement",
            Key = $"acknowledgement:{opened.Id}",
            To = sender,
            HasCopies = false,
            IsAutomatic = true,
        }, stop);
        return Outcome.Done;
    }

    private static async Task<bool> Noticed(SkeinDb db, long id, CancellationToken stop) =>
        await db.ArrivedMails.Where(m => m.Id == id && m.IsToAcknowledge).ExecuteUpdateAsync(set => set.SetProperty(m => m.IsToAcknowledge, false), stop) == 1;

    /// <summary>Still unanswered, and from the customer: who wrote to a colleague that passed it on did not write to us.</summary>
    private static bool IsWaiting(Case opened, string sender) =>
        opened is { DeletedAt: null, FirstRepliedAt: null } && opened.Status.IsWork() && opened.Customer.Contacts.Any(c => c.Kind == ContactKind.Email && c.Normalized == sender);

    private static async Task<bool> Claim(SkeinDb db, string sender, Duration window, CancellationToken stop)
    {
        var (now, before) = (db.Now, db.Now - window);
        if (await db.AcknowledgedSenders.Where(s => s.Address == sender && s.At <= before).ExecuteUpdateAsync(set => set.SetProperty(s => s.At, now), stop) == 1) return true;
        if (await db.AcknowledgedSenders.AnyAsync(s => s.Address == sender, stop)) return false;
        db.AcknowledgedSenders.Add(new AcknowledgedSender { Address = sender, At = now });
        return true;
    }
}
