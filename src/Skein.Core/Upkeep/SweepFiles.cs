using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Upkeep;

/// <summary>
/// Removes contents that no file names: uploads broken off between content and row. Young ones stay, their row may be on its way.
/// </summary>
public sealed class SweepFiles(IDbContextFactory<SkeinDb> storage, IFileStore files, TimeProvider time)
{
    public static readonly Duration Youth = Duration.FromDays(1);
    private const int AtOnce = 500;

    public async Task<int> Run(CancellationToken stop)
    {
        var before = time.Now() - Youth;
        var dropped = 0;
        await foreach (var some in files.KeptBefore(before, stop).Chunk(AtOnce).WithCancellation(stop))
        {
            await using var db = await storage.CreateDbContextAsync(stop);
            var named = await db.Files.Where(f => some.Contains(f.Sha256)).Select(f => f.Sha256).Distinct().ToListAsync(stop);
            foreach (var sha256 in some.Except(named))
            {
                if (await files.Drop(sha256, before, stop)) dropped++;
            }
        }

        return dropped;
    }
}
