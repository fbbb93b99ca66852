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

    /// <summary>How a phrase of the query is looked up; digits may be a telephone number.</summary>
    public static IReadOnlyList<SearchPhrase> Alternatives(SearchPhrase phrase, bool mayReveal)
    {
        var asText = Beginnings.Sought(phrase);
        if (phrase.Tokens is not [['#', .. var digits]] || !digits.All(char.IsAsciiDigit)) return [asText];
        return [asText, mayReveal ? new([Marks.Of(Part, digits)], LastIsPrefix: true) : new([Marks.Of(Whole, digits)], LastIsPrefix: false)];
    }

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
