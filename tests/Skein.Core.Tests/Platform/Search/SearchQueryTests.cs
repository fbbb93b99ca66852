using CsCheck;
using NodaTime;
using Skein.Platform.Search;

namespace Skein.Tests.Platform.Search;

public class SearchQueryTests
{
    [Theory]
    [InlineData("退货款", "退货+货款")]
    [InlineData("款", "款*")]
    [InlineData("退貨 發票", "退货 发票")]
    [InlineData("iph", "iph*")]
    [InlineData("手机iph", "手机+机+iph*")]
    [InlineData("12", "12*")]
    [InlineData("1234", "#1234*")]
    [InlineData("SO-2026-0001", "#so20260001*")]
    [InlineData("订单2026001", "订单 #2026001*")]
    [InlineData("wang@qq.com", "wang@qq.com*")]
    [InlineData("wang@", "wang*")]
    [InlineData("@qq.com", "@qq.com*")]
    [InlineData("qq.com", "qq+com*")]
    [InlineData("\"not delivered\"", "not+delivered")]
    [InlineData("“退货 款”", "退货+货+款*")]
    [InlineData("退货 -发票", "退货 !发票")]
    [InlineData("－“已 发货”", "!已+发货")]
    [InlineData("退货，发票", "退货 发票")]
    [InlineData("- -- \" :", "")]
    [InlineData("foo:bar", "foo+bar*")]
    [InlineData("http://example.com", "http+example+com*")]
    public void Words_become_terms(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', SearchQuery.Parse(text).Terms.Select(Show)));

    [Theory]
    [InlineData("status:open", SearchFilterKey.Status, "open")]
    [InlineData("状态：待处理", SearchFilterKey.Status, "待处理")]
    [InlineData("狀態:待處理", SearchFilterKey.Status, "待處理")]
    [InlineData("负责人:王小明", SearchFilterKey.Owner, "王小明")]
    [InlineData("Owner:Li", SearchFilterKey.Owner, "Li")]
    [InlineData("标签:\"大 客户\"", SearchFilterKey.Tag, "大 客户")]
    [InlineData("is:未分配", SearchFilterKey.Is, SearchFilter.Unassigned)]
    [InlineData("是：逾期", SearchFilterKey.Is, SearchFilter.Late)]
    [InlineData("渠道:wechat", SearchFilterKey.Channel, "wechat")]
    [InlineData("优先级:高", SearchFilterKey.Priority, "高")]
    public void Filters_are_understood_in_both_languages(string text, SearchFilterKey key, string value)
    {
        var query = SearchQuery.Parse(text);
        Assert.Equal(new SearchFilter(key, value), Assert.Single(query.Filters));
        Assert.Empty(query.Terms);
    }

    [Theory]
    [InlineData("from:2026-11-05", "2026-11-05")]
    [InlineData("从：2026年11月", "2026-11-01")]
    [InlineData("to:2026/11", "2026-11-30")]
    [InlineData("至:2024年2月", "2024-02-29")]
    [InlineData("to:２０２６", "2026-12-31")]
    [InlineData("before:20261123", "2026-11-23")]
    public void Dates_may_be_days_months_or_years(string text, string day) =>
        Assert.Equal(day, Assert.Single(SearchQuery.Parse(text).Filters).Day?.ToString("uuuu-MM-dd", null));

    [Fact]
    public void Several_values_and_negation_are_kept() =>
        Assert.Equal(
            [new(SearchFilterKey.Status, "a"), new(SearchFilterKey.Status, "b"), new(SearchFilterKey.Tag, "vip", Negated: true)],
            SearchQuery.Parse("status:a，b -tag:vip").Filters);

    [Theory]
    [InlineData("foo:bar")]
    [InlineData("问题：无法登录")]
    [InlineData("from:2026-02-30")]
    [InlineData("is:happy")]
    public void An_unknown_filter_is_reported_and_searched_as_words(string text)
    {
        var query = SearchQuery.Parse(text);
        Assert.Equal(text, Assert.Single(query.Unknown));
        Assert.NotEmpty(query.Terms);
        Assert.Empty(query.Filters);
    }

    [Fact]
    public void Any_text_is_a_query() =>
        TextGen.Any.Sample(text =>
        {
            var query = SearchQuery.Parse(text);
            return query.Terms.Count <= SearchQuery.MostTerms && query.Terms.All(term => term.Phrases.Count > 0);
        }, iter: 5000);

    private static string Show(SearchTerm term) =>
        string.Join(' ', term.Phrases.Select(phrase =>
            (term.Negated ? "!" : "") + string.Join('+', phrase.Tokens) + (phrase.LastIsPrefix ? "*" : "")));
}
