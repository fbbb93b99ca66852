using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Upkeep;

/// <summary>
/// Makes the backup that is due, on one node, into a folder of the plan's own, and lets the oldest go. A failure is kept where people
/// look and tried again.
/// </summary>
public sealed class FollowBackupPlan(IDbContextFactory<SkeinDb> storage, BackUp backUp)
{
    public const string Folder = "daily";
    private const int LongestFailure = 1000;

    /// <returns>Null when nothing was due.</returns>
    public async Task<Outcome<BackupMade>?> Run(string backupsFolder, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (await db.Companies.AsNoTracking().SingleOrDefaultAsync(stop) is not { } company) return null;
        if (await db.BackupPlans.AsNoTracking().SingleOrDefaultAsync(stop) is not { } plan)
        {
            db.BackupPlans.Add(new BackupPlan { TriedAt = db.Now });
            await db.Save(stop);
            return null;
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(company.TimeZone) ?? DateTimeZone.Utc;
        if (!plan.IsDue(zone, db.Now) || !await Take(db, plan, stop)) return null;
        var folder = Path.Combine(backupsFolder, Folder);
        try
        {
            var made = await backUp.Run(Actor.System(), folder, stop);
            await Note(db, made.IsDone ? null : made.Broken[0].In(company.Language));
            if (made.IsDone) Prune(folder, plan.Keep);
            return made;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            await Note(db, failure.Message);
            throw;
        }
    }

    /// <summary>Of several nodes that see it due, one gets it.</summary>
    private static async Task<bool> Take(SkeinDb db, BackupPlan plan, CancellationToken stop)
    {
        var now = db.Now;
        using (await db.Engine.Turn(stop))
        {
            return await db.BackupPlans.Where(p => p.TriedAt == plan.TriedAt).ExecuteUpdateAsync(set => set.SetProperty(p => p.TriedAt, now), stop) == 1;
        }
    }

    private static async Task Note(SkeinDb db, string? failure)
    {
        if (failure?.Length > LongestFailure) failure = failure[..LongestFailure];
        using (await db.Engine.Turn(default)) await db.BackupPlans.ExecuteUpdateAsync(set => set.SetProperty(p => p.Failure, failure));
    }

    private static void Prune(string folder, int keep)
    {
        foreach (var old in Directory.GetFiles(folder, $"*{BackUp.Extension}").Order(StringComparer.Ordinal).SkipLast(keep)) File.Delete(old);
    }
}
