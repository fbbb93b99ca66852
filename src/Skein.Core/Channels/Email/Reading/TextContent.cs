using MimeKit;
using MimeKit.Text;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>The words of a text part: bytes bounded, charset settled, flowed lines joined.</summary>
internal static class TextContent
{
    public static (string Text, bool IsCut) Of(MimePart part, Reading reading)
    {
        var (bytes, isCut) = Bytes(part, reading);
        var isHtml = part.ContentType.IsMimeType("text", "html");
        var text = Charsets.Decode(bytes, part.ContentType.Charset, isHtml, reading);
        if (part.ContentType.IsMimeType("text", "plain") && Is(part, "format", "flowed"))
        {
            using var flowed = new StringReader(text);
            using var unfolded = new StringWriter();
            new FlowedToText { DeleteSpace = Is(part, "delsp", "yes") }.Convert(flowed, unfolded);
            text = unfolded.ToString();
        }

        return (text.Replace("\0", "", StringComparison.Ordinal), isCut);
    }

    private static bool Is(MimePart part, string parameter, string value) =>
        value.Equals(part.ContentType.Parameters[parameter]?.Trim(), StringComparison.OrdinalIgnoreCase);

    private static (byte[] Bytes, bool IsCut) Bytes(MimePart part, Reading reading)
    {
        if (part.Content is null || reading.TextBytesLeft <= 0) return ([], part.Content is not null);
        using var content = part.Content.Open();
        using var memory = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (memory.Length < reading.TextBytesLeft && content.Read(buffer, 0, (int)Math.Min(buffer.Length, reading.TextBytesLeft - memory.Length)) is > 0 and var count)
            memory.Write(buffer, 0, count);
        var isCut = memory.Length >= reading.TextBytesLeft && content.ReadByte() >= 0;
        reading.TextBytesLeft -= memory.Length;
        return (memory.ToArray(), isCut);
    }
}
