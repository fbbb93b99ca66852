using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Skein.Channels.Email.Reading;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

/// <summary>
/// Takes stored mails, in the order they came, into cases. A mail is done only when what it became is committed; broken off anywhere
/// it is taken again and becomes the same case or message. What cannot be taken in stays, with the reason, and holds up no other.
/// </summary>
public sealed class TakeIn(
    IDbContextFactory<SkeinDb> storage, IFileStore files, PlaceMail place, Acknowledge acknowledge, MailLease lease, TimeProvider time, ILogger<TakeIn> log)
{
    public const int MostAttempts = 5;

    /// <summary>Works until nothing is due. One node does this at a time: an answer must not overtake what it answers.</summary>
    /// <returns>How many mails were taken up.</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        await acknowledge.Run(stop);
        if (await Next(stop) is null) return 0;
        await using var held = await lease.Take(MailLease.Intake, stop);
        if (held is null) return 0;
        var taken = 0;
        while (!stop.IsCancellationRequested && await Next(stop) is { } id)
        {
            await Take(id, stop);
            taken++;
        }

        await acknowledge.Run(stop);
        return taken;
    }

    private async Task<long?> Next(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = time.Now();
        return await db.ArrivedMails.Where(m => m.State == ArrivalState.Stored && (m.RetryAt == null || m.RetryAt <= now))
            .OrderBy(m => m.Id).Select(m => (long?)m.Id).FirstOrDefaultAsync(stop);
    }

    private async Task Take(long id, CancellationToken stop)
    {
        if (await Begin(id, stop) is not { } mail) return;
        try
        {
            await using var raw = mail.Sha256 is { } sha256 ? files.Open(sha256) : null;
            if (raw is null)
            {
                await Fail(mail, MailWords.NotStored, stop);
                return;
            }

            var read = MailReader.Read(raw, trustedServer: await Trusted(mail, stop), stop: stop);
            await End(mail, read, await place.Run(mail, read, stop), stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogError(failure, "Arrived mail {ArrivedMailId} could not be taken in", id);
            await Again(mail, failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message, stop);
        }
    }

    // Counted before the work: a mail that kills the process is not the first thing the next process does, and not for ever.
    private async Task<ArrivedMail?> Begin(long id, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var mail = await db.ArrivedMails.SingleAsync(m => m.Id == id, stop);
        if (mail.Attempts >= MostAttempts)
        {
            (mail.State, mail.RetryAt, mail.Error) = (ArrivalState.Failed, null, mail.Error ?? MailWords.Broke);
            await db.Save(stop);
            return null;
        }

        mail.Attempts++;
        mail.RetryAt = Pause(mail.Attempts);
        await db.Save(stop);
        return mail;
    }

    private async Task End(ArrivedMail mail, ReadMail read, Placed placed, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var stored = await db.ArrivedMails.SingleAsync(m => m.Id == mail.Id, stop);
        stored.State = placed.State;
        stored.Note = placed.Note ?? (mail.Note == ArrivalNote.TooLarge ? ArrivalNote.TooLarge : null);
        stored.Error = placed.Error;
        stored.RetryAt = null;
        stored.MessageId = read.MessageId;
        stored.Fingerprint = placed.Fingerprint;
        stored.From = (read.From ?? read.Sender)?.Key;
        stored.Subject = read.Subject.Length <= 300 ? read.Subject : read.Subject[..300];
        stored.CaseId = placed.CaseId;
        stored.SuggestedCaseId = placed.SuggestedCaseId;
        stored.OutgoingMailId = placed.OutgoingMailId;
        stored.IsToAcknowledge = placed.IsNewCase && read.MayBeAnsweredByItself;
        if (placed.MessageId is { } messageId && !await db.MailMarks.AnyAsync(m => m.MessageId == messageId, stop))
        {
            db.MailMarks.Add(new MailMarks { MessageId = messageId, ArrivedMailId = mail.Id, Says = MailSays.Of(read) });
        }

        await db.Save(stop);
    }

    private async Task<string?> Trusted(ArrivedMail mail, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var box = await db.Mailboxes.Where(b => b.Id == mail.MailboxId).Select(b => new { b.Host, b.TrustedServer }).SingleOrDefaultAsync(stop);
        return box is null ? null : TrustedServers.Of(box.Host, box.TrustedServer);
    }

    private async Task Fail(ArrivedMail mail, string reason, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        using (await db.Engine.Turn(stop))
        {
            await db.ArrivedMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(
                set => set.SetProperty(m => m.State, ArrivalState.Failed).SetProperty(m => m.Error, reason).SetProperty(m => m.RetryAt, (Instant?)null), stop);
        }
    }

    private async Task Again(ArrivedMail mail, string reason, CancellationToken stop)
    {
        var said = Clean.Line(reason);
        if (said.Length > ArrivedMail.LongestError) said = said[..ArrivedMail.LongestError];
        await using var db = await storage.CreateDbContextAsync(stop);
        var state = mail.Attempts >= MostAttempts ? ArrivalState.Failed : ArrivalState.Stored;
        using (await db.Engine.Turn(stop))
        {
            await db.ArrivedMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, state).SetProperty(m => m.Error, said), stop);
        }
    }

    private Instant Pause(int attempts) => time.Now() + Duration.FromMinutes(Math.Pow(2, attempts - 1));
}
