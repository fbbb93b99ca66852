using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Sqlite;

internal sealed class SqliteJournal : ISettledJournal
{
    public IQueryable<JournalEntry> After(SkeinDb db, Position position) =>
        db.Journal.Where(e => e.Id > position.Id).OrderBy(e => e.Id);

    public async Task<Position> End(SkeinDb db, CancellationToken stop) =>
        new(0, await db.Journal.MaxAsync(e => (long?)e.Id, stop) ?? 0);
}
