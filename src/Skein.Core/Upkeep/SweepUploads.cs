using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Upkeep;

/// <summary>
/// Removes uploads that were never sent: old ones that nothing in the model points to and no draft shows. Whatever capability comes
/// to hold files by a foreign key protects them by that alone. Their contents go afterwards, with <see cref="SweepFiles"/>.
/// </summary>
public sealed class SweepUploads(IDbContextFactory<SkeinDb> storage, IEnumerable<IDraftedFiles> drafts, TimeProvider time)
{
    /// <summary>Longer than anybody leaves a form open.</summary>
    public static readonly Duration Age = Duration.FromDays(7);

    private const int AtOnce = 500;

    public async Task<int> Run(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var (before, removed, last) = (time.Now() - Age, 0, 0L);
        var drafted = await Drafted(db, stop);
        var unused = Unused(db);
        while (true)
        {
            var some = await db.Files.Where(f => f.Id > last && f.StoredAt < before).OrderBy(f => f.Id).Select(f => f.Id).Take(AtOnce).ToListAsync(stop);
            if (some.Count == 0) return removed;
            last = some[^1];
            var ids = string.Join(',', some.Except(drafted));
            if (ids.Length == 0) continue;

            // One statement, so that a file sent in this very moment is either seen as used or not there to be sent.
            var delete = $"DELETE FROM file WHERE id IN ({ids}){unused}";
            using (await db.Engine.Turn(stop)) removed += await db.Database.ExecuteSqlRawAsync(delete, stop);
        }
    }

    private async Task<HashSet<long>> Drafted(SkeinDb db, CancellationToken stop)
    {
        var drafted = new HashSet<long>();
        foreach (var kind in drafts)
        {
            await foreach (var id in kind.In(db, stop)) drafted.Add(id);
        }

        return drafted;
    }

    private static string Unused(SkeinDb db) => string.Concat(db.Model.FindEntityType(typeof(StoredFile))!.GetReferencingForeignKeys().Select(key =>
    {
        var (table, column) = (key.DeclaringEntityType.GetTableName(), key.Properties[0].GetColumnName());
        return $" AND NOT EXISTS (SELECT 1 FROM \"{table}\" AS held WHERE held.\"{column}\" = file.id)";
    }));
}
