using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Skein.Upkeep;

/// <summary>What to do with the pieces of an archive as they come by.</summary>
internal interface IArchiveVisitor
{
    Task Head(BackupHead head);

    /// <summary>Gives back the SHA-256 of what it read.</summary>
    Task<string> File(Stream content, CancellationToken stop);

    Task Part(string table, byte[] lines, CancellationToken stop);
}

/// <summary>Reads an archive from front to back and holds it against its manifest, which comes last.</summary>
internal static class ArchiveReader
{
    private const int LongestPart = 256 * 1024 * 1024;

    /// <exception cref="InvalidDataException">It is not an archive of ours, or a piece is missing or not what was written.</exception>
    public static async Task<BackupManifest> Read(Stream from, IArchiveVisitor visitor, CancellationToken stop)
    {
        await using var zip = new GZipStream(from, CompressionMode.Decompress, leaveOpen: true);
        await using var tar = new TarReader(zip, leaveOpen: true);
        var head = BackupFormat.Read<BackupHead>(await Content(await Next(tar, stop), BackupFormat.HeadName, stop));
        if (head.Format != BackupHead.CurrentFormat) throw new InvalidDataException($"The format is {head.Format}.");
        await visitor.Head(head);

        var parts = new List<BackupPart>();
        var (files, fileBytes) = (0L, 0L);
        while (true)
        {
            var entry = await Next(tar, stop);
            if (entry.Name == BackupFormat.ManifestName)
            {
                var manifest = BackupFormat.Read<BackupManifest>(await Content(entry, BackupFormat.ManifestName, stop));
                Hold(manifest, parts, files, fileBytes);
                return manifest;
            }

            if (entry.Name.StartsWith(BackupFormat.FilesPrefix, StringComparison.Ordinal))
            {
                var promised = entry.Name[BackupFormat.FilesPrefix.Length..];
                var found = await visitor.File(entry.DataStream ?? Stream.Null, stop);
                if (found != promised) throw new InvalidDataException($"The file {promised} is not what was backed up.");
                files++;
                fileBytes += entry.Length;
            }
            else
            {
                var lines = await Content(entry, entry.Name, stop);
                parts.Add(new BackupPart(entry.Name, lines.Length, Convert.ToHexStringLower(SHA256.HashData(lines))));
                await visitor.Part(TableOf(entry.Name), lines, stop);
            }
        }
    }

    private static void Hold(BackupManifest manifest, List<BackupPart> parts, long files, long fileBytes)
    {
        if (!manifest.Parts.SequenceEqual(parts)) throw new InvalidDataException("A part of a table is missing or not what was written.");
        if ((manifest.Files, manifest.FileBytes) != (files, fileBytes)) throw new InvalidDataException("Files are missing.");
    }

    private static async Task<TarEntry> Next(TarReader tar, CancellationToken stop) =>
        await tar.GetNextEntryAsync(copyData: false, stop) ?? throw new InvalidDataException("The archive ends before its manifest.");

    private static async Task<byte[]> Content(TarEntry entry, string expected, CancellationToken stop)
    {
        if (entry.Name != expected || entry.Length > LongestPart) throw new InvalidDataException($"Found {entry.Name} instead of {expected}.");
        var content = new byte[entry.Length];
        if (entry.DataStream is { } data) await data.ReadExactlyAsync(content, stop);
        return content;
    }

    private static string TableOf(string name) =>
        name.Split('/') is [var prefix, var table, _] && prefix + "/" == BackupFormat.TablesPrefix
            ? table
            : throw new InvalidDataException($"Nobody knows what {name} is.");
}
