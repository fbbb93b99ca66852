using MimeKit;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

internal static class PartNames
{
    private const int Longest = 180;

    public static string Of(MimeEntity part, int number, string? subject)
    {
        var given = part.ContentDisposition?.FileName ?? part.ContentType.Name;
        var name = Safe(given is null ? "" : given.Contains("=?", StringComparison.Ordinal) ? MimeKit.Utils.Rfc2047.DecodeText(System.Text.Encoding.UTF8.GetBytes(given)) : given);
        if (name.Length > 0) return name;
        var stem = Safe(subject ?? "");
        return $"{(stem.Length > 0 ? Cut.At(stem, 100) : $"part-{number + 1}")}{Extension(part)}";
    }

    public static long Size(MimePart part)
    {
        var encoded = part.Content?.Stream is { CanSeek: true } stream ? stream.Length : 0;
        return part.Content?.Encoding == ContentEncoding.Base64 ? encoded / 78 * 57 + encoded % 78 * 3 / 4 : encoded;
    }

    // Only the last step of a path; dots in front would hide a file, and a long name keeps its ending.
    private static string Safe(string name)
    {
        var line = Clean.Line(name);
        line = line[(line.LastIndexOfAny(['/', '\\']) + 1)..];
        line = string.Concat(line.Select(c => c is ':' or '*' or '?' or '"' or '<' or '>' or '|' ? '_' : c)).Trim('.', ' ');
        if (line.Length <= Longest) return line;
        var ending = Path.GetExtension(line);
        return ending.Length is > 1 and < 12 ? Cut.At(line, Longest - ending.Length) + ending : Cut.At(line, Longest);
    }

    private static string Extension(MimeEntity part) => part is MessagePart ? ".eml"
        : MimeTypes.TryGetExtension(part.ContentType.MimeType, out var extension) ? extension : ".bin";
}
