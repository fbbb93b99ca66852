using System.Globalization;
using System.Text;

namespace Skein.Platform;

/// <summary>
/// Takes out of a text what no person typed on purpose and what databases refuse: NUL and other control characters, lone
/// surrogates, invisible direction overrides that make one text look like another.
/// </summary>
public static class Clean
{
    /// <summary>One line: whatever leaves a gap, such as a line break or the wide space of Chinese keyboards, becomes a space, runs of them one.</summary>
    public static string Line(string? text)
    {
        var cleaned = Keep(text, lineBreaks: false);
        return Seen(string.Join(' ', cleaned.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>A text of many lines, with <c>\n</c> as the only line end.</summary>
    public static string Block(string? text) => Seen(Keep(text?.ReplaceLineEndings("\n"), lineBreaks: true).Trim());

    /// <summary>What consists of nothing but marks without a shape, such as zero-width spaces, is nothing. Among others they join letters and emoji.</summary>
    private static string Seen(string text) => text.All(IsUnseen) ? "" : text;

    private static bool IsUnseen(char c) =>
        char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format || c is '\u115F' or '\u1160' or '\u2800' or '\u3164' or '\uFFA0';

    private static string Keep(string? text, bool lineBreaks)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) kept.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c)) kept.Append('\uFFFD');
            else if (c is '\n' or '\t') kept.Append(lineBreaks ? c : ' ');
            else if (!char.IsControl(c) && !IsDirectionOverride(c)) kept.Append(c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return kept.ToString();
    }

    private static bool IsDirectionOverride(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFEFF';
}
