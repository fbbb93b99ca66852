using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Bulk;
using Skein.Setup;

namespace Skein.Upkeep;

public sealed record DatabaseMoved(string From, string To, int Tables, long Rows);

/// <summary>
/// Every row of this house's database into an empty one of another engine, table by table through the model, then read back and
/// compared. Files stay where they are. The house must not be running: what is written meanwhile would stay behind.
/// </summary>
public sealed class MoveDatabase(IDbContextFactory<SkeinDb> storage, IEnumerable<IFollower> followers, Wake wake, TimeProvider time)
{
    public async Task<Outcome<DatabaseMoved>> Run(Actor actor, IEngine target, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden.As<DatabaseMoved>();
        await using var from = await storage.CreateDbContextAsync(stop);
        await using var to = SkeinDb.On(target, wake, time);
        if (from.Engine.Place == target.Place) return Outcome.Refused(UpkeepRules.SameEngine.Broken()).As<DatabaseMoved>();
        if (await Emptiness.Holds(from, stop)) return Outcome.Refused(UpkeepRules.NothingToMove.Broken(from.Engine.Place)).As<DatabaseMoved>();
        if (await from.Engine.Occupant(from, stop) is { } serving) return Outcome.Refused(UpkeepRules.StillServed.Broken(serving)).As<DatabaseMoved>();
        if (!await Emptiness.Holds(to, stop)) return Outcome.Refused(UpkeepRules.NotEmpty.Broken(target.Place)).As<DatabaseMoved>();

        await from.Engine.Migrate(from, stop);
        await target.Migrate(to, stop);
        var tables = TableShapes.Of(from);
        long rows;
        using (await from.Engine.Turn(stop))
        {
            rows = await Pour(from, to, tables, stop);
        }

        await to.StartAgain(followers, stop);
        to.Record(actor, UpkeepEvents.Moved, await to.Companies.SingleAsync(stop), after: new { From = from.Engine.Name, To = target.Name, Rows = rows });
        await to.Save(stop);
        return new DatabaseMoved(from.Engine.Place, target.Place, tables.Count, rows);
    }

    private static async Task<long> Pour(SkeinDb from, SkeinDb to, IReadOnlyList<TableShape> tables, CancellationToken stop)
    {
        await using var reads = await from.Hold(stop);
        await using var writes = await to.Hold(stop);
        var (source, target) = (from.Database.GetDbConnection(), to.Database.GetDbConnection());
        await using var snapshot = await from.Engine.Bulk.Snapshot(source, stop);
        await using var fill = await to.Engine.Bulk.Fill(target, tables, stop);
        var reading = await BulkReader.Open(from.Engine.Bulk, source, snapshot, stop);
        foreach (var table in tables)
        {
            var last = await from.Engine.Bulk.LastIdentity(source, table.Name, stop);
            await fill.Write(table, reading.Rows(table, stop), stop);
            if (last is { } id) await fill.ContinueIdentity(table.Name, id, stop);
        }

        await fill.CheckReferences(stop);
        var rows = await Compare(reading, await BulkReader.Open(to.Engine.Bulk, target, fill.Transaction, stop), tables, stop);
        await fill.Commit(stop);
        return rows;
    }

    private static async Task<long> Compare(BulkReader source, BulkReader target, IReadOnlyList<TableShape> tables, CancellationToken stop)
    {
        long rows = 0;
        foreach (var table in tables)
        {
            var digest = await TableDigest.Of(source, table, stop);
            if (digest != await TableDigest.Of(target, table, stop)) throw new InvalidDataException($"The rows of {table.Name} did not arrive as they left.");
            rows += digest.Rows;
        }

        return rows;
    }
}
