using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>A mailbox as its intake stands: what the server has, what is stored, what waits and what failed.</summary>
public sealed record MailboxReport(Mailbox Box, int OnServer, long Stored, int Waiting, int Failed, Instant? OldestWaiting)
{
    public Duration? Lag(Instant now) => OldestWaiting is { } oldest ? now - oldest : null;

    /// <summary>Nothing has arrived for longer than is usual here, or the server has not answered for an hour.</summary>
    public bool IsSilent(Instant now) => Box.IsActive
        && ((Box.SilentHours is { } hours && (Box.LastArrivalAt ?? Box.CreatedAt) + Duration.FromHours(hours) < now)
            || (Box.LastContactAt ?? Box.CreatedAt) + Duration.FromHours(1) < now);
}

public sealed record ArrivalRow(
    long Id, long? MailboxId, string? From, string? Subject, Instant ReceivedAt, Instant StoredAt, long Size, ArrivalState State, ArrivalNote? Note, string? Error, int Attempts,
    Instant? RetryAt, long? CaseId, long? SuggestedCaseId, bool HasSource);

/// <summary>Proves that no mail is lost: per mailbox what is on the server against what is stored, and every mail with what became of it.</summary>
public sealed class IntakeReport(IDbContextFactory<SkeinDb> storage)
{
    public const int PageSize = 50;

    public async Task<IReadOnlyList<MailboxReport>> Mailboxes(Actor actor, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        var boxes = await db.Mailboxes.AsNoTracking().OrderBy(b => b.Id).ToListAsync(stop);
        var onServer = await db.MailFolders.GroupBy(f => f.MailboxId).Select(g => new { g.Key, Count = g.Sum(f => f.OnServer) }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var states = await db.ArrivedMails.Where(m => m.MailboxId != null && (m.State == ArrivalState.Stored || m.State == ArrivalState.Failed)).GroupBy(m => new { m.MailboxId, m.State })
            .Select(g => new { g.Key.MailboxId, g.Key.State, Count = g.Count(), Oldest = g.Min(m => m.StoredAt) }).ToListAsync(stop);
        return [.. boxes.Select(box =>
        {
            var own = states.Where(s => s.MailboxId == box.Id).ToList();
            var waiting = own.SingleOrDefault(s => s.State == ArrivalState.Stored);
            return new MailboxReport(
                box, onServer.GetValueOrDefault(box.Id), box.Stored, waiting?.Count ?? 0, own.SingleOrDefault(s => s.State == ArrivalState.Failed)?.Count ?? 0, waiting?.Oldest);
        })];
    }

    /// <summary>Newest first.</summary>
    /// <param name="before">Shows the mails stored before this one.</param>
    public async Task<(IReadOnlyList<ArrivalRow> Rows, long? Next)> Page(Actor actor, long? mailboxId, ArrivalState? state, long? before, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return ([], null);
        await using var db = await storage.CreateDbContextAsync(stop);
        var rows = await db.ArrivedMails.AsNoTracking()
            .Where(m => (mailboxId == null || m.MailboxId == mailboxId) && (state == null || m.State == state) && (before == null || m.Id < before))
            .OrderByDescending(m => m.Id).Take(PageSize + 1)
            .Select(m => new ArrivalRow(
                m.Id, m.MailboxId, m.From, m.Subject, m.ReceivedAt, m.StoredAt, m.Size, m.State, m.Note, m.Error, m.Attempts, m.RetryAt, m.CaseId, m.SuggestedCaseId, m.FileId != null))
            .ToListAsync(stop);
        if (rows.Count <= PageSize) return (rows, null);
        rows.RemoveAt(PageSize);
        return (rows, rows[^1].Id);
    }

    public async Task<Mailbox?> Mailbox(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Mailboxes.AsNoTracking().Include(b => b.Out).SingleOrDefaultAsync(b => b.Id == id, stop);
    }
}
