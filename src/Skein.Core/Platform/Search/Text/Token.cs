namespace Skein.Platform.Search;

/// <summary>What one position of the index holds, with its place in the folded text.</summary>
internal readonly record struct Token(string Text, int Start, int End)
{
    public const int LongestWord = 64;

    /// <summary>Words as they are; 退货款 as 退货, 货款 and, so that a search for one character finds it by prefix, 款.</summary>
    public static IEnumerable<Token> In(string folded) => Run.In(folded).SelectMany(run => Of(folded, run));

    public static IEnumerable<Token> Of(string folded, Run run)
    {
        if (!run.Paired)
        {
            var end = CutAt(folded, run.Start, run.End, LongestWord);
            yield return new(folded[run.Start..end], run.Start, end);
            yield break;
        }
        for (var at = run.Start; at < run.End;)
        {
            var next = at + Run.RuneAt(folded, at).Utf16SequenceLength;
            var end = next < run.End ? next + Run.RuneAt(folded, next).Utf16SequenceLength : next;
            yield return new(folded[at..end], at, end);
            at = next;
        }
    }

    private static int CutAt(string text, int start, int end, int longest)
    {
        if (end - start <= longest) return end;
        var cut = start + longest;
        return char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }
}
