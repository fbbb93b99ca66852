using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Channels.Email.Reading;

/// <summary>Puts the stretches of a mail's text together, in both forms, and parts what is new from what is quoted.</summary>
internal sealed class BodyText
{
    private readonly Reading reading;
    private readonly HtmlLines? html;
    private readonly string plain;

    public BodyText(IReadOnlyList<BodySegment> segments, bool isForward, Reading reading)
    {
        this.reading = reading;
        var wholeHtml = Html(segments);
        html = wholeHtml is null ? null : HtmlLines.Of(wholeHtml);
        if (html is not null && html.Lines.All(l => l.IsBlank) && segments.Any(s => s.Plain.Any(p => !string.IsNullOrWhiteSpace(p)))) (html, wholeHtml) = (null, null);
        plain = html is not null && segments.All(s => s.Plain.Count == 0) ? Bounded(html.Plain) : Bounded(Clean.Block(string.Join("\n\n", segments.Select(Plain).Where(p => !string.IsNullOrWhiteSpace(p)))));
        Lines = html?.Lines ?? TextLines.Of(plain);
        var whole = new MailBody { Html = wholeHtml, Plain = plain, RemotePictures = html is null ? 0 : Pictures.Remote(html.Document) };
        Body = QuoteFold.Of(Lines, isForward) is { } fold ? Folded(whole, fold.From, fold.To) : whole with { NewHtml = html?.Whole, NewPlain = html is null ? plain : Bounded(html.Plain) };
    }

    public static BodyText None => new([], false, new Reading(new WatchedStream(Stream.Null), MailLimits.Default, null, default));

    public MailBody Body { get; }

    public IReadOnlyList<QuoteLine> Lines { get; }

    public HashSet<string> ShownContentIds => html is null ? [] : Pictures.ShownIn(html.Document);

    /// <summary>The chosen lines, as HTML when the mail has any, and as text.</summary>
    public (string? Html, string Plain) Keep(Func<int, bool> isKept)
    {
        if (html is null) return (null, string.Join('\n', plain.Split('\n').Where((_, i) => isKept(i))).Trim());
        var (kept, text) = html.Keep(isKept);
        return (kept, Bounded(text));
    }

    private MailBody Folded(MailBody whole, int from, int to)
    {
        var (newHtml, newPlain) = Keep(i => i < from || i >= to);
        var (quotedHtml, quotedPlain) = Keep(i => i >= from && i < to);
        return whole with { NewHtml = newHtml, NewPlain = newPlain, QuotedHtml = quotedHtml, QuotedPlain = quotedPlain };
    }

    private string? Html(IReadOnlyList<BodySegment> segments)
    {
        if (!segments.Any(s => s.Html.Any(h => !string.IsNullOrWhiteSpace(h)))) return null;
        var joined = string.Join("<br>\n", segments.Where(s => s.HasText).Select(s => s.Html.Count > 0 ? string.Join('\n', s.Html) : FromPlain(s)));
        if (HtmlNesting.Of(joined) > reading.Limits.HtmlNesting)
        {
            reading.Note(OddityKind.HtmlTooTangled);
            return null;
        }

        if (joined.Length <= reading.Limits.HtmlLength) return joined;
        reading.Note(OddityKind.TextCut);
        return Cut.At(joined, reading.Limits.HtmlLength);
    }

    private static string Plain(BodySegment segment)
    {
        var plain = string.Join('\n', segment.Plain);
        return string.IsNullOrWhiteSpace(plain) && segment.Html.Count > 0 ? WithoutTags(string.Join('\n', segment.Html)) : plain;
    }

    private static string WithoutTags(string html) =>
        HtmlNesting.Of(html) < 1_000 ? HtmlLines.Of(html).Plain : HtmlNesting.Stripped(html);

    private static string FromPlain(BodySegment segment) => $"<div>{RichText.FromPlain(string.Join('\n', segment.Plain)).Html}</div>";

    private string Bounded(string text)
    {
        if (text.Length <= reading.Limits.PlainLength) return text;
        reading.Note(OddityKind.TextCut);
        return Cut.At(text, reading.Limits.PlainLength);
    }
}
