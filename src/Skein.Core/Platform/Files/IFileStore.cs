using NodaTime;

namespace Skein.Platform.Files;

/// <summary>Where contents are kept, addressed by their SHA-256. A second implementation (S3) needs only these.</summary>
public interface IFileStore
{
    /// <summary>Keeps a content durably before it returns. Keeping it again changes nothing.</summary>
    /// <exception cref="FileTooLargeException">The content is longer than <paramref name="limit"/> bytes; nothing is kept.</exception>
    Task<KeptFile> Keep(Stream content, long limit, CancellationToken stop);

    /// <summary>Null when there is no such content.</summary>
    Stream? Open(string sha256);

    /// <summary>What was last kept before <paramref name="before"/>, in no order.</summary>
    IAsyncEnumerable<string> KeptBefore(Instant before, CancellationToken stop);

    /// <summary>Removes a content, unless it was kept again at or after <paramref name="before"/>.</summary>
    /// <returns>Whether it is gone.</returns>
    Task<bool> Drop(string sha256, Instant before, CancellationToken stop);
}

public readonly record struct KeptFile(string Sha256, long Size);

public sealed class FileTooLargeException(long limit) : Exception($"The file is larger than {limit} bytes.")
{
    public long Limit => limit;
}
