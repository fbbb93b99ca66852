namespace Skein.Platform.Search;

/// <summary>Turns what stood between two blanks, or between quotes, into phrases made of the tokens the index holds.</summary>
internal static class QueryWords
{
    private const int LongestPhrase = 32;

    /// <summary>Codes and addresses are looked up as such; what stands between them must stand together.</summary>
    public static List<SearchPhrase> Loose(string text)
    {
        var folded = TextFolding.Fold(text);
        var phrases = new List<SearchPhrase>();
        var done = 0;
        foreach (var (token, start, end) in Marked(folded))
        {
            if (start < done) continue;
            Between(folded[done..start]);
            phrases.Add(new([token], LastIsPrefix: true));
            done = end;
        }
        Between(folded[done..]);
        return phrases;

        void Between(string part) => phrases.AddRange(Phrase(part, wordPrefix: true) is { } phrase ? [phrase] : []);
    }

    /// <summary>Quoted: words are whole. Chinese has no word ends, so a quoted 退货 still finds 退货款.</summary>
    public static List<SearchPhrase> Quoted(string text) =>
        Phrase(TextFolding.Fold(text), wordPrefix: false) is { } phrase ? [phrase] : [];

    private static IEnumerable<Token> Marked(string folded)
    {
        var addresses = Address.In(folded, bareDomain: true).Select(address => new Token(address.Text, address.Start, address.End));
        var codes = Code.In(folded).Select(code => new Token(Code.Fragment(code.Text), code.Start, code.End));
        return addresses.Concat(codes).OrderBy(token => token.Start).ThenByDescending(token => token.End);
    }

    private static SearchPhrase? Phrase(string folded, bool wordPrefix)
    {
        var runs = Run.In(folded).ToList();
        if (runs.Count == 0) return null;

        var tokens = runs.SelectMany(run => Token.Of(folded, run)).Select(token => token.Text).ToList();
        var lastIsPrefix = wordPrefix;
        if (runs[^1].Paired)
        {
            // The lone last character ends a run in the index; here the run may go on: 退货 is also found in 退货款.
            var alone = Run.RuneAt(folded, runs[^1].Start).Utf16SequenceLength == runs[^1].Length;
            if (!alone) tokens.RemoveAt(tokens.Count - 1);
            lastIsPrefix = alone;
        }
        return tokens.Count <= LongestPhrase ? new(tokens, lastIsPrefix) : new(tokens[..LongestPhrase], LastIsPrefix: false);
    }
}
