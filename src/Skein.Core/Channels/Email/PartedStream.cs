namespace Skein.Channels.Email;

/// <summary>A mail asked for part by part, so that a large one is never held in memory and each part has its own time limit.</summary>
internal sealed class PartedStream(Func<int, int, CancellationToken, Task<Stream>> part) : Stream
{
    public const int PartSize = 1024 * 1024;

    private Stream? current;
    private int offset;
    private bool isOver;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            if (current is not null && await current.ReadAsync(buffer, cancellationToken) is var read and > 0) return read;
            if (isOver) return 0;

            if (current is not null) await current.DisposeAsync();
            current = await part(offset, PartSize, cancellationToken);
            offset += (int)current.Length;
            isOver = current.Length < PartSize;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) current?.Dispose();
        base.Dispose(disposing);
    }
}
