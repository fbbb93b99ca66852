namespace Skein.Platform.Search;

public readonly record struct TextSegment(string Text, bool IsHit);

/// <summary>Marks what a query found. The segments put together are the original text, or the snippet.</summary>
public static class Highlighter
{
    private const char Ellipsis = '…';

    public static IReadOnlyList<TextSegment> Highlight(string? text, SearchQuery query)
    {
        text = Shorten(text);
        return Cut(text, 0, text.Length, Hits.In(TextFolding.Map(text), query));
    }

    /// <summary>At most so many characters, ellipses included, around the first hit, or the beginning if nothing is hit.</summary>
    public static IReadOnlyList<TextSegment> Snippet(string? text, SearchQuery query, int longest)
    {
        text = Shorten(text);
        var hits = Hits.In(TextFolding.Map(text), query);
        if (text.Length <= longest) return Cut(text, 0, text.Length, hits);
        if (longest < 3) return [];

        var room = longest - 2;
        var first = hits.Count > 0 ? hits[0] : (Start: 0, End: 0);
        var lead = Math.Max(0, Math.Min(room / 3, room - (first.End - first.Start)));
        var start = Math.Clamp(first.Start - lead, 0, text.Length - room);
        var end = start + room;
        if (InsidePair(text, start)) start++;
        if (InsidePair(text, end)) end--;

        List<TextSegment> segments = [.. Cut(text, start, end, hits)];
        if (start > 0) segments.Insert(0, new(Ellipsis.ToString(), false));
        if (end < text.Length) segments.Add(new(Ellipsis.ToString(), false));
        return segments;
    }

    private static List<TextSegment> Cut(string text, int start, int end, List<(int Start, int End)> hits)
    {
        var segments = new List<TextSegment>();
        var at = start;
        foreach (var hit in hits.Where(hit => hit.End > start && hit.Start < end))
        {
            Add(Math.Max(start, hit.Start), false);
            Add(Math.Min(end, hit.End), true);
        }
        Add(end, false);
        return segments;

        void Add(int until, bool isHit)
        {
            if (until > at) segments.Add(new(text[at..until], isHit));
            at = until;
        }
    }

    private static bool InsidePair(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);

    private static string Shorten(string? text) =>
        text is { Length: > SearchTokens.LongestText } ? text[..SearchTokens.LongestText] : text ?? "";
}
