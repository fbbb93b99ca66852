using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Postgres;

/// <summary>
/// A transaction takes its number and its entries' identities early and commits late. What is older than the oldest running
/// transaction cannot change any more, so reading up to there, in the order of (tx, id), skips nothing.
/// </summary>
internal sealed class PostgresJournal : ISettledJournal
{
    public IQueryable<JournalEntry> After(SkeinDb db, Position position) => db.Journal
        .FromSql($"""
            SELECT * FROM journal
            WHERE (tx, id) > ({position.Tx}, {position.Id})
              AND tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            """)
        .OrderBy(e => e.Tx).ThenBy(e => e.Id);

    public async Task<Position> End(SkeinDb db, CancellationToken stop)
    {
        var last = await db.Journal
            .FromSql($"SELECT * FROM journal WHERE tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
            .OrderByDescending(e => e.Tx).ThenByDescending(e => e.Id)
            .Select(e => new { e.Tx, e.Id })
            .FirstOrDefaultAsync(stop);
        return last is null ? Position.Beginning : new Position(last.Tx, last.Id);
    }
}
