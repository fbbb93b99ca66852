using System.Buffers;
using System.Text;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// Pictures written into the HTML itself become parts named by content id, like any other: megabytes of base64 are no text, and
/// a page of ours shows no picture from a <c>data:</c> address.
/// </summary>
internal static class DataPictures
{
    private const string Begin = "data:image/";
    private const string Middle = ";base64,";
    private const int Most = 50;
    private static readonly SearchValues<char> Ends = SearchValues.Create("\"'<>) ");

    public static (string Html, IReadOnlyList<(string ContentId, string MediaType, byte[] Content)> Pictures) Take(string html, Reading reading)
    {
        var (kept, pictures, from) = (new StringBuilder(), new List<(string, string, byte[])>(), 0);
        while (pictures.Count < Most && html.IndexOf(Begin, from, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
        {
            var end = html.AsSpan(at).IndexOfAny(Ends);
            if (end < 0) break;
            var address = html.AsSpan(at, end);
            var middle = address.IndexOf(Middle, StringComparison.OrdinalIgnoreCase);
            kept.Append(html, from, at - from);
            if (middle is > 0 and < 60 && Decoded(address[(middle + Middle.Length)..], reading) is { } content)
            {
                var id = $"data-{pictures.Count + 1}@{pictures.Count + 1}.inline";
                pictures.Add((id, address["data:".Length..middle].ToString().ToLowerInvariant(), content));
                kept.Append("cid:").Append(id);
            }
            else kept.Append(address);

            from = at + end;
        }

        return pictures.Count == 0 ? (html, []) : (kept.Append(html, from, html.Length - from).ToString(), pictures);
    }

    private static byte[]? Decoded(ReadOnlySpan<char> base64, Reading reading)
    {
        var content = new byte[base64.Length / 4 * 3 + 3];
        if (content.Length > reading.UnpackedBytesLeft || !Convert.TryFromBase64Chars(base64, content, out var length)) return null;
        reading.UnpackedBytesLeft -= length;
        return content[..length];
    }
}
