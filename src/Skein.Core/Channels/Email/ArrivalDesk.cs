using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

/// <summary>What people do with an arrived mail: have it tried again, have a case made of it, read its source.</summary>
public sealed class ArrivalDesk(IDbContextFactory<SkeinDb> storage, IFileStore files, MailLines lines)
{
    public Task<Outcome> Retry(Actor actor, long id, CancellationToken stop) => Again(actor, id, wanted: false, stop);

    /// <summary>Whatever it is and whoever sent it: a case is made of it.</summary>
    public Task<Outcome> MakeCase(Actor actor, long id, CancellationToken stop) => Again(actor, id, wanted: true, stop);

    /// <summary>The mail as it came, for those allowed; that it was read is noted. Null when it is not there or not theirs to read.</summary>
    public async Task<Stream?> Source(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Source)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var mail = await db.ArrivedMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop);
        if (mail?.Sha256 is not { } sha256 || files.Open(sha256) is not { } raw) return null;
        db.Record(actor, EmailEvents.SourceRead, mail);
        await db.Save(stop);
        return raw;
    }

    private async Task<Outcome> Again(Actor actor, long id, bool wanted, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var mail = await db.ArrivedMails.SingleOrDefaultAsync(m => m.Id == id, stop);
        if (mail is null) return Outcome.Missing;
        if (mail.State == ArrivalState.Done) return Outcome.Refused(EmailRules.HasCase.Broken());
        if (!wanted && mail.State == ArrivalState.Ignored) return Outcome.Refused(EmailRules.NothingToRetry.Broken());
        if (await Complete(db, mail, stop) is { IsDone: false } refused) return refused;

        (mail.State, mail.Attempts, mail.RetryAt, mail.Error, mail.IsWanted) = (ArrivalState.Stored, 0, null, null, wanted || mail.IsWanted);
        if (mail.Note != ArrivalNote.TooLarge) mail.Note = null;
        db.Record(actor, wanted ? EmailEvents.Wanted : EmailEvents.Retried, mail);
        return await db.Save(stop);
    }

    /// <summary>What so far was only known by its number is fetched now.</summary>
    private async Task<Outcome> Complete(SkeinDb db, ArrivedMail mail, CancellationToken stop)
    {
        if (mail.FileId is not null) return Outcome.Done;
        var box = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(b => b.Id == mail.MailboxId, stop);
        if (box is null) return Outcome.Refused(EmailRules.Gone.Broken());
        try
        {
            await using var line = await lines.Open(box, stop);
            if (await line.FetchAgain(mail, stop) is not { Size: > 0 } kept) return Outcome.Refused(EmailRules.Gone.Broken());
            mail.File = StoreMail.Raw(kept, db.Now);
            (mail.Sha256, mail.Size) = (kept.Sha256, kept.Size);
            return Outcome.Done;
        }
        catch (FileTooLargeException)
        {
            return Outcome.Refused(EmailRules.TooLarge.Broken(StoreMail.Largest / 1024 / 1024));
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            return Outcome.Refused(FetchMail.Broken(failure));
        }
    }
}
