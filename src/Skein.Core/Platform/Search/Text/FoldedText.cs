namespace Skein.Platform.Search;

/// <summary>A folded text that still knows where each of its characters stood in the original.</summary>
public sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    internal FoldedText(string original, string text, int[] starts, int[] ends)
    {
        (Original, Text, _starts, _ends) = (original, text, starts, ends);
    }

    public string Original { get; }

    public string Text { get; }

    /// <summary>The part of the original that became the folded characters from start up to, not including, end.</summary>
    public (int Start, int End) OriginOf(int start, int end) => (_starts[start], _ends[end - 1]);
}
