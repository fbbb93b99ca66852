namespace Skein.Platform.Search;

/// <summary>
/// A query as an FTS5 MATCH expression. Every phrase is a quoted string, in which FTS5 knows no operators. The table must be made
/// with <see cref="Tokenizer"/>.
/// </summary>
public static class Fts5Match
{
    /// <summary>
    /// The ascii tokenizer takes every character beyond ASCII for part of a token. unicode61 would not do: it knows Unicode 6.1
    /// only and splits at the Han characters added since.
    /// </summary>
    public const string Tokenizer = "ascii tokenchars '#@._%+-'";

    /// <summary>Needs at least one group of wanted phrases.</summary>
    public static string Of(IndexQuery query)
    {
        var wanted = string.Join(" AND ", query.All.Select(group => $"({string.Join(" OR ", group.Select(Quote))})"));
        var unwanted = string.Join(" OR ", query.None.Select(group => $"({string.Join(" AND ", group.Select(Quote))})"));
        return unwanted.Length == 0 ? wanted : $"({wanted}) NOT ({unwanted})";
    }

    /// <summary>Null when nothing is wanted: FTS5 cannot express "all but". Then exclude the rows of <see cref="Excluded"/>.</summary>
    public static string? Of(SearchQuery query)
    {
        var wanted = string.Join(" AND ", query.Wanted.SelectMany(term => term.Phrases).Select(Quote));
        if (wanted.Length == 0) return null;
        return Excluded(query) is { } unwanted ? $"({wanted}) NOT ({unwanted})" : wanted;
    }

    public static string? Excluded(SearchQuery query)
    {
        var unwanted = string.Join(" OR ", query.Unwanted.Select(term => $"({string.Join(" AND ", term.Phrases.Select(Quote))})"));
        return unwanted.Length == 0 ? null : unwanted;
    }

    /// <summary>A NUL would end the expression early, so it cannot stay.</summary>
    internal static string Quote(SearchPhrase phrase)
    {
        var text = string.Join(' ', phrase.Tokens).Replace("\0", "").Replace("\"", "\"\"");
        return phrase.LastIsPrefix ? $"\"{text}\" *" : $"\"{text}\"";
    }
}
