using System.Text;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// Bytes to characters, believing the declared charset only as far as the bytes do: strict first, then a guess among what the
/// world writes, and only then replacement marks.
/// </summary>
internal static class Charsets
{
    public static string Decode(byte[] bytes, string? declared, bool isHtml, Reading reading)
    {
        if (bytes.Length == 0) return "";
        if (ByMark(bytes) is { } marked) return marked;

        var name = declared?.Trim().Trim('"', '\'').ToLowerInvariant() ?? (isHtml ? InHtml(bytes) : null) ?? "";
        if (name.Length == 0 && Ascii.IsValid(bytes) && !bytes.Contains((byte)0x1B)) return Encoding.ASCII.GetString(bytes);
        if (Utf7.IsNamed(name)) return Utf7.Decode(bytes);

        var encoding = Named(name);
        if (name.Length == 0) reading.Note(OddityKind.CharsetMissing);
        else if (encoding is null) reading.Note(OddityKind.CharsetUnknown, name);

        if (encoding is not null && Strict(encoding, bytes) is { } text && !CharsetGuess.IsUnlikely(encoding, text, bytes)) return text;
        if (CharsetGuess.Of(bytes) is { } guessed && guessed.CodePage != encoding?.CodePage)
        {
            if (encoding is not null) reading.Note(OddityKind.CharsetWrong, $"{name}: {guessed.WebName}");
            return guessed.GetString(bytes);
        }

        reading.Note(OddityKind.BrokenCharacters);
        return (encoding ?? Encoding.UTF8).GetString(bytes);
    }

    public static Encoding? Named(string name)
    {
        var known = name switch
        {
            "" => null,
            // Programs write the smallest name and use the largest set.
            "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" or "cp936" or "936" or "ms936" or "windows-936" or "euc-cn" or "gb18030" or "chinese" => "gb18030",
            "big5-hkscs" or "cp950" or "big-5" or "x-x-big5" => "big5",
            "utf8" or "utf-8" or "unicode-1-1-utf-8" or "utf8mb4" or "cp65001" => "utf-8",
            "cp932" or "ms932" or "x-sjis" or "windows-31j" => "shift_jis",
            "iso-8859-1" or "latin1" or "l1" or "us-ascii" or "ascii" or "ansi_x3.4-1968" or "7bit" or "8bit" => "windows-1252",
            "iso-2022-jp-2" or "iso-2022-jp-ms" or "cp50221" => "iso-2022-jp",
            "ks_c_5601-1987" or "ksc5601" or "cp949" => "ks_c_5601-1987",
            _ => name,
        };
        if (known is null) return null;
        try
        {
            return Encoding.GetEncoding(known);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Null when the bytes are not of that charset. In a text of some length a character broken off at the very end is forgiven.</summary>
    internal static string? Strict(Encoding encoding, byte[] bytes)
    {
        for (var missing = 0; missing < (bytes.Length > 100 ? 4 : 1); missing++)
        {
            try
            {
                var strict = (Encoding)encoding.Clone();
                strict.DecoderFallback = DecoderFallback.ExceptionFallback;
                return strict.GetString(bytes, 0, bytes.Length - missing) + (missing > 0 ? "\uFFFD" : "");
            }
            catch (DecoderFallbackException broken) when (broken.Index + 4 >= bytes.Length)
            {
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        return null;
    }

    private static string? ByMark(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ => null,
    };

    private static string? InHtml(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2_000));
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = string.Concat(head[(at + 8)..].TrimStart('"', '\'', ' ').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        return name.Length is > 0 and < 40 ? name.ToLowerInvariant() : null;
    }
}
