using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Upkeep;

/// <summary>
/// A house that nobody has set up holds nothing anybody could miss, even where it was started once and made its keys. Such a one
/// may be filled.
/// </summary>
internal static class Emptiness
{
    public static async Task<bool> Holds(SkeinDb db, CancellationToken stop)
    {
        if (!await db.Engine.Exists(db, stop)) return true;
        return (await db.Database.GetAppliedMigrationsAsync(stop)).Any()
            ? !await db.Companies.AnyAsync(stop)
            : !await db.Engine.HasTables(db, stop);
    }
}
