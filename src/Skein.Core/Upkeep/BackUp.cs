using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Bulk;
using Skein.Platform.Files;
using Skein.Setup;

namespace Skein.Upkeep;

/// <param name="Missing">Contents that the database names but the file store does not have; the backup is as complete as the house.</param>
public sealed record BackupMade(string Path, long Bytes, long Rows, long Files, IReadOnlyList<string> Missing);

/// <summary>
/// Database and files into one archive while work goes on: everything as it was at one moment. It is read again from front to
/// back before it gets its name, so an archive that exists is a sound one.
/// </summary>
public sealed class BackUp(IDbContextFactory<SkeinDb> storage, IFileStore files)
{
    public const string Extension = ".skein.tar.gz";
    private int running;

    public async Task<Outcome<BackupMade>> Run(Actor actor, string folder, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden.As<BackupMade>();
        if (Interlocked.Exchange(ref running, 1) == 1) return Outcome.Refused(UpkeepRules.BackupRuns.Broken()).As<BackupMade>();
        try
        {
            return await Make(actor, folder, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Outcome.Refused(UpkeepRules.CannotWrite.Broken(folder, failure.Message)).As<BackupMade>();
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    private async Task<Outcome<BackupMade>> Make(Actor actor, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        await using var db = await storage.CreateDbContextAsync(stop);
        var at = db.Now.ToDateTimeUtc();
        var path = Path.Combine(folder, $"skein-{at.ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture)}{Extension}");
        var aside = $"{path}.part";
        try
        {
            var manifest = await Write(db, at, aside, stop);
            if (await Flaw(aside, manifest, stop) is { } flaw) return Outcome.Refused(UpkeepRules.NotAsWritten.Broken(flaw)).As<BackupMade>();
            File.Move(aside, path, overwrite: true);
            var made = new BackupMade(path, new FileInfo(path).Length, manifest.Tables.Sum(t => t.Rows), manifest.Files, manifest.MissingFiles);
            await Note(db, actor, made, stop);
            return made;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private async Task<BackupManifest> Write(SkeinDb db, DateTime at, string path, CancellationToken stop)
    {
        // Password hashes and personal data are in it: readable for the owner only.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var file = new FileStream(path, options);
        BackupManifest manifest;
        await using (var archive = new ArchiveWriter(file)) manifest = await Write(db, at, archive, stop);
        file.Flush(flushToDisk: true);
        return manifest;
    }

    private async Task<BackupManifest> Write(SkeinDb db, DateTime at, ArchiveWriter archive, CancellationToken stop)
    {
        var bulk = db.Engine.Bulk;
        var head = new BackupHead(
            BackupHead.CurrentFormat, Product.Version, db.Engine.Name, Schema.NewestOf(db), at, TableShapes.Of(db));
        await using var held = await db.Hold(stop);
        var connection = db.Database.GetDbConnection();
        await using var snapshot = await bulk.Snapshot(connection, stop);
        var reader = await BulkReader.Open(bulk, connection, snapshot, stop);
        await archive.Head(head, stop);
        await foreach (var sha256 in reader.Contents(stop)) await archive.File(sha256, files.Open(sha256), stop);
        foreach (var table in head.Tables)
        {
            // Asked for beforehand: a connection reads one thing at a time.
            var last = await bulk.LastIdentity(connection, table.Name, stop);
            await archive.Table(table, reader.Rows(table, stop), last, stop);
        }

        return await archive.Finish(head, stop);
    }

    private static async Task<string?> Flaw(string path, BackupManifest written, CancellationToken stop)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var read = await ArchiveReader.Read(file, new Proof(), stop);
            return read.Parts.SequenceEqual(written.Parts) && read.Tables.SequenceEqual(written.Tables) ? null : BackupFormat.ManifestName;
        }
        catch (Exception failure) when (failure is InvalidDataException or System.Text.Json.JsonException or EndOfStreamException)
        {
            return failure.Message;
        }
    }

    private static async Task Note(SkeinDb db, Actor actor, BackupMade made, CancellationToken stop)
    {
        if (await db.Companies.SingleOrDefaultAsync(stop) is not { } company) return;
        db.Record(actor, UpkeepEvents.BackedUp, company, after: new { Archive = Path.GetFileName(made.Path), made.Bytes, made.Rows, made.Files });
        await db.Save(stop);
    }

    /// <summary>Only reads, to see that everything is there.</summary>
    private sealed class Proof : IArchiveVisitor
    {
        public Task Head(BackupHead head) => Task.CompletedTask;

        public Task<string> File(Stream content, CancellationToken stop) => Hashes.Of(content, stop);

        public Task Part(string table, byte[] lines, CancellationToken stop) => Task.CompletedTask;
    }
}
