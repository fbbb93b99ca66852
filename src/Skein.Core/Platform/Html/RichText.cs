using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Skein.Platform.Html;

/// <summary>A rich text that has been made safe, with its plain reading.</summary>
public sealed record RichText(string Html, string Plain)
{
    public const int Longest = 500_000;

    private static readonly HtmlSanitizer Sanitizer = NewSanitizer();

    public bool IsEmpty => Plain.Length == 0 && !Html.Contains("<img", StringComparison.Ordinal);

    /// <summary>Keeps what a letter needs and drops everything that runs, submits, overlays or calls home.</summary>
    public static RichText FromHtml(string? html)
    {
        var safe = Sanitizer.Sanitize(Clean.Block(html));
        return new RichText(safe, PlainOf(safe));
    }

    public static RichText FromPlain(string? text)
    {
        var plain = Clean.Block(text);
        return new RichText(WebUtility.HtmlEncode(plain).Replace("\n", "<br>", StringComparison.Ordinal), plain);
    }

    private static HtmlSanitizer NewSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(
            [
                "a", "b", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt", "em", "figure", "font", "h1", "h2", "h3",
                "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup", "table",
                "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
            ]),
            AllowedAttributes = new HashSet<string>(
            [
                "align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "color", "colspan", "dir", "height", "href", "lang",
                "rowspan", "size", "src", "start", "style", "title", "type", "valign", "width",
            ]),
            AllowedCssProperties = new HashSet<string>(
            [
                "background-color", "border", "border-collapse", "border-color", "border-style", "border-width", "color", "font-family",
                "font-size", "font-style", "font-weight", "height", "line-height", "list-style-type", "margin", "margin-bottom",
                "margin-left", "margin-right", "margin-top", "max-width", "padding", "padding-bottom", "padding-left", "padding-right",
                "padding-top", "text-align", "text-decoration", "text-indent", "vertical-align", "white-space", "width",
            ]),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"]),
            UriAttributes = new HashSet<string>(["href", "src"]),
        });

        // An address without a scheme can only be a file of ours; any other would be a page of this site posing as content.
        sanitizer.FilterUrl += (_, e) =>
        {
            if (e.SanitizedUrl is { } url && url.StartsWith('/') && !url.StartsWith("/files/", StringComparison.Ordinal)) e.SanitizedUrl = null;
        };
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is not IElement { LocalName: "a" } link) return;
            link.SetAttribute("target", "_blank");
            link.SetAttribute("rel", "noopener noreferrer");
        };
        return sanitizer;
    }

    private static string PlainOf(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body;
        return body is null ? "" : Clean.Block(PlainText.Of(body));
    }
}
