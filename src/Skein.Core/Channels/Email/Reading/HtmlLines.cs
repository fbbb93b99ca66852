using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// HTML as the lines a reader sees, and any choice of these lines as HTML again: each leaf of the tree stands in one line, so
/// two complementary choices together are the whole.
/// </summary>
internal sealed class HtmlLines
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3",
        "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "thead", "tr", "ul",
    ];

    private readonly string html;
    private readonly IElement? body;
    private readonly Dictionary<INode, int> lineOf = new(ReferenceEqualityComparer.Instance);
    private readonly List<QuoteLine> lines = [];
    private readonly StringBuilder text = new();
    private bool isIntroduction;
    private bool isMark;
    private bool hasLeaf;
    private bool isQuoted;

    private HtmlLines(string html)
    {
        this.html = html;
        Document = new HtmlParser().ParseDocument(html);
        body = Document.Body;
        HtmlHouse.Tidy(Document);
        if (body is not null) Walk(body, inQuote: false, isPre: false);
        Break();
    }

    public IReadOnlyList<QuoteLine> Lines => lines;

    public static HtmlLines Of(string html) => new(html);

    public IDocument Document { get; }

    public string Whole => body?.InnerHtml ?? "";

    /// <summary>All of it as plain text.</summary>
    public string Plain => body is null ? "" : Clean.Block(PlainText.Of(body));

    public (string Html, string Plain) Keep(Func<int, bool> isKept)
    {
        var fresh = new HtmlLines(html);
        if (fresh.body is null) return ("", "");
        fresh.Prune(fresh.body, isKept);
        return (fresh.body.InnerHtml, fresh.Plain);
    }

    private void Walk(INode parent, bool inQuote, bool isPre)
    {
        foreach (var child in parent.ChildNodes.ToList())
        {
            if (child is IText words) Words(words, inQuote, isPre);
            else if (child is IElement element) Element(element, inQuote, isPre);
            else Leaf(child, "", inQuote);
        }
    }

    private void Element(IElement element, bool inQuote, bool isPre)
    {
        var isBlock = Blocks.Contains(element.LocalName);
        var beginsQuote = !inQuote && HtmlQuoteSigns.IsQuote(element);
        var mark = HtmlQuoteSigns.IsMark(element);
        if (isBlock || beginsQuote || mark) Break();
        isMark |= mark;
        isIntroduction |= HtmlQuoteSigns.IsIntroduction(element);

        if (element.LocalName == "br")
        {
            Leaf(element, "", inQuote);
            Break();
        }
        else if (element.LocalName is "img" or "video" or "object") Leaf(element, "\uFFFC", inQuote);
        else if (element.LocalName == "hr") Leaf(element, "_____", inQuote);
        else if (element.LocalName is "svg" || !element.HasChildNodes) Leaf(element, "", inQuote);
        else Walk(element, inQuote || beginsQuote, isPre || element.LocalName is "pre" or "textarea");

        if (isBlock || beginsQuote) Break();
        else if (element.LocalName is "td" or "th") text.Append(' ');
    }

    private void Words(IText words, bool inQuote, bool isPre)
    {
        if (!isPre)
        {
            Leaf(words, words.Data.Replace('\n', ' ').Replace('\u00A0', ' '), inQuote);
            return;
        }

        while (words.Data.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 && end + 1 < words.Data.Length)
        {
            var rest = words.Split(end + 1);
            Preformatted(words, inQuote);
            Break();
            words = rest;
        }

        Preformatted(words, inQuote);
    }

    private void Preformatted(IText words, bool inQuote) => Leaf(words, words.Data.Trim('\n', '\r'), inQuote || words.Data.AsSpan().TrimStart() is ['>', ..]);

    private void Leaf(INode leaf, string words, bool inQuote)
    {
        if (!hasLeaf) isQuoted = inQuote;
        lineOf[leaf] = lines.Count;
        text.Append(words);
        hasLeaf = true;
    }

    private void Break()
    {
        if (!hasLeaf) return;
        lines.Add(new QuoteLine(text.ToString().Trim(), isQuoted || text.ToString().AsSpan().TrimStart() is ['>', ' ', ..], isIntroduction, isMark));
        text.Clear();
        (isIntroduction, isMark, hasLeaf) = (false, false, false);
    }

    /// <summary>Whether anything is left of the node.</summary>
    private bool Prune(INode node, Func<int, bool> isKept)
    {
        var isLeft = false;
        foreach (var child in node.ChildNodes.ToList())
        {
            var stays = lineOf.TryGetValue(child, out var line) ? isKept(line) : Prune(child, isKept);
            if (stays) isLeft = true;
            else node.RemoveChild(child);
        }

        return isLeft;
    }
}
