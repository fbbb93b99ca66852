using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Upkeep;

public sealed record LastBackup(Instant At, string By, string? Archive, long Bytes);

public sealed record SystemSheet(
    string Version, string Engine, string Place, EngineState Database, LastBackup? LastBackup, IReadOnlyList<Finding> Findings);

/// <summary>How the house is, for people: what it runs on, and what somebody should do.</summary>
public sealed class SystemReport(IDbContextFactory<SkeinDb> storage, IEnumerable<ISystemCheck> checks)
{
    public async Task<SystemSheet?> Find(Actor actor, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var findings = new List<Finding>();
        foreach (var check in checks) findings.AddRange(await check.Look(db, stop));
        return new SystemSheet(
            Product.Version,
            db.Engine.Name,
            db.Engine.Place,
            await db.Engine.State(db, stop),
            await Last(db, stop),
            [.. findings.OrderByDescending(f => f.Gravity)]);
    }

    private static async Task<LastBackup?> Last(SkeinDb db, CancellationToken stop)
    {
        var entry = await db.Journal.AsNoTracking()
            .Where(e => e.Event == UpkeepEvents.BackedUp.Code)
            .OrderByDescending(e => e.Id)
            .FirstOrDefaultAsync(stop);
        if (entry is null) return null;

        var values = JournalValues.Read(entry.After);
        return new LastBackup(entry.At, entry.ActorName, values["archive"].GetString(), values["bytes"].GetInt64());
    }
}
