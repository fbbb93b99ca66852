using System.Collections.Frozen;
using System.IO.Compression;

namespace Skein.Access;

/// <summary>
/// What guessers try first: the well-known passwords, also with a year, a birthday or a few signs hung on; digits alone; rows of
/// keys; one piece again and again; one's own name, address and company.
/// </summary>
public static class CommonPasswords
{
    private const int ShortestDigits = 16;
    private const int ShortestRest = 6;

    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890", "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "1q2w3e4r5t6y7u8i9o0p", "qazwsxedcrfvtgbyhnujmikolp", "!@#$%^&*()", "zaq12wsxcde34rfv", "147258369", "qweasdzxc",
    ];

    private static readonly Lazy<FrozenSet<string>> Known = new(Load);

    public static bool IsCommon(string password)
    {
        var typed = password.ToLowerInvariant();
        var plain = Unsigned(typed);
        return IsKnown(typed) || IsKnown(plain) || IsKnown(Core(typed)) || IsKnown(Core(plain))
            || (typed.All(char.IsAsciiDigit) && typed.Length < ShortestDigits)
            || (Core(typed).Length <= 3 && typed.All(char.IsAsciiLetterOrDigit) && typed.Any(char.IsAsciiDigit))
            || Repeats(typed) || Repeats(Core(typed)) || LeftOfRows(typed) <= 2;
    }

    /// <summary>Whether little is left of it without <paramref name="own"/>: words that everybody knows who knows the person.</summary>
    public static bool IsOwn(string password, IEnumerable<string> own)
    {
        var typed = password.ToLowerInvariant();
        foreach (var word in own.Select(w => w.Trim().ToLowerInvariant()).Where(w => w.Length >= 3 || (w.Length == 2 && w[0] > 0x2e80)).OrderByDescending(w => w.Length))
        {
            var without = typed.Replace(word, "", StringComparison.Ordinal);
            if (without.Length != typed.Length && (without.Length < ShortestRest || !without.Any(char.IsLetter) || IsCommon(without))) return true;
        }

        return false;
    }

    private static bool IsKnown(string word) => Known.Value.Contains(word);

    /// <summary>Without the digits and signs before and after: a year or a birthday protects nothing.</summary>
    private static string Core(string word) => word.Trim([.. word.Where(c => c < 0x80 && !char.IsAsciiLetter(c) && c != ' ')]);

    private static string Unsigned(string word) => string.Concat(word.Select(c => c switch
    {
        '@' or '4' => 'a', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '$' or '5' => 's', '7' => 't', _ => c,
    }));

    private static bool Repeats(string word)
    {
        for (var length = 1; length <= word.Length / 2; length++)
        {
            if (Enumerable.Range(length, word.Length - length).All(i => word[i] == word[i - length])) return true;
        }

        return false;
    }

    /// <summary>How many characters do not stand in runs of three or more along a row of keys, either way.</summary>
    private static int LeftOfRows(string word)
    {
        var left = 0;
        for (var at = 0; at < word.Length;)
        {
            var run = LongestRun(word, at);
            if (run >= 3) at += run;
            else (at, left) = (at + 1, left + 1);
        }

        return left;
    }

    private static int LongestRun(string word, int at)
    {
        var length = 1;
        while (at + length < word.Length && IsRun(word.Substring(at, length + 1))) length++;
        return length;
    }

    private static bool IsRun(string piece)
    {
        var reversed = new string([.. piece.Reverse()]);
        return Array.Exists(Rows, row => row.Contains(piece, StringComparison.Ordinal) || row.Contains(reversed, StringComparison.Ordinal));
    }

    private static FrozenSet<string> Load()
    {
        using var packed = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Skein.CommonPasswords")
            ?? throw new InvalidOperationException("The list of common passwords is missing from the program.");
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
