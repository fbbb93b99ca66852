using System.Buffers;
using System.Security.Cryptography;

namespace Skein.Platform.Bulk;

/// <summary>How many rows a table has, and one hash over all of them in order: equal on two databases when every row is.</summary>
public sealed record TableDigest(long Rows, string Sha256)
{
    public static async Task<TableDigest> Of(BulkReader reader, TableShape table, CancellationToken stop)
    {
        using var counter = new Counter();
        var line = new ArrayBufferWriter<byte>();
        await foreach (var row in reader.Rows(table, stop))
        {
            line.ResetWrittenCount();
            RowText.Write(line, table, row);
            counter.Add(line.WrittenSpan);
        }

        return counter.Digest();
    }

    public sealed class Counter : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private long rows;

        public void Add(ReadOnlySpan<byte> line)
        {
            hash.AppendData(line);
            rows++;
        }

        public TableDigest Digest() => new(rows, Convert.ToHexStringLower(hash.GetHashAndReset()));

        public void Dispose() => hash.Dispose();
    }
}
