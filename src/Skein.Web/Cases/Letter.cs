using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Skein.Web.Cases;

/// <summary>
/// The HTML of a message as its frame shows it: pictures that lie on somebody else's server stay away until asked for, and every
/// link says where it goes.
/// </summary>
internal static partial class Letter
{
    public static int RemotePictures(string html) => RemotePicture().Count(html);

    public static string Dressed(string html, bool withPictures)
    {
        var hasPictures = !withPictures && RemotePicture().IsMatch(html);
        if (!hasPictures && !html.Contains("<a ", StringComparison.Ordinal)) return html;
        var document = new HtmlParser().ParseDocument(html);
        if (hasPictures) Withhold(document);
        foreach (var link in document.QuerySelectorAll("a[href]")) SayWhere(document, link);
        return document.Body?.InnerHtml ?? "";
    }

    private static void Withhold(IDocument document)
    {
        foreach (var picture in document.Images)
        {
            if (!IsRemote(picture.GetAttribute("src"))) continue;
            picture.RemoveAttribute("src");
            picture.ClassList.Add("withheld");
        }
    }

    private static void SayWhere(IDocument document, IElement link)
    {
        if (!Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var target) || !IsWeb(target)) return;
        var (host, text) = (target.IdnHost, link.TextContent);
        if (text.Contains(host, StringComparison.OrdinalIgnoreCase)) return;

        // A text that reads like an address of another place is how people are led astray.
        var lies = SiteName().Matches(text).Select(m => m.Value).Any(named => !host.EndsWith(named, StringComparison.OrdinalIgnoreCase));
        var said = document.CreateElement("span");
        said.ClassName = lies ? "host lies" : "host";
        said.TextContent = $" ({host})";
        link.InsertAfter(said);
    }

    private static bool IsRemote(string? source) => source is not null && !source.StartsWith("/files/", StringComparison.Ordinal);

    private static bool IsWeb(Uri target) => target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeHttps;

    [GeneratedRegex("<img[^>]+src=\"(?:https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex RemotePicture();

    [GeneratedRegex(@"(?:[a-z0-9-]+\.)+(?:com|cn|net|org|gov|edu|io|top|hk|tw)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SiteName();
}
