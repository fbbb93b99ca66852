using System.Text.RegularExpressions;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>What a person typed, read as a query. A telephone number in groups is one number, not three.</summary>
internal static partial class SearchText
{
    public static SearchQuery Read(string? text)
    {
        text ??= "";
        if (text.Length > SearchQuery.Longest) text = text[..SearchQuery.Longest];
        return SearchQuery.Parse(Grouped().Replace(text, number => number.Value.Replace(" ", "", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"(?<![\w-])\+?[0-9]{2,4}( [0-9]{3,4}){2,3}(?![\w-])", RegexOptions.None, 200)]
    private static partial Regex Grouped();
}
