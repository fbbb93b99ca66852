using System.Text;

namespace Skein.Platform.Search;

/// <summary>A stretch of a folded text: a word, or characters of a script without spaces.</summary>
internal readonly record struct Run(int Start, int End, bool Paired)
{
    public int Length => End - Start;

    public static IEnumerable<Run> In(string folded)
    {
        for (var at = 0; at < folded.Length;)
        {
            var rune = RuneAt(folded, at);
            var paired = Letters.IsPaired(rune);
            var start = at;
            at += rune.Utf16SequenceLength;
            if (!paired && !Letters.IsWord(rune)) continue;

            while (at < folded.Length && RuneAt(folded, at) is var next && (paired ? Letters.IsPaired(next) : Letters.IsWord(next)))
                at += next.Utf16SequenceLength;
            yield return new(start, at, paired);
        }
    }

    /// <summary>Never throws: a broken surrogate reads as U+FFFD, which belongs to no run.</summary>
    public static Rune RuneAt(string text, int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _);
        return rune;
    }
}
