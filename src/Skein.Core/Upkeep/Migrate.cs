using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Upkeep;

/// <param name="Backup">Where the database was kept as it was before; null when there was nothing to keep or its server does that.</param>
public sealed record Migrated(IReadOnlyList<string> Applied, string? Backup);

/// <summary>
/// Brings the schema up to date, keeping a copy of the database first. A database that a newer version has written to is left
/// alone. Run at every start, before anybody could be somebody, so it asks for no actor.
/// </summary>
public sealed class Migrate(IDbContextFactory<SkeinDb> storage)
{
    public async Task<Outcome<Migrated>> Run(string backupsFolder, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var engine = db.Engine;
        var isNew = !await engine.Exists(db, stop);
        var applied = isNew ? [] : (await db.Database.GetAppliedMigrationsAsync(stop)).ToList();
        var known = db.Database.GetMigrations().ToList();
        if (applied.Except(known).FirstOrDefault() is { } unknown)
        {
            return Outcome.Refused(UpkeepRules.FromAnother.Broken(engine.Place, unknown)).As<Migrated>();
        }

        var pending = known.Except(applied).ToList();
        string? kept = null;
        try
        {
            if (pending.Count > 0 && applied.Count > 0) kept = await engine.KeepCopy(db, backupsFolder, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            return Outcome.Refused(UpkeepRules.CannotBackUpFirst.Broken(backupsFolder, failure.Message)).As<Migrated>();
        }

        await engine.Migrate(db, stop);
        return new Migrated(pending, kept);
    }
}
