using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Skein.Journal;

namespace Skein.Platform;

/// <summary>
/// Gives new rows their ids before they are stored, so that what names them (the journal) is stored with them at once, not in a
/// second save. The journal's own rows are named by nobody and numbered as they are stored: of one table all or none may be given,
/// or the number the engine gives to one is that of another.
/// </summary>
internal static class NewIds
{
    public static async Task Give(SkeinDb db, CancellationToken stop)
    {
        // Provisional ids count upwards in the order of adding.
        var waiting = db.ChangeTracker.Entries().Select(Id).OfType<PropertyEntry>().OrderBy(id => (long)id.CurrentValue!).ToList();
        if (waiting.Count == 0) return;
        var ids = await db.Engine.NextIds(db, [.. waiting.Select(id => id.EntityEntry.Metadata.GetTableName()!)], stop);
        foreach (var (id, known) in waiting.Zip(ids)) id.CurrentValue = known;
    }

    private static PropertyEntry? Id(EntityEntry entry) =>
        entry.State == EntityState.Added && entry.Entity is not JournalEntry && entry.Metadata.FindPrimaryKey() is { Properties: [var key] } && entry.Property(key) is { IsTemporary: true } id
            ? id
            : null;
}
