using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Utils;

namespace Skein.Channels.Email.Reading;

/// <summary>The characters of a head's lines: encoded words (RFC 2047), and bytes that nobody encoded.</summary>
internal sealed partial class HeadWords
{
    private const int LongestGuessed = 8_000;
    private readonly ParserOptions options;

    public HeadWords(HeaderList headers, Reading reading)
    {
        options = reading.Options;
        var bare = headers.Select(h => h.RawValue).Where(raw => !Ascii.IsValid(raw)).SelectMany(raw => raw).Take(LongestGuessed).ToArray();
        if (bare.Length == 0 || Charsets.Strict(Encoding.UTF8, bare) is not null || CharsetGuess.Of(bare) is not { } guessed) return;
        reading.Note(OddityKind.CharsetMissing, guessed.WebName);
        options = options.Clone();
        options.CharsetEncoding = guessed;
    }

    public ParserOptions Options => options;

    public string Decode(byte[] raw) => Rfc2047.DecodeText(options, Usable(raw));

    /// <summary>Words in UTF-7, which the platform refuses, become words in UTF-8.</summary>
    public static byte[] Usable(byte[] raw)
    {
        var text = Encoding.Latin1.GetString(raw);
        if (!text.Contains("utf-7?", StringComparison.OrdinalIgnoreCase)) return raw;
        return Encoding.Latin1.GetBytes(Utf7Word().Replace(text, word =>
        {
            var bytes = word.Groups[1].Value is "B" or "b" ? FromBase64(word.Groups[2].Value) : QuotedPrintable(word.Groups[2].Value);
            return bytes is null ? word.Value : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(Utf7.Decode(bytes)))}?=";
        }));
    }

    private static byte[]? FromBase64(string word)
    {
        var bytes = new byte[word.Length];
        return Convert.TryFromBase64String(word, bytes, out var length) ? bytes[..length] : null;
    }

    private static byte[] QuotedPrintable(string word) =>
        Encoding.Latin1.GetBytes(Escape().Replace(word.Replace('_', ' '), e => ((char)Convert.ToByte(e.Groups[1].Value, 16)).ToString()));

    [GeneratedRegex(@"=\?(?:unicode-1-1-)?utf-7\?([BQ])\?([^?\s]*)\?=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Utf7Word();

    [GeneratedRegex(@"=([0-9A-Fa-f]{2})")]
    private static partial Regex Escape();
}
