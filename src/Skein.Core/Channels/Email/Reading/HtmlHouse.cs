using AngleSharp.Dom;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// What a style sheet would have said is said at the elements themselves, for sheets go: without it every line of Outlook's has
/// a gap above and below.
/// </summary>
internal static class HtmlHouse
{
    private const string NoGap = "margin:0;";

    public static void Tidy(IDocument document)
    {
        var hasTightParagraphs = false;
        foreach (var unseen in document.QuerySelectorAll("script, style, title, template, meta, link").ToList())
        {
            hasTightParagraphs |= unseen.LocalName == "style" && unseen.TextContent.Contains("P {margin-top:0;margin-bottom:0;}", StringComparison.OrdinalIgnoreCase);
            unseen.Remove();
        }

        foreach (var paragraph in document.GetElementsByTagName("p"))
        {
            if (!hasTightParagraphs && !paragraph.ClassList.Contains("MsoNormal")) continue;
            var style = paragraph.GetAttribute("style") ?? "";
            if (!style.Contains("margin", StringComparison.OrdinalIgnoreCase)) paragraph.SetAttribute("style", NoGap + style);
        }
    }
}
