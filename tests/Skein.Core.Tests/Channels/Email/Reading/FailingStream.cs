namespace Skein.Core.Tests.Channels.Email.Reading;

/// <summary>A disk that breaks after so many reads.</summary>
internal sealed class FailingStream(byte[] content, int readsLeft) : MemoryStream(content, writable: false)
{
    public const string Words = "The disk is gone.";
    private int left = readsLeft;

    public override int Read(byte[] buffer, int offset, int count) => left-- > 0 ? base.Read(buffer, offset, Math.Min(count, 256)) : throw new IOException(Words);

    public override int Read(Span<byte> buffer) => left-- > 0 ? base.Read(buffer[..Math.Min(buffer.Length, 256)]) : throw new IOException(Words);
}
