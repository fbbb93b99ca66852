using CsCheck;
using Skein.Platform.Search;

namespace Skein.Tests.Platform.Search;

public class HighlighterTests
{
    [Theory]
    [InlineData("我要退货款", "退货", "我要[退货]款")]
    [InlineData("訂單 123 已發貨", "订单 发货", "[訂單] 123 已[發貨]")]
    [InlineData("退货退款", "退", "[退]货[退]款")]
    [InlineData("买iPhone手机壳", "iph 手机", "买[iPh]one[手机]壳")]
    [InlineData("Café e\u0301te\u0301", "cafe ete", "[Café] [e\u0301te\u0301]")]
    [InlineData("电话 138-1234-5678。", "12345", "电话 138-[1234-5]678。")]
    [InlineData("mail Wang@QQ.com now", "wang@qq.com", "mail [Wang@QQ.com] now")]
    [InlineData("mail Wang@mx.QQ.com now", "@qq.com", "mail Wang@mx.[QQ.com] now")]
    [InlineData("退货 发票", "退货 -发票", "[退货] 发票")]
    [InlineData("Straße", "strasse", "[Straße]")]
    [InlineData("𠀀𠀁路", "𠀁", "𠀀[𠀁]路")]
    [InlineData("退货", "", "退货")]
    [InlineData("", "退货", "")]
    public void Hits_are_marked_in_the_original(string text, string query, string marked) =>
        Assert.Equal(marked, Show(Highlighter.Highlight(text, SearchQuery.Parse(query))));

    [Theory]
    [InlineData("一二三四五六七八九十退货一二三四五六七八九十", "退货", 12, "…八九十[退货]一二三四五…")]
    [InlineData("退货一二三四五六七八九十", "退货", 8, "[退货]一二三四…")]
    [InlineData("一二三四五六七八九十", "退货", 7, "一二三四五…")]
    [InlineData("一二三", "二三", 7, "一[二三]")]
    [InlineData("一二三", "二三", 2, "")]
    public void A_snippet_surrounds_the_first_hit(string text, string query, int longest, string marked) =>
        Assert.Equal(marked, Show(Highlighter.Snippet(text, SearchQuery.Parse(query), longest)));

    [Fact]
    public void The_segments_together_are_the_original() =>
        Gen.Select(TextGen.Any, TextGen.Any).Sample((text, query) =>
            string.Concat(Highlighter.Highlight(text, SearchQuery.Parse(query)).Select(segment => segment.Text)) == text);

    [Fact]
    public void A_snippet_is_never_longer_than_asked_and_cuts_no_character() =>
        Gen.Select(Gen.OneOf(TextGen.HanRun, Gen.Const("𠀀𠀁𠀂")).Array[0, 9].Select(string.Concat), TextGen.HanRun, Gen.Int[-1, 30])
            .Sample((text, query, longest) =>
            {
                var snippet = string.Concat(Highlighter.Snippet(text, SearchQuery.Parse(query), longest).Select(segment => segment.Text));
                return snippet.Length <= Math.Max(0, longest) && snippet.EnumerateRunes().All(rune => rune.Value != 0xFFFD);
            });

    [Fact]
    public void What_is_found_in_the_index_is_marked_in_the_text() =>
        Gen.Select(TextGen.HanRun.Array[1, 3].Select(runs => string.Join('，', runs)), TextGen.HanRun).Sample((text, query) =>
        {
            var parsed = SearchQuery.Parse(query);
            using var index = new Fts5Index(text);
            return index.Find(query).Length > 0 == Highlighter.Highlight(text, parsed).Any(segment => segment.IsHit);
        }, iter: 200);

    [Fact]
    public void Nothing_is_found_without_a_mark_to_show_for_it() =>
        Gen.Select(TextGen.Any, TextGen.Any).Sample((text, query) =>
        {
            var parsed = SearchQuery.Parse(query);
            if (Fts5Match.Of(parsed) is not { } match) return true;
            using var index = new Fts5Index(text);
            return index.Match(match).Length == 0 || Highlighter.Highlight(text, parsed).Any(segment => segment.IsHit);
        }, iter: 1000);

    private static string Show(IEnumerable<TextSegment> segments) =>
        string.Concat(segments.Select(segment => segment.IsHit ? $"[{segment.Text}]" : segment.Text));
}
