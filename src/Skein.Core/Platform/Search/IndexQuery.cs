namespace Skein.Platform.Search;

/// <summary>
/// What is looked up in the index: of every group of <paramref name="All"/> one phrase must be there; a row in which all phrases
/// of a group of <paramref name="None"/> are found is left out.
/// </summary>
public sealed record IndexQuery(IReadOnlyList<IReadOnlyList<SearchPhrase>> All, IReadOnlyList<IReadOnlyList<SearchPhrase>> None)
{
    public static IndexQuery Of(SearchQuery query, Func<SearchPhrase, IReadOnlyList<SearchPhrase>>? alternatives = null)
    {
        alternatives ??= phrase => [Beginnings.Sought(phrase)];
        return new(
            [.. query.Wanted.SelectMany(term => term.Phrases).Select(alternatives)],
            [.. query.Unwanted.Select(term => (IReadOnlyList<SearchPhrase>)[.. term.Phrases.Select(Beginnings.Sought)])]);
    }

    /// <summary>One of these marks must be on the row.</summary>
    public IndexQuery WithOneOf(params IEnumerable<string> marks) =>
        this with { All = [.. All, [.. marks.Select(Mark)]] };

    /// <summary>None of these marks may be on the row.</summary>
    public IndexQuery Without(params IEnumerable<string> marks) =>
        this with { None = [.. None, .. marks.Select(mark => (IReadOnlyList<SearchPhrase>)[Mark(mark)])] };

    private static SearchPhrase Mark(string mark) => new([mark], LastIsPrefix: false);
}
