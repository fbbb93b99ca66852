using System.Globalization;
using System.Text;

namespace Skein.Platform.Search;

/// <summary>Which characters of a folded text belong together.</summary>
internal static class Letters
{
    /// <summary>Scripts written without spaces, indexed as overlapping pairs: Han with its extensions, kana, bopomofo, hangul.</summary>
    public static bool IsPaired(Rune rune) => rune.Value switch
    {
        0x3005 or 0x3007 => true,
        >= 0x3041 and <= 0x3096 or >= 0x309D and <= 0x309F or >= 0x30A1 and <= 0x30FA or >= 0x30FC and <= 0x30FF => true,
        >= 0x3105 and <= 0x312F or >= 0x3131 and <= 0x318E => true,
        >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF => true,
        >= 0x1100 and <= 0x11FF or >= 0xAC00 and <= 0xD7A3 => true,
        >= 0x20000 and <= 0x3FFFD => true,
        _ => false,
    };

    public static bool IsWord(Rune rune)
    {
        if (rune.IsAscii) return char.IsAsciiLetterOrDigit((char)rune.Value);
        if (IsPaired(rune)) return false;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }
}
