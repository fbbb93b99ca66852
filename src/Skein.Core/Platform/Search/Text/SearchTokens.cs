using System.Text;

namespace Skein.Platform.Search;

/// <summary>
/// The tokens of a text, the same for SQLite and PostgreSQL. First the words and pairs in their order, so that neighbours in the
/// text are neighbours in the index and phrases work; then, without an order that matters, code endings and e-mail addresses.
/// </summary>
public static class SearchTokens
{
    /// <summary>Below the 16,383 positions of a tsvector, so that no position is ever clamped.</summary>
    public const int Most = 16_000;

    public const int MostOrdered = 12_000;

    /// <summary>Keeps the lexemes of a tsvector, with their positions, under PostgreSQL's limit of 1 MB.</summary>
    public const int MostBytes = 700_000;

    public const int LongestText = 100_000;

    public static IReadOnlyList<string> Of(params IEnumerable<string?> texts)
    {
        var folded = texts.Select(text => TextFolding.Fold(Shorten(text))).Where(text => text.Length > 0).ToList();
        var tokens = new List<string>();
        var bytes = 0;

        foreach (var token in folded.SelectMany(Token.In))
            if (!Add(token.Text, MostOrdered)) break;
        foreach (var token in folded.SelectMany(Unordered).Distinct())
            if (!Add(token, Most)) break;
        return tokens;

        bool Add(string token, int most)
        {
            bytes += Encoding.UTF8.GetByteCount(token);
            if (tokens.Count >= most || bytes > MostBytes) return false;
            tokens.Add(token);
            return true;
        }
    }

    /// <summary>What goes into the tokens column of the FTS5 table.</summary>
    public static string Join(IEnumerable<string> tokens) => string.Join(' ', tokens);

    private static IEnumerable<string> Unordered(string folded) =>
        Address.In(folded).SelectMany(address => address.Tokens()).Concat(Code.In(folded).SelectMany(code => code.Endings()));

    private static string? Shorten(string? text) => text is { Length: > LongestText } ? text[..LongestText] : text;
}
