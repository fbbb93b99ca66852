using System.Buffers;
using System.Text;

namespace Skein.Platform.Search;

/// <summary>
/// Order numbers, serials and telephone numbers without their dashes and spaces: so-2026-0001 is so20260001.
/// Every ending of a code is indexed behind a marker, which makes any fragment of it the prefix of one token.
/// </summary>
internal sealed record Code(string Text, int[] Places, int End)
{
    public const char Marker = '#';
    public const int ShortestFragment = 3;
    public const int LongestFragment = 24;
    public const int Longest = 64;

    private static readonly SearchValues<char> GroupSeparators = SearchValues.Create(" ./()-");

    public int Start => Places[0];

    public IEnumerable<string> Endings()
    {
        for (var at = 0; at + ShortestFragment <= Text.Length; at++) yield return Fragment(Text[at..]);
    }

    public static string Fragment(string code) => Marker + (code.Length > LongestFragment ? code[..LongestFragment] : code);

    public static IEnumerable<Code> In(string folded)
    {
        var text = new StringBuilder();
        var places = new List<int>();
        Run? last = null;
        foreach (var run in Run.In(folded).Where(run => IsPlain(folded, run)))
        {
            if (last is { } before && (places.Count + run.Length > Longest || !Continues(folded, before, run)))
            {
                if (Finish() is { } code) yield return code;
            }
            for (var at = run.Start; at < run.End && places.Count < Longest; at++)
            {
                text.Append(folded[at]);
                places.Add(at);
            }
            last = run;
        }
        if (Finish() is { } final) yield return final;

        Code? Finish()
        {
            var found = text.Length >= ShortestFragment && text.ToString() is var code && code.Any(char.IsAsciiDigit)
                ? new Code(code, [.. places], last!.Value.End)
                : null;
            text.Clear();
            places.Clear();
            return found;
        }
    }

    /// <summary>A dash joins whatever it stands between; other separators join only groups of digits, as in (010) 6234 5678.</summary>
    private static bool Continues(string folded, Run before, Run run)
    {
        var gap = folded.AsSpan(before.End, run.Start - before.End);
        if (gap is "-" or "_") return true;
        return gap.Length is 1 or 2 && !gap.ContainsAnyExcept(GroupSeparators) && IsDigitGroup(folded, before) && IsDigitGroup(folded, run);
    }

    private static bool IsPlain(string folded, Run run) =>
        !run.Paired && folded.AsSpan(run.Start, run.Length).IndexOfAnyExceptInRange('\0', '\x7f') < 0;

    private static bool IsDigitGroup(string folded, Run run) =>
        run.Length >= 2 && folded.AsSpan(run.Start, run.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
