using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Sqlite;

internal sealed class SqliteJournal : ISettledJournal
{
    // Two searches of the index, one after the other. Of (tx, id) > (…) SQLite searches tx alone, and here that is 0 in nearly every
    // entry: each look would go through the whole journal.
    public IQueryable<JournalEntry> After(SkeinDb db, Position position) => db.Journal
        .FromSql($"SELECT * FROM journal WHERE tx = {position.Tx} AND id > {position.Id} UNION ALL SELECT * FROM journal WHERE tx > {position.Tx}")
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
