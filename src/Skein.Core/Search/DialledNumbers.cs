using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>
/// Words of a query that may together be one telephone number, such as +49 170 5551234. Nobody can tell from order numbers beside
/// each other, so what they are together is looked up beside what they are each, not in its place.
/// </summary>
internal static class DialledNumbers
{
    private const int Shortest = 5;

    /// <summary>The longest telephone number there is (E.164).</summary>
    private const int Longest = 15;

    /// <summary>A national number, dialled with its 0, is long enough from here on; what follows the 0 is what stands behind +49.</summary>
    private const int ShortestNational = 8;

    /// <summary>The number a phrase is part of, where the words beside it are digits too.</summary>
    public static IReadOnlyDictionary<SearchPhrase, string> In(SearchQuery query)
    {
        var found = new Dictionary<SearchPhrase, string>();
        var group = new List<SearchTerm>();
        foreach (var term in query.Terms)
        {
            if (IsGroup(term))
            {
                group.Add(term);
                continue;
            }

            Finish();
        }

        Finish();
        return found;

        void Finish()
        {
            var number = string.Concat(group.Select(term => Digits(term.Text)));
            if (group.Count > 1 && number.Length is >= Shortest and <= Longest)
            {
                foreach (var phrase in group.SelectMany(term => term.Phrases)) found[phrase] = number;
            }

            group.Clear();
        }
    }

    /// <summary>As dialled, and as it is stored behind its country: 0049… as 49…, 0170… as 170….</summary>
    public static IEnumerable<string> Forms(string digits)
    {
        yield return digits;
        if (digits.Length < ShortestNational || digits[0] != '0') yield break;
        var rest = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits[1..];
        if (rest[0] != '0') yield return rest;
    }

    /// <summary>Quoted words are meant as they stand.</summary>
    private static bool IsGroup(SearchTerm term) => term is { Negated: false, Phrases: [{ LastIsPrefix: true }] }
        && Digits(term.Text).Length > 0 && term.Text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.' or '/');

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
