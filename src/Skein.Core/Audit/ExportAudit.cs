using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Audit;

/// <summary>
/// Takes the journal, or what a filter leaves of it, out of the house. That this was done is itself an entry, written before the
/// first line leaves.
/// </summary>
public sealed class ExportAudit(IDbContextFactory<SkeinDb> storage, AuditLog log)
{
    private const int Portion = 1000;

    public async Task<Outcome<IAsyncEnumerable<JournalEntry>>> Run(Actor actor, AuditQuery query, string format, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ReadAudit) || actor.Kind != ActorKind.Employee) return Outcome.Forbidden.As<IAsyncEnumerable<JournalEntry>>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var newest = await db.Journal.MaxAsync(e => (long?)e.Id, stop) ?? 0;
        var account = await db.Accounts.SingleAsync(a => a.Id == actor.Id, stop);
        db.Record(actor, AuditEvents.Exported, account, after: new
        {
            Format = format, query.Person, query.Event, Subject = query.SubjectKind, SubjectNumber = query.SubjectId,
            From = query.From?.ToString("uuuu-MM-dd", null), Until = query.Until?.ToString("uuuu-MM-dd", null),
        });
        var saved = await db.Save(stop);
        return saved.IsDone ? new Outcome<IAsyncEnumerable<JournalEntry>>(Entries(actor, query with { Before = newest + 1, Size = Portion }, stop)) : saved.As<IAsyncEnumerable<JournalEntry>>();
    }

    private async IAsyncEnumerable<JournalEntry> Entries(Actor actor, AuditQuery query, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var page = await log.Page(actor, query, stop); ; page = await log.Page(actor, query with { Before = page.Next }, stop))
        {
            foreach (var entry in page.Rows) yield return entry;
            if (page.Next is null) yield break;
        }
    }
}

public static class AuditEvents
{
    public static readonly Event Exported = new("audit.exported", "导出了审计日志", "匯出了稽核日誌", "Exported the audit log");
}
