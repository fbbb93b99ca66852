using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Skein.Channels.Email.Reading;

/// <summary>Pictures in a mail's HTML: those it brought with it, named by content id, and those that lie elsewhere.</summary>
public static class Pictures
{
    /// <summary>
    /// Gives each picture the mail brought the address where we keep it, such as <c>/files/7</c>; one without an address goes. What
    /// lies elsewhere goes too unless asked for.
    /// </summary>
    public static string Place(string html, Func<string, string?> addressOf, bool remoteToo)
    {
        if (!html.Contains("<img", StringComparison.OrdinalIgnoreCase)) return html;
        var document = new HtmlParser().ParseDocument(html);
        foreach (var picture in document.Images.ToList())
        {
            var source = picture.GetAttribute("src") ?? "";
            var address = ContentId(source) is { } id ? addressOf(id) : remoteToo && IsRemote(source) ? source : null;
            if (address is null) picture.Remove();
            else picture.SetAttribute("src", address);
        }

        return document.Body?.InnerHtml ?? "";
    }

    internal static HashSet<string> ShownIn(IDocument document) =>
        [.. document.Images.Select(i => ContentId(i.GetAttribute("src") ?? "")).OfType<string>()];

    internal static int Remote(IDocument document) => document.Images.Count(i => IsRemote(i.GetAttribute("src") ?? ""));

    private static bool IsRemote(string source) => source.TrimStart() is var from &&
        (from.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || from.StartsWith("https:", StringComparison.OrdinalIgnoreCase) || from.StartsWith("//", StringComparison.Ordinal));

    private static string? ContentId(string source) => source.Trim() is var from && from.StartsWith("cid:", StringComparison.OrdinalIgnoreCase)
        ? Uri.UnescapeDataString(from[4..]).Trim('<', '>')
        : null;
}
