namespace Skein.Platform.Search;

/// <summary>What a user asked for. Unknown holds the filters nobody knows, as typed; they are searched as words too.</summary>
public sealed record SearchQuery(
    IReadOnlyList<SearchTerm> Terms, IReadOnlyList<SearchFilter> Filters, IReadOnlyList<string> Unknown)
{
    public const int Longest = 500;
    public const int MostTerms = 24;

    public bool IsEmpty => Terms.Count == 0 && Filters.Count == 0;

    public IEnumerable<SearchTerm> Wanted => Terms.Where(term => !term.Negated);

    public IEnumerable<SearchTerm> Unwanted => Terms.Where(term => term.Negated);

    /// <summary>Never throws; what is beyond the longest query is not read.</summary>
    public static SearchQuery Parse(string? text)
    {
        text ??= "";
        return new QueryReader(text.Length > Longest ? text[..Longest] : text).Read();
    }
}
