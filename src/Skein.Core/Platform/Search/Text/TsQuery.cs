namespace Skein.Platform.Search;

/// <summary>
/// A query as the text of a PostgreSQL tsquery, to be passed as a parameter and cast: <c>CAST(@query AS tsquery)</c>.
/// Not to_tsquery: that would take #123 or an address apart again with its own parser.
/// </summary>
public static class TsQuery
{
    public static string Of(IndexQuery query) => string.Join(" & ", query.All
        .Select(group => $"({string.Join(" | ", group.Select(Follow))})")
        .Concat(query.None.Select(group => $"!({string.Join(" & ", group.Select(Follow))})")));

    /// <summary>Null when the query has no words at all.</summary>
    public static string? Of(SearchQuery query)
    {
        var parts = query.Wanted.SelectMany(term => term.Phrases).Select(Follow)
            .Concat(query.Unwanted.Select(term => $"!({string.Join(" & ", term.Phrases.Select(Follow))})"));
        var text = string.Join(" & ", parts);
        return text.Length == 0 ? null : text;
    }

    internal static string Follow(SearchPhrase phrase)
    {
        var lexemes = phrase.Tokens.Select(TsVector.Quote).ToList();
        if (phrase.LastIsPrefix) lexemes[^1] += ":*";
        return lexemes.Count == 1 ? lexemes[0] : $"({string.Join(" <-> ", lexemes)})";
    }
}
