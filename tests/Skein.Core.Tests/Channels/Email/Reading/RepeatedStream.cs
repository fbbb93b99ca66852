namespace Skein.Core.Tests.Channels.Email.Reading;

/// <summary>A mail of any size that takes no memory: a head, a line many times, an end.</summary>
internal sealed class RepeatedStream(byte[] head, byte[] line, int times, byte[] end) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => head.Length + (long)line.Length * times + end.Length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        while (read < count && Position < Length)
        {
            var (source, at) = Here();
            var copied = Math.Min(count - read, source.Length - at);
            Array.Copy(source, at, buffer, offset + read, copied);
            read += copied;
            Position += copied;
        }

        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private (byte[] Source, int At) Here()
    {
        if (Position < head.Length) return (head, (int)Position);
        var beyond = Position - head.Length;
        return beyond < (long)line.Length * times ? (line, (int)(beyond % line.Length)) : (end, (int)(beyond - (long)line.Length * times));
    }
}
