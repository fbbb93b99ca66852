using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

public sealed record HistoryPage(IReadOnlyList<JournalEntry> Entries, long? Next);

/// <summary>All that happened to one case, newest first, a page at a time.</summary>
public sealed class CaseHistory(IDbContextFactory<SkeinDb> storage)
{
    private const int LargestPage = 200;

    /// <summary>Null when the case is not there or not this person's to see.</summary>
    public async Task<HistoryPage?> Page(Actor actor, long caseId, long? before, int size, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (!await db.CasesFor(actor).AnyAsync(c => c.Id == caseId, stop)) return null;

        var most = Math.Clamp(size, 1, LargestPage);
        var entries = await db.Journal.AsNoTracking()
            .Where(e => e.SubjectKind == Case.SubjectKind && e.SubjectId == caseId && (before == null || e.Id < before))
            .OrderByDescending(e => e.Id)
            .Take(most + 1)
            .ToListAsync(stop);
        if (entries.Count <= most) return new HistoryPage(entries, null);
        entries.RemoveAt(most);
        return new HistoryPage(entries, entries[^1].Id);
    }
}
