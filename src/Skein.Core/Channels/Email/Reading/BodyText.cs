using AngleSharp.Html.Parser;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Channels.Email.Reading;

/// <summary>Puts the stretches of a mail's text together, in both forms, and parts what is new from what is quoted.</summary>
internal static class BodyText
{
    public static MailBody Of(IReadOnlyList<BodySegment> segments, Reading reading)
    {
        var html = Html(segments, reading);
        var document = html is null ? null : new HtmlParser().ParseDocument(html);
        var plain = Bounded(Clean.Block(string.Join("\n\n", segments.Select(Plain).Where(p => !string.IsNullOrWhiteSpace(p)))), reading);
        return new MailBody
        {
            Html = html,
            Plain = plain,
            NewHtml = html,
            NewPlain = plain,
            RemotePictures = document is null ? 0 : Pictures.Remote(document),
        };
    }

    private static string? Html(IReadOnlyList<BodySegment> segments, Reading reading)
    {
        if (!segments.Any(s => s.Html.Any(h => !string.IsNullOrWhiteSpace(h)))) return null;
        var html = string.Join("<br>\n", segments.Where(s => s.HasText).Select(s => s.Html.Count > 0 ? string.Join('\n', s.Html) : FromPlain(s)));
        if (HtmlNesting.Of(html) > reading.Limits.HtmlNesting)
        {
            reading.Note(OddityKind.HtmlTooTangled);
            return null;
        }

        if (html.Length <= reading.Limits.HtmlLength) return html;
        reading.Note(OddityKind.TextCut);
        return Cut.At(html, reading.Limits.HtmlLength);
    }

    private static string Plain(BodySegment segment)
    {
        var plain = string.Join('\n', segment.Plain);
        return string.IsNullOrWhiteSpace(plain) && segment.Html.Count > 0 ? WithoutTags(string.Join('\n', segment.Html)) : plain;
    }

    private static string WithoutTags(string html) =>
        HtmlNesting.Of(html) < 1_000 && new HtmlParser().ParseDocument(html).Body is { } body ? PlainText.Of(body) : HtmlNesting.Stripped(html);

    private static string FromPlain(BodySegment segment) => $"<div>{RichText.FromPlain(string.Join('\n', segment.Plain)).Html}</div>";

    private static string Bounded(string plain, Reading reading)
    {
        if (plain.Length <= reading.Limits.PlainLength) return plain;
        reading.Note(OddityKind.TextCut);
        return Cut.At(plain, reading.Limits.PlainLength);
    }
}
