using System.Text;

namespace Skein.Channels.Email.Reading;

/// <summary>Which charset bytes are likeliest in, when nobody says or what is said cannot be.</summary>
internal static class CharsetGuess
{
    public static Encoding? Of(byte[] bytes)
    {
        if (HasJapaneseShift(bytes)) return Encoding.GetEncoding("iso-2022-jp");
        if (Charsets.Strict(Encoding.UTF8, bytes) is not null) return Encoding.UTF8;
        var (gb, big5) = (CommonPairs(bytes, "gb18030"), CommonPairs(bytes, "big5"));
        if (Math.Max(gb, big5) > 0.3 || (gb >= big5 && IsAllPairs(bytes))) return Encoding.GetEncoding(gb >= big5 ? "gb18030" : "big5");
        return IsMostlyAscii(bytes) ? MostlyUtf8(bytes) ?? Encoding.GetEncoding("windows-1252") : MostlyUtf8(bytes);
    }

    /// <summary>Whether bytes that the declared charset takes are much likelier in another: one-byte charsets take all, and some take UTF-8.</summary>
    public static bool IsUnlikely(Encoding declared, string text, byte[] bytes)
    {
        if (declared.CodePage is 65001 or 1200 or 1201) return false;
        var isLatin = declared.CodePage is 1250 or 1252 or 28591 or 28605;
        if (Ascii.IsValid(bytes)) return isLatin && HasJapaneseShift(bytes);
        if (Charsets.Strict(Encoding.UTF8, bytes) is { } utf8) return isLatin || Share(utf8) > Share(text);
        return isLatin && (CommonPairs(bytes, "gb18030") > 0.5 || CommonPairs(bytes, "big5") > 0.5);
    }

    private static bool HasJapaneseShift(byte[] bytes) => bytes.AsSpan().IndexOf("\u001B$B"u8) >= 0 || bytes.AsSpan().IndexOf("\u001B$@"u8) >= 0;

    /// <summary>The share of characters beyond ASCII that people really write, zero when the bytes are not of that charset.</summary>
    private static double CommonPairs(byte[] bytes, string name) => Charsets.Strict(Encoding.GetEncoding(name), bytes) is { } text ? Share(text) : 0;

    private static double Share(string text)
    {
        var beyond = text.Where(c => c > 127).Take(4_000).ToList();
        return beyond.Count < 2 ? 0 : beyond.Count(IsCommon) / (double)beyond.Count;
    }

    private static bool IsCommon(char c) => c is >= '\u3000' and <= '\u3017' or >= '\uFF01' and <= '\uFF5E' or '\u201C' or '\u201D' or '\u2026' or '\u2014'
        || (c is >= '\u4E00' and <= '\u9FA5' && FrequentCharacters.Contains(c));

    private static Encoding? MostlyUtf8(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (broken, beyond) = (text.Count(c => c == '\uFFFD'), text.Count(c => c > 127));
        return beyond > 0 && broken * 5 <= beyond ? Encoding.UTF8 : null;
    }

    // The characters of GB2312 are pairs of high bytes; accents in a text of one-byte letters stand alone.
    private static bool IsAllPairs(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 128) continue;
            if (bytes[i] is < 0xA1 or > 0xF7 || ++i >= bytes.Length || bytes[i] < 0xA1) return false;
        }

        return true;
    }

    private static bool IsMostlyAscii(byte[] bytes) => bytes.Count(b => b < 128) * 10 > bytes.Length * 7;
}
