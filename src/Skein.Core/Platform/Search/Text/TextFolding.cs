using System.Globalization;
using System.Text;

namespace Skein.Platform.Search;

/// <summary>
/// Makes texts that a person would call the same equal: 繁→简, full width → half width, lower case, plain Latin letters.
/// Invisible and control characters are dropped, white space and broken surrogates become a space. Folding twice changes nothing.
/// </summary>
public static class TextFolding
{
    public static string Fold(string? text) => Map(text).Text;

    public static FoldedText Map(string? text)
    {
        text ??= "";
        var folded = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length);
        var ends = new List<int>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var whole = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            Append(whole ? rune : new Rune(' '));
            at += length;
            while (starts.Count < folded.Length) starts.Add(at - length);
            while (ends.Count < folded.Length) ends.Add(at);
            // What was dropped belongs to the character before it, so that a hit does not cut off its accent.
            if (ends.Count > 0 && whole && IsMark(rune)) ends[^1] = at;
        }
        return new(text, folded.ToString(), [.. starts], [.. ends]);

        void Append(Rune rune)
        {
            if (rune.Value < 0x80 && rune.Value > 0x20)
            {
                folded.Append(char.ToLowerInvariant((char)rune.Value));
                return;
            }
            if (Rune.IsWhiteSpace(rune)) folded.Append(' ');
            else if (!Voice(folded, rune) && !IsDropped(rune)) AppendVisible(folded, rune);
        }
    }

    private static void AppendVisible(StringBuilder folded, Rune rune)
    {
        if (rune.IsBmp) rune = new Rune(HalfWidth.Of((char)rune.Value));
        rune = SimplifiedForms.Of(Rune.ToLowerInvariant(rune));
        if (rune.IsBmp && LatinLetters.TryFold((char)rune.Value, out var plain)) folded.Append(plain);
        else folded.Append(rune.ToString());
    }

    private static bool Voice(StringBuilder folded, Rune mark)
    {
        if (!mark.IsBmp || folded.Length == 0 || !HalfWidth.TryVoice(folded[^1], (char)mark.Value, out var voiced)) return false;
        folded[^1] = voiced;
        return true;
    }

    private static bool IsDropped(Rune rune) =>
        IsMark(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>Accents standing alone, voiced marks and variation selectors.</summary>
    private static bool IsMark(Rune rune) =>
        rune.Value is >= 0x0300 and <= 0x036F or >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF or 0xFF9E or 0xFF9F;
}
