using System.Text.RegularExpressions;
using Ganss.Xss;

namespace Skein.Platform.Html;

/// <summary>
/// A rich text reduced to what can stand in the middle of a page of ours without a frame: words and their structure, no looks of
/// its own. For customers' pages, which work without scripts and are printed, and for mails.
/// </summary>
public static partial class SafeSubset
{
    private static readonly HtmlSanitizer Sanitizer = NewSanitizer();

    /// <param name="picture">The address that serves our picture with this number; null leaves pictures out.</param>
    public static string Of(string html, Func<long, string>? picture)
    {
        var safe = Sanitizer.Sanitize(html);
        return Picture().Replace(safe, tag =>
            picture is not null && OurFile().Match(tag.Value) is { Success: true } ours && long.TryParse(ours.Groups[1].ValueSpan, out var id)
                ? $"<img alt=\"\" src=\"{picture(id)}\">"
                : "");
    }

    private static HtmlSanitizer NewSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(
            [
                "a", "b", "blockquote", "br", "code", "del", "div", "em", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "li", "ol", "p",
                "pre", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
            ]),
            AllowedAttributes = new HashSet<string>(["colspan", "href", "rel", "rowspan", "src", "start", "target"]),
            AllowedCssProperties = new HashSet<string>(),
            AllowedSchemes = new HashSet<string>(["http", "https", "mailto", "tel"]),
            UriAttributes = new HashSet<string>(["href", "src"]),
        });
        sanitizer.KeepChildNodes = true;
        return sanitizer;
    }

    [GeneratedRegex("<img[^>]*>")]
    private static partial Regex Picture();

    [GeneratedRegex("src=\"/files/(\\d+)[^\"]*\"")]
    private static partial Regex OurFile();
}
