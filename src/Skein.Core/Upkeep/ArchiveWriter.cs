using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Skein.Platform.Bulk;

namespace Skein.Upkeep;

/// <summary>Writes an archive from front to back: nothing is held in memory but one part of a table.</summary>
internal sealed class ArchiveWriter : IAsyncDisposable
{
    private const int PartSize = 4 * 1024 * 1024;
    private readonly GZipStream zip;
    private readonly TarWriter tar;
    private readonly List<BackupPart> parts = [];
    private readonly List<BackupTable> tables = [];
    private readonly List<string> missing = [];
    private long files;
    private long fileBytes;

    public ArchiveWriter(Stream to)
    {
        zip = new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true);
        tar = new TarWriter(zip, TarEntryFormat.Ustar, leaveOpen: true);
    }

    public Task Head(BackupHead head, CancellationToken stop) => Entry(BackupFormat.HeadName, new MemoryStream(BackupFormat.Write(head)), stop);

    public async Task File(string sha256, Stream? content, CancellationToken stop)
    {
        if (content is null)
        {
            missing.Add(sha256);
            return;
        }

        await using (content)
        {
            files++;
            fileBytes += content.Length;
            await Entry($"{BackupFormat.FilesPrefix}{sha256}", content, stop);
        }
    }

    public async Task Table(TableShape table, IAsyncEnumerable<object?[]> rows, long? lastIdentity, CancellationToken stop)
    {
        using var counter = new TableDigest.Counter();
        var part = new System.Buffers.ArrayBufferWriter<byte>(64 * 1024);
        var number = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            var start = part.WrittenCount;
            RowText.Write(part, table, row);
            counter.Add(part.WrittenSpan[start..]);
            if (part.WrittenCount >= PartSize) await Part(table, ++number, part, stop);
        }

        if (part.WrittenCount > 0) await Part(table, ++number, part, stop);
        var digest = counter.Digest();
        tables.Add(new BackupTable(table.Name, digest.Rows, digest.Sha256, lastIdentity));
    }

    public async Task<BackupManifest> Finish(BackupHead head, CancellationToken stop)
    {
        var manifest = new BackupManifest(head, tables, parts, files, fileBytes, missing);
        await Entry(BackupFormat.ManifestName, new MemoryStream(BackupFormat.Write(manifest)), stop);
        return manifest;
    }

    public async ValueTask DisposeAsync()
    {
        await tar.DisposeAsync();
        await zip.DisposeAsync();
    }

    private async Task Part(TableShape table, int number, System.Buffers.ArrayBufferWriter<byte> part, CancellationToken stop)
    {
        var name = $"{BackupFormat.TablesPrefix}{table.Name}/{number:D6}.jsonl";
        var bytes = part.WrittenSpan.ToArray();
        parts.Add(new BackupPart(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        await Entry(name, new MemoryStream(bytes), stop);
        part.ResetWrittenCount();
    }

    private Task Entry(string name, Stream content, CancellationToken stop) =>
        tar.WriteEntryAsync(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = content, Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite }, stop);
}
