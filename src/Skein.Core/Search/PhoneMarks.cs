using Skein.Customers;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>
/// Telephone numbers. Who may see them in full finds any fragment; for everybody else only the whole number is found, or a masked
/// number could be guessed digit by digit.
/// </summary>
internal static class PhoneMarks
{
    private const string Whole = "whole";
    private const string Part = "part";
    private const int ShortestPart = 3;
    private const string HomeCountry = "86";

    public static IEnumerable<string> Of(ContactPoint phone)
    {
        string[] forms = [.. Forms(phone).Where(f => f.Length >= ShortestPart).Distinct()];
        return forms.Select(form => Marks.Of(Whole, form))
            .Concat(forms.SelectMany(Endings).Select(ending => Marks.Of(Part, ending)))
            .Distinct();
    }

    /// <summary>The query, in which digits may be a telephone number or a part of one.</summary>
    public static IndexQuery Sought(SearchQuery query, bool mayReveal)
    {
        var numbers = DialledNumbers.In(query);

        // Each group of digits or the whole number, for each of the groups: that is all of them, or the number.
        return IndexQuery.Of(query, phrase => numbers.TryGetValue(phrase, out var number)
            ? [.. Alternatives(phrase, mayReveal), new([Code.Fragment(number)], LastIsPrefix: true), .. Dialled(number, mayReveal)]
            : Alternatives(phrase, mayReveal));
    }

    private static IReadOnlyList<SearchPhrase> Alternatives(SearchPhrase phrase, bool mayReveal)
    {
        var asText = Beginnings.Sought(phrase);
        return phrase.Tokens is [[Code.Marker, .. var digits]] && digits.All(char.IsAsciiDigit) ? [asText, .. Dialled(digits, mayReveal)] : [asText];
    }

    private static IEnumerable<SearchPhrase> Dialled(string digits, bool mayReveal) => DialledNumbers.Forms(digits)
        .Select(form => new SearchPhrase([Marks.Of(mayReveal ? Part : Whole, form)], LastIsPrefix: mayReveal));

    /// <summary>With and without the country, and as the customer wrote it.</summary>
    private static IEnumerable<string> Forms(ContactPoint phone)
    {
        var normalized = Digits(phone.Normalized);
        yield return normalized;
        if (normalized.StartsWith(HomeCountry, StringComparison.Ordinal)) yield return normalized[HomeCountry.Length..];
        yield return Digits(phone.Value);
    }

    private static string Digits(string value) => string.Concat(value.Where(char.IsAsciiDigit).Take(24));

    private static IEnumerable<string> Endings(string digits)
    {
        for (var at = 0; at + ShortestPart <= digits.Length; at++) yield return digits[at..];
    }
}
