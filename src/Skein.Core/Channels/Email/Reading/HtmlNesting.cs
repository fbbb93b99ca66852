using System.Text;
using MimeKit.Text;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// How deep tags stand in each other, told without building a tree: trees of twenty thousand levels take a parser half a minute.
/// </summary>
internal static class HtmlNesting
{
    private static readonly HashSet<HtmlTagId> Closeless =
    [
        HtmlTagId.Area, HtmlTagId.Base, HtmlTagId.Br, HtmlTagId.Col, HtmlTagId.Embed, HtmlTagId.HR, HtmlTagId.Image, HtmlTagId.Input,
        HtmlTagId.Link, HtmlTagId.Meta, HtmlTagId.Param, HtmlTagId.Source, HtmlTagId.Track, HtmlTagId.Wbr,
        HtmlTagId.P, HtmlTagId.LI, HtmlTagId.TD, HtmlTagId.TH, HtmlTagId.TR, HtmlTagId.DD, HtmlTagId.DT, HtmlTagId.Option,
    ];

    public static int Of(string html)
    {
        var (deepest, depth) = (0, 0);
        foreach (var token in Tokens(html))
        {
            if (token is not HtmlTagToken tag || Closeless.Contains(tag.Id)) continue;
            depth = tag.IsEndTag ? Math.Max(0, depth - 1) : tag.IsEmptyElement ? depth : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    public static string Stripped(string html)
    {
        var text = new StringBuilder();
        foreach (var token in Tokens(html))
        {
            if (token is HtmlDataToken { Kind: HtmlTokenKind.Data } data) text.Append(data.Data);
            else if (token is HtmlTagToken { Id: HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR }) text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<HtmlToken> Tokens(string html)
    {
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token)) yield return token;
    }
}
