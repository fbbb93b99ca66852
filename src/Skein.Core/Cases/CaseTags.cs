using Skein.Platform;

namespace Skein.Cases;

internal static class CaseTags
{
    private const int Most = 20;

    /// <summary>Cleaned, each once, in the order given.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> tags) =>
        [.. tags.Select(Clean.Line).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static IEnumerable<Broken> Check(string field, IEnumerable<string> tags)
    {
        var cleaned = Of(tags);
        if (cleaned.Count > Most) yield return CaseRules.TooManyTags.At(field, Most);
        if (cleaned.Any(t => t.Length > CaseTag.Longest)) yield return CommonRules.TooLong.At(field, CaseTag.Longest);
    }
}
