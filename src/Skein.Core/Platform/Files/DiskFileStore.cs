using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NodaTime;

namespace Skein.Platform.Files;

/// <summary>Contents as files named by their hash, two folders deep. Written aside, flushed to the disk, then moved into place.</summary>
public sealed class DiskFileStore(string folder) : IFileStore
{
    private const int HashLength = 64;

    public async Task<KeptFile> Keep(Stream content, long limit, CancellationToken stop)
    {
        var aside = Path.Combine(folder, $"{Guid.NewGuid():N}.part");
        var isReading = false;
        try
        {
            Directory.CreateDirectory(folder);
            var kept = await Write(content, aside, limit, reads => isReading = reads, stop);
            var place = PlaceOf(kept.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);

            // Also over an older one: its time is now, so nobody takes it for forgotten.
            File.Move(aside, place, overwrite: true);
            FolderFlush.Run(Path.GetDirectoryName(place)!);
            return kept;
        }
        catch (Exception failure) when (!isReading && (failure is IOException || failure is UnauthorizedAccessException))
        {
            throw new FileStoreException(failure);
        }
        finally
        {
            if (File.Exists(aside)) File.Delete(aside);
        }
    }

    public Stream? Open(string sha256)
    {
        var place = PlaceOf(sha256);
        return File.Exists(place) ? new FileStream(place, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    public async IAsyncEnumerable<string> KeptBefore(Instant before, [EnumeratorCancellation] CancellationToken stop)
    {
        await Task.CompletedTask;
        if (!Directory.Exists(folder)) yield break;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            stop.ThrowIfCancellationRequested();
            if (File.GetLastWriteTimeUtc(path) >= before.ToDateTimeUtc()) continue;
            if (Path.GetFileName(path) is { Length: HashLength } name) yield return name;
            else File.Delete(path);
        }
    }

    public Task<bool> Drop(string sha256, Instant before, CancellationToken stop)
    {
        var place = PlaceOf(sha256);
        var aside = Path.Combine(folder, $"{Guid.NewGuid():N}.gone");
        if (!File.Exists(place)) return Task.FromResult(true);

        // Taken aside first: what is looked at then is what is deleted, even when the same content arrives at this moment.
        File.Move(place, aside);
        var isForgotten = File.GetLastWriteTimeUtc(aside) < before.ToDateTimeUtc();
        if (!isForgotten && !File.Exists(place)) File.Move(aside, place);
        File.Delete(aside);
        return Task.FromResult(isForgotten);
    }

    private static async Task<KeptFile> Write(Stream content, string aside, long limit, Action<bool> reads, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[81920];
        long size = 0;
        while (true)
        {
            reads(true);
            var read = await content.ReadAsync(buffer, stop);
            reads(false);
            if (read == 0) break;
            size += read;
            if (size > limit) throw new FileTooLargeException(limit);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }

        file.Flush(flushToDisk: true);
        return new KeptFile(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    private string PlaceOf(string sha256)
    {
        if (sha256.Length != HashLength || !sha256.All(char.IsAsciiHexDigitLower)) throw new ArgumentException("Not a SHA-256.", nameof(sha256));
        return Path.Combine(folder, sha256[..2], sha256[2..4], sha256);
    }
}
