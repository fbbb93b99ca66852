using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Sqlite;

internal sealed class SqliteJournal : ISettledJournal
{
    // In one comparison of both columns, which the index answers; two comparisons joined by OR it does not.
    public IQueryable<JournalEntry> After(SkeinDb db, Position position) => db.Journal
        .FromSql($"SELECT * FROM journal WHERE (tx, id) > ({position.Tx}, {position.Id})")
        .OrderBy(e => e.Tx).ThenBy(e => e.Id);

    public async Task<Position> End(SkeinDb db, CancellationToken stop)
    {
        var last = await db.Journal
            .OrderByDescending(e => e.Tx).ThenByDescending(e => e.Id)
            .Select(e => new { e.Tx, e.Id })
            .FirstOrDefaultAsync(stop);
        return last is null ? Position.Beginning : new Position(last.Tx, last.Id);
    }
}
