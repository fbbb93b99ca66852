namespace Skein.Platform.Search;

/// <summary>Where the wanted phrases of a query stand in a text, found by the same tokens the index holds.</summary>
internal static class Hits
{
    /// <summary>Ranges in the original, in order, not overlapping.</summary>
    public static List<(int Start, int End)> In(FoldedText folded, SearchQuery query)
    {
        var text = folded.Text;
        var tokens = Token.In(text).ToList();
        var codes = new Lazy<List<Code>>(() => [.. Code.In(text)]);
        var addresses = new Lazy<List<Address>>(() => [.. Address.In(text)]);

        var found = query.Wanted.SelectMany(term => term.Phrases).SelectMany(phrase => phrase.Tokens[0] switch
        {
            [Code.Marker, ..] fragment => codes.Value.SelectMany(code => OfFragment(code, fragment[1..])),
            var address when address.Contains('@') => addresses.Value.SelectMany(whole => OfAddress(whole, address)),
            _ => OfPhrase(tokens, phrase),
        });
        return Merge(found.Select(hit => folded.OriginOf(hit.Start, hit.End)));
    }

    private static IEnumerable<(int Start, int End)> OfPhrase(List<Token> tokens, SearchPhrase phrase)
    {
        var wanted = phrase.Tokens;
        for (var at = 0; at + wanted.Count <= tokens.Count; at++)
        {
            var last = tokens[at + wanted.Count - 1];
            var fits = phrase.LastIsPrefix ? last.Text.StartsWith(wanted[^1], StringComparison.Ordinal) : last.Text == wanted[^1];
            for (var next = 0; fits && next < wanted.Count - 1; next++) fits = tokens[at + next].Text == wanted[next];
            if (fits) yield return (tokens[at].Start, last.Start + wanted[^1].Length);
        }
    }

    private static IEnumerable<(int Start, int End)> OfFragment(Code code, string fragment)
    {
        for (var at = code.Text.IndexOf(fragment, StringComparison.Ordinal); at >= 0;
             at = code.Text.IndexOf(fragment, at + 1, StringComparison.Ordinal))
            yield return (code.Places[at], code.Places[at + fragment.Length - 1] + 1);
    }

    private static IEnumerable<(int Start, int End)> OfAddress(Address whole, string wanted)
    {
        foreach (var token in whole.Tokens().Where(token => token.StartsWith(wanted, StringComparison.Ordinal)))
        {
            if (token[0] != '@') yield return (whole.Start, whole.Start + wanted.Length);
            else yield return (whole.End - token.Length + 1, whole.End - token.Length + wanted.Length);
        }
    }

    private static List<(int Start, int End)> Merge(IEnumerable<(int Start, int End)> hits)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var hit in hits.Order())
        {
            if (merged.Count > 0 && hit.Start <= merged[^1].End) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, hit.End));
            else merged.Add(hit);
        }
        return merged;
    }
}
