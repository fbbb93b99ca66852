using System.Text;

namespace Skein.Platform;

/// <summary>
/// Takes out of a text what no person typed on purpose and what databases refuse: NUL and other control characters, lone
/// surrogates, invisible direction overrides that make one text look like another.
/// </summary>
public static class Clean
{
    /// <summary>One line: line breaks and tabs become spaces, runs of spaces one.</summary>
    public static string Line(string? text)
    {
        var cleaned = Keep(text, lineBreaks: false);
        return string.Join(' ', cleaned.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A text of many lines, with <c>\n</c> as the only line end.</summary>
    public static string Block(string? text) => Keep(text?.ReplaceLineEndings("\n"), lineBreaks: true).Trim();

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
