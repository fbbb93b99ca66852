using System.Text;
using AngleSharp.Dom;

namespace Skein.Platform.Html;

/// <summary>How a rich text reads without its looks: blocks on lines of their own, list marks, nothing doubled.</summary>
internal static class PlainText
{
    private static readonly HashSet<string> Blocks =
        ["address", "blockquote", "dd", "div", "dl", "dt", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "tr", "ul"];

    public static string Of(INode root)
    {
        var text = new StringBuilder();
        Walk(root, text);
        return text.ToString();
    }

    // The parser bounds how deep elements nest, so that recursion cannot exhaust the stack.
    private static void Walk(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) text.Append(Fold(words.Data));
            else if (child is IElement { LocalName: "br" }) text.Append('\n');
            else if (child is IElement element) Element(element, text);
        }
    }

    private static void Element(IElement element, StringBuilder text)
    {
        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock) Break(text);
        if (element.LocalName == "li") text.Append("- ");
        Walk(element, text);
        if (isBlock) Break(text);
        else if (element.LocalName is "td" or "th") text.Append('\t');
    }

    private static void Break(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }

    private static string Fold(string words) => words.Replace('\n', ' ').Replace('\u00A0', ' ');
}
