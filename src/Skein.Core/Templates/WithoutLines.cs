using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Skein.Templates;

/// <summary>Takes the lines out of a text in which a mark stands: what is between two line breaks, and the paragraph when nothing of it is left.</summary>
internal static class WithoutLines
{
    private static readonly HashSet<string> Blocks = ["blockquote", "body", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "pre", "td", "th"];

    public static string With(string html, char mark)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        while (Marked(body, mark) is { } marked) Remove(marked);
        return body.InnerHtml;
    }

    private static IText? Marked(INode root, char mark) => root.Descendants<IText>().FirstOrDefault(t => t.Data.Contains(mark, StringComparison.Ordinal));

    private static void Remove(INode marked)
    {
        var top = marked;
        while (top.Parent is IElement parent && !Blocks.Contains(parent.LocalName)) top = parent;
        var block = (IElement)top.Parent!;
        List<INode> line = [.. Until(top, n => n.PreviousSibling), top, .. Until(top, n => n.NextSibling)];
        if (line[^1].NextSibling is IElement { LocalName: "br" } end) line.Add(end);
        else if (line.Min(n => n.Index()) is var first and > 0 && block.ChildNodes[first - 1] is IElement { LocalName: "br" } before) line.Add(before);
        foreach (var node in line) node.RemoveFromParent();
        if (block.LocalName != "body" && block.TextContent.Trim().Length == 0 && block.QuerySelector("img") is null) block.Remove();
    }

    private static IEnumerable<INode> Until(INode from, Func<INode, INode?> step)
    {
        for (var node = step(from); node is not (null or IElement { LocalName: "br" }) && !(node is IElement block && Blocks.Contains(block.LocalName)); node = step(node)) yield return node;
    }
}
