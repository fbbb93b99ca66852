namespace Skein.Channels.Email.Reading;

/// <summary>
/// Which lines of an answer are the older mail. When in doubt none: folding a customer's words is worse than showing our own
/// again.
/// </summary>
internal static class QuoteFold
{
    /// <summary>From the first folded line to the first that follows it, or null.</summary>
    public static (int From, int To)? Of(IReadOnlyList<QuoteLine> lines, bool isForward)
    {
        // What is passed on is what the mail is about.
        if (isForward || ForwardAt(lines) is not null) return null;
        if (FirstMark(lines) is { } mark)
        {
            var from = WithIntroduction(lines, WithRuleAbove(lines, mark));
            return HasWords(lines, 0, from) && HasWords(lines, from, lines.Count) ? (from, lines.Count) : null;
        }

        var blocks = Blocks(lines);
        return blocks.Count switch
        {
            0 => null,
            1 => OnlyOne(lines, blocks[0]),
            _ => LastOfMany(lines, blocks[^1]),
        };
    }

    public static int? ForwardAt(IReadOnlyList<QuoteLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (QuoteMarks.IsForward(lines[i].Text)) return i;
            if ((lines[i].IsQuoted && !lines[i].IsBlank) || lines[i].IsMark || QuoteMarks.IsSeparator(lines[i].Text)) return null;
        }

        return null;
    }

    /// <summary>Where programs that do not mark single lines as quoted begin the older mail.</summary>
    public static int? FirstMark(IReadOnlyList<QuoteLine> lines)
    {
        var hasQuotes = lines.Any(l => l.IsQuoted);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            // Within a quotation its introduction or its mark says where it begins; what is older still is inside it.
            if (line.IsQuoted && !line.IsMark) continue;
            if (line.IsMark || QuoteMarks.IsSeparator(line.Text) || QuoteMarks.Head(lines, i) is not null || (!hasQuotes && IsBareIntroduction(lines, i))) return i;
        }

        return null;
    }

    // An introduction whose quotation is not marked as one: all that follows is the older mail.
    private static bool IsBareIntroduction(IReadOnlyList<QuoteLine> lines, int at) =>
        QuoteMarks.Introduction(lines, at) is var count and > 0 && NextWords(lines, at + count) is not null;

    private static (int, int)? OnlyOne(IReadOnlyList<QuoteLine> lines, (int From, int To) block)
    {
        var from = WithIntroduction(lines, block.From);
        return HasWords(lines, 0, from) || HasWords(lines, block.To, lines.Count) ? (from, block.To) : null;
    }

    // Many quotations are answered one by one; but a last one with an introduction of its own is the whole older mail once more.
    private static (int, int)? LastOfMany(IReadOnlyList<QuoteLine> lines, (int From, int To) last)
    {
        var from = WithIntroduction(lines, last.From);
        return from < last.From && !HasWords(lines, last.To, lines.Count) && HasWords(lines, 0, from) ? (from, last.To) : null;
    }

    private static List<(int From, int To)> Blocks(IReadOnlyList<QuoteLine> lines)
    {
        var blocks = new List<(int From, int To)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].IsQuoted) continue;
            if (blocks.Count > 0 && !HasWords(lines, blocks[^1].To, i)) blocks[^1] = (blocks[^1].From, i + 1);
            else blocks.Add((i, i + 1));
        }

        return blocks;
    }

    private static int WithIntroduction(IReadOnlyList<QuoteLine> lines, int block)
    {
        var last = block - 1;
        while (last >= 0 && lines[last].IsBlank) last--;
        for (var begin = Math.Max(0, last - 2); begin <= last && begin >= 0; begin++)
            if (QuoteMarks.Introduction(lines, begin) == last + 1 - begin) return begin;
        return last >= 0 && QuoteMarks.IsShortIntroduction(lines[last].Text) ? last : block;
    }

    // A rule drawn right above belongs to the mark.
    private static int WithRuleAbove(IReadOnlyList<QuoteLine> lines, int mark)
    {
        var above = mark - 1;
        while (above >= 0 && lines[above].IsBlank) above--;
        return above >= 0 && lines[above].Text.Trim() is { Length: > 4 } text && text.All(c => c is '_' or '-' or '—' or '─' or '=') ? above : mark;
    }

    private static int? NextWords(IReadOnlyList<QuoteLine> lines, int from)
    {
        for (var i = from; i < lines.Count; i++)
            if (!lines[i].IsBlank) return i;
        return null;
    }

    private static bool HasWords(IReadOnlyList<QuoteLine> lines, int from, int to) => NextWords(lines, from) is { } next && next < to;
}
