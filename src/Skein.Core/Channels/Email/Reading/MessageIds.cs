using System.Buffers;

namespace Skein.Channels.Email.Reading;

/// <summary>Message ids as servers write them, read without the grammar few keep.</summary>
public static class MessageIds
{
    public const int Longest = 500;
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\r\n,;");

    /// <summary>The first id in a line, without brackets; null when there is none that could name a mail.</summary>
    public static string? One(string? line) => In(line).FirstOrDefault();

    public static IReadOnlyList<string> Many(string? line, int most)
    {
        var ids = In(line).Distinct().ToList();
        return ids.Count <= most ? ids : [ids[0], .. ids[^(most - 1)..]];
    }

    private static IEnumerable<string> In(string? line)
    {
        var text = line ?? "";
        var isBracketed = text.Contains('<', StringComparison.Ordinal);
        for (var from = 0; from < text.Length;)
        {
            var begin = isBracketed ? text.IndexOf('<', from) : from;
            if (begin < 0) yield break;
            var end = isBracketed ? text.IndexOf('>', begin) : EndOfWord(text, begin);
            if (end < 0) end = text.Length;
            if (Kept(text[begin..end]) is { } id) yield return id;
            from = end + 1;
        }
    }

    private static int EndOfWord(string text, int begin)
    {
        var length = text.AsSpan(begin).IndexOfAny(WordEnds);
        return length < 0 ? -1 : begin + length;
    }

    private static string? Kept(string candidate)
    {
        var id = string.Concat(candidate.Where(c => c is > ' ' and < '\u007F' && c is not ('<' or '>')));
        return id.Length is >= 3 and <= Longest && id.Any(char.IsAsciiLetterOrDigit) && id is not "@" ? id : null;
    }
}
