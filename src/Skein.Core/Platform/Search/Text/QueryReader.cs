namespace Skein.Platform.Search;

/// <summary>Walks over a query once: negation, quotes, filters, words. Any text is a query; nothing is an error.</summary>
internal sealed class QueryReader(string text)
{
    private const string OpeningQuotes = "\"“”„＂「『«";
    private const string ClosingQuotes = "\"“”＂」』»";
    private const string Breaks = ",;!?()，。、；！？（）【】《》〈〉<>|&";
    private const string Dashes = "-－−";
    private const int LongestKey = 12;

    private readonly List<SearchTerm> _terms = [];
    private readonly List<SearchFilter> _filters = [];
    private readonly List<string> _unknown = [];
    private int _at;

    public SearchQuery Read()
    {
        while (_terms.Count + _filters.Count < SearchQuery.MostTerms && SkipBreaks()) ReadOne();
        return new(_terms, _filters, _unknown);
    }

    private void ReadOne()
    {
        var negated = Dashes.Contains(text[_at]) && _at + 1 < text.Length && !IsBreak(text[_at + 1]);
        if (negated) _at++;

        if (OpeningQuotes.Contains(text[_at])) Add(ReadQuoted(), QueryWords.Quoted, negated);
        else if (!ReadFilter(negated)) Add(ReadUntil(IsBreak), QueryWords.Loose, negated);
    }

    private bool ReadFilter(bool negated)
    {
        var colon = _at;
        while (colon < text.Length && colon - _at <= LongestKey && char.IsLetter(text[colon])) colon++;
        if (colon == _at || colon + 1 >= text.Length || text[colon] is not (':' or '：') || text[colon + 1] == '/') return false;

        var start = _at;
        var key = TextFolding.Fold(text[start..colon]);
        _at = colon + 1;
        var value = OpeningQuotes.Contains(text[_at]) ? ReadQuoted() : ReadUntil(char.IsWhiteSpace);
        if (FilterWords.Keys.TryGetValue(key, out var known) && Values(known, value, negated) is { Count: > 0 } filters)
        {
            _filters.AddRange(filters);
            return true;
        }
        if (value.Length > 0) _unknown.Add(text[start.._at]);
        _at = start;
        return false;
    }

    /// <summary>No values when one of them makes no sense for the key.</summary>
    private static List<SearchFilter> Values(SearchFilterKey key, string value, bool negated)
    {
        var filters = value.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(one => FilterOf(key, one, negated)).ToList();
        return filters.Contains(null) ? [] : filters.OfType<SearchFilter>().Take(SearchQuery.MostTerms).ToList();
    }

    private static SearchFilter? FilterOf(SearchFilterKey key, string value, bool negated)
    {
        var folded = TextFolding.Fold(value);
        if (key is SearchFilterKey.Is)
            return FilterWords.Is.TryGetValue(folded, out var meaning) ? new(key, meaning, negated) : null;
        if (key is SearchFilterKey.From or SearchFilterKey.To)
            return FilterDates.Parse(folded, last: key is SearchFilterKey.To) is { } day ? new(key, value, negated, day) : null;
        return new(key, value, negated);
    }

    private void Add(string word, Func<string, List<SearchPhrase>> phrasesOf, bool negated)
    {
        var phrases = phrasesOf(word);
        if (phrases.Count > 0) _terms.Add(new(word, phrases, negated));
    }

    private string ReadQuoted()
    {
        _at++;
        var quoted = ReadUntil(ClosingQuotes.Contains);
        if (_at < text.Length) _at++;
        return quoted;
    }

    private string ReadUntil(Func<char, bool> isEnd)
    {
        var start = _at;
        while (_at < text.Length && !isEnd(text[_at])) _at++;
        return text[start.._at];
    }

    private bool SkipBreaks()
    {
        while (_at < text.Length && IsBreak(text[_at])) _at++;
        return _at < text.Length;
    }

    private static bool IsBreak(char letter) => char.IsWhiteSpace(letter) || Breaks.Contains(letter);
}
