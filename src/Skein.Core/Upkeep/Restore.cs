using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Bulk;
using Skein.Platform.Files;
using Skein.Setup;

namespace Skein.Upkeep;

public sealed record Restored(string FromVersion, string FromEngine, DateTime BackedUpAt, long Rows, long Files, IReadOnlyList<string> MissingFiles);

/// <summary>
/// An archive of either engine into an empty house. All of it or nothing: rows become visible together, after every table was
/// read back and found equal to what was backed up.
/// </summary>
public sealed class Restore(IDbContextFactory<SkeinDb> storage, IFileStore files, IEnumerable<IFollower> followers)
{
    public async Task<Outcome<Restored>> Run(Actor actor, string archive, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden.As<Restored>();
        try
        {
            await using var file = File.OpenRead(archive);
            return await Fill(actor, file, stop);
        }
        catch (Exception failure) when (failure is InvalidDataException or JsonException or IOException or UnauthorizedAccessException)
        {
            return Outcome.Refused(UpkeepRules.Unreadable.Broken(failure.Message)).As<Restored>();
        }
    }

    private async Task<Outcome<Restored>> Fill(Actor actor, Stream archive, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        await using var filling = new Filling(db, files, stop);
        BackupManifest manifest;
        try
        {
            manifest = await ArchiveReader.Read(archive, filling, stop);
        }
        catch (RefusedException refused)
        {
            return Outcome.Refused(refused.Broken).As<Restored>();
        }

        await filling.Finish(manifest);
        await db.Engine.Migrate(db, stop);
        await db.StartAgain(followers, stop);
        var company = await db.Companies.SingleAsync(stop);
        db.Record(actor, UpkeepEvents.Restored, company, after: new { manifest.Head.At, manifest.Head.Version, manifest.Head.Engine });
        await db.Save(stop);
        return new Restored(
            manifest.Head.Version, manifest.Head.Engine, manifest.Head.At, manifest.Tables.Sum(t => t.Rows), manifest.Files, manifest.MissingFiles);
    }

    private sealed class RefusedException(Broken broken) : Exception(broken.ToString())
    {
        public Broken Broken => broken;
    }

    private sealed class Filling(SkeinDb db, IFileStore files, CancellationToken stop) : IArchiveVisitor, IAsyncDisposable
    {
        private Dictionary<string, TableShape> tables = [];
        private IDisposable? turn;
        private IAsyncDisposable? held;
        private IBulkFill? fill;

        public async Task Head(BackupHead head)
        {
            var migration = Schema.Find(db, head.Migration) ?? throw new RefusedException(UpkeepRules.FromANewer.Broken(head.Version, Product.Version));
            if (!await Emptiness.Holds(db, stop)) throw new RefusedException(UpkeepRules.NotEmpty.Broken(db.Engine.Place));
            await db.Engine.Migrate(db, migration, stop);
            tables = head.Tables.ToDictionary(t => t.Name);
            turn = await db.Engine.Turn(stop);
            held = await db.Hold(stop);
            fill = await db.Engine.Bulk.Fill(db.Database.GetDbConnection(), head.Tables, stop);
        }

        public async Task<string> File(Stream content, CancellationToken _) => (await files.Keep(content, long.MaxValue, stop)).Sha256;

        public Task Part(string table, byte[] lines, CancellationToken _) => tables.TryGetValue(table, out var shape)
            ? fill!.Write(shape, Rows(shape, lines), stop)
            : throw new InvalidDataException($"The head does not name the table {table}.");

        public async Task Finish(BackupManifest manifest)
        {
            await fill!.CheckReferences(stop);
            var reader = await BulkReader.Open(db.Engine.Bulk, db.Database.GetDbConnection(), fill.Transaction, stop);
            foreach (var table in manifest.Tables)
            {
                if (table.LastIdentity is { } last) await fill.ContinueIdentity(table.Name, last, stop);
                if (await TableDigest.Of(reader, tables[table.Name], stop) != new TableDigest(table.Rows, table.Sha256))
                {
                    throw new InvalidDataException($"The rows of {table.Name} are not those that were backed up.");
                }
            }

            await fill.Commit(stop);
            await DisposeAsync();
        }

        public async ValueTask DisposeAsync()
        {
            if (fill is not null) await fill.DisposeAsync();
            fill = null;
            if (held is not null) await held.DisposeAsync();
            held = null;
            turn?.Dispose();
            turn = null;
        }

        private static async IAsyncEnumerable<object?[]> Rows(TableShape shape, byte[] lines)
        {
            await Task.CompletedTask;
            for (var start = 0; start < lines.Length;)
            {
                var end = Array.IndexOf(lines, (byte)'\n', start);
                if (end < 0) throw new InvalidDataException($"A row of {shape.Name} has no end.");
                yield return RowText.Read(lines.AsSpan(start, end - start), shape);
                start = end + 1;
            }
        }
    }
}
