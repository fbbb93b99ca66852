using Microsoft.EntityFrameworkCore;

namespace Skein.Platform.Files;

/// <summary>Takes an upload: content first, durably, then its row. Refuses what is too large or empty.</summary>
public sealed class KeepFile(IFileStore store, IDbContextFactory<SkeinDb> storage)
{
    private const int LongestName = 200;

    public static readonly Rule TooLarge = new(
        "file.too-large", "文件太大，最大 {0} MB", "檔案太大，最大 {0} MB", "The file is too large: {0} MB at the most");

    public static readonly Rule Empty = new("file.empty", "文件是空的", "檔案是空的", "The file is empty");

    public async Task<Outcome<StoredFile>> Run(
        Actor actor, Stream content, string? name, string? claimedType, long limit, CancellationToken stop)
    {
        KeptFile kept;
        try
        {
            kept = await store.Keep(content, limit, stop);
        }
        catch (FileTooLargeException)
        {
            return Outcome.Invalid(TooLarge.At("File", limit / 1024 / 1024)).As<StoredFile>();
        }

        if (kept.Size == 0) return Outcome.Invalid(Empty.At("File")).As<StoredFile>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var file = new StoredFile
        {
            Sha256 = kept.Sha256,
            Name = SafeName(name),
            ContentType = TypeOf(kept.Sha256, claimedType),
            Size = kept.Size,
            StoredAt = db.Now,
            UploaderKind = actor.Kind,
            UploaderId = actor.Id,
        };
        db.Files.Add(file);
        return (await db.Save(stop)).With(file);
    }

    /// <summary>The last part of the name, without what file systems and headers stumble over.</summary>
    private static string SafeName(string? name)
    {
        var last = Clean.Line(name).Split('/', '\\')[^1];
        var safe = string.Concat(last.Select(c => c is '"' or '<' or '>' or '|' or '?' or '*' or ':' or ';' ? '_' : c)).Trim('.', ' ');
        if (safe.Length == 0) return "file";
        return safe.Length <= LongestName ? safe : safe[^LongestName..].TrimStart([.. Enumerable.Range(0xDC00, 0x400).Select(c => (char)c)]);
    }

    private string TypeOf(string sha256, string? claimed)
    {
        Span<byte> head = stackalloc byte[FileTypes.HeadLength];
        using var content = store.Open(sha256)!;
        var recognised = FileTypes.Recognise(head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);

        // A claim is kept as information for what we do not recognise, but never as a picture: those are shown in place.
        if (recognised != FileTypes.Unknown || claimed is null || claimed.Length > 127 || FileTypes.IsPicture(claimed)) return recognised;
        return claimed.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '+' or '-') ? claimed : recognised;
    }
}
