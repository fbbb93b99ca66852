using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Mail;

public sealed record MailRow(
    long Id, string To, string Subject, string Purpose, long? CaseId, MailState State, int Attempts, Instant CreatedAt, Instant NextAttemptAt,
    Instant? SentAt, string? LastAnswer);

/// <summary>What has left and what has not, newest first; and a second chance for what was given up.</summary>
public sealed class MailList(IDbContextFactory<SkeinDb> storage)
{
    public const int PageSize = 50;

    /// <param name="before">Shows the mails queued before this one.</param>
    public async Task<(IReadOnlyList<MailRow> Rows, long? Next)> Page(Actor actor, MailState? state, long? before, CancellationToken stop)
    {
        if (!actor.May(MailPermissions.Manage)) return ([], null);
        await using var db = await storage.CreateDbContextAsync(stop);
        var rows = await db.OutgoingMails.AsNoTracking()
            .Where(m => (state == null || m.State == state) && (before == null || m.Id < before))
            .OrderByDescending(m => m.Id)
            .Take(PageSize + 1)
            .Select(m => new MailRow(m.Id, m.To, m.Subject, m.Purpose, m.CaseId, m.State, m.Attempts, m.CreatedAt, m.NextAttemptAt, m.SentAt, m.LastAnswer))
            .ToListAsync(stop);
        if (rows.Count <= PageSize) return (rows, null);
        rows.RemoveAt(PageSize);
        return (rows, rows[^1].Id);
    }

    public async Task<Outcome> Retry(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(MailPermissions.Manage)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var mail = await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == id, stop);
        if (mail is null) return Outcome.Missing;
        if (mail.State is not (MailState.Failed or MailState.Queued or MailState.Bounced)) return Outcome.Refused(MailRules.CannotRetry.Broken());

        mail.Ask(db.Now);
        db.Record(actor, MailEvents.Retried, mail);
        return await db.Save(stop);
    }
}
