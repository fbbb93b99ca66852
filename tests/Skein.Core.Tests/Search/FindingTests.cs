using Skein.Cases;
using Skein.Customers;
using Skein.Platform;
using Skein.Search;

namespace Skein.Core.Tests.Search;

/// <summary>The same answers on both engines: one table of questions, asked of each.</summary>
public sealed class FindingTests
{
    private static readonly (string Query, long[] Cases)[] Cases =
    [
        ("退款", [5, 1]),
        ("退货", [4]),
        ("退", [5, 4, 1]),
        ("退货退款", []),
        ("一直没有到账", [1]),
        ("\"退款 一直\"", []),
        ("发票", [2]),
        ("發票", [2]),
        ("訂單", [2, 1]),
        ("订单 退款", [1]),
        ("订单 -退款", [2]),
        ("refund", [3]),
        ("ref", [3]),
        ("REFUN", [3]),
        ("\"refund has\"", [3]),
        ("\"refun\"", []),
        ("iphone", [3]),
        ("ｉｐｈｏｎｅ 15", [3]),
        ("SO-2026-000123", [1]),
        ("2026000", [1]),
        ("0123", [1]),
        ("1182", [1]),
        ("王小明", [4, 1]),
        ("wxm", [4, 1]),
        ("wangxiao", [4, 1]),
        ("xiaoming", [5, 4, 1]),
        ("sxm", [5]),
        ("wxm 退款", [1]),
        ("wang@mail.example.com", [4, 1]),
        ("@example.com", [5, 4, 1]),
        ("13800138000", [4, 1]),
        ("8613800138000", [4, 1]),
        ("138-0013-8000", [4, 1]),
        ("8000", [4, 1]),
        ("62345678", [5]),
        ("01062345678", [5]),
        ("status:new 退款", [5, 1]),
        ("状态:等待客户", [2]),
        ("status:waiting", [2]),
        ("-status:new 发票", [2]),
        ("status:spam", [6]),
        ("status:spam,new 退款", [6, 5, 1]),
        ("is:deleted", [7]),
        ("is:open", [5, 4, 3, 2, 1]),
        ("is:unassigned 退款", [5, 1]),
        ("is:late 退款", [1]),
        ("-is:late 退款", [5]),
        ("kind:complaint", [1]),
        ("类型:退换货", [4]),
        ("priority:high,urgent", [3, 1]),
        ("優先級:緊急", [1]),
        ("channel:网页表单 退款", [5, 1]),
        ("team:nothing-like-it", []),
        ("owner:me", [2]),
        ("owner:lj", [2]),
        ("owner:林静", [2]),
        ("owner:none refund", [3]),
        ("customer:wxm 退货", [4]),
        ("tag:vip", [4]),
        ("标签:\"大 客户\"", [4]),
        ("-tag:vip 王小明", [1]),
        ("after:2026-03-02 退款", [5, 1]),
        ("after:2026-03-03 退款", []),
        ("before:2026-03 退款", [5, 1]),
        ("before:2026-02", []),
        ("from:2025 to:2026 退款", [5, 1]),
        ("status:nonsense 退款", []),
        ("nonsense:退款", []),
        ("", []),
        ("\"'%*:()&|!<->", []),
    ];

    private static readonly (string Query, string[] Customers)[] Customers =
    [
        ("王小明", ["王小明"]),
        ("wxm", ["王小明"]),
        ("小明", ["單小明", "王小明"]),
        ("单小明", ["單小明"]),
        ("黄", ["黃志強"]),
        ("ali", ["Alice Johnson"]),
        ("johnson", ["Alice Johnson"]),
        ("@example.org", ["Alice Johnson"]),
        ("wang@mail", ["王小明"]),
        ("13800138000", ["王小明"]),
        ("0013", ["王小明"]),
        ("79460958", ["Alice Johnson"]),
        ("退款", []),
        ("status:open 王小明", []),
    ];

    [Theory, OnBothEngines]
    public async Task Cases_are_found_by_what_was_said_and_by_whom(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        house.Clock.Advance(NodaTime.Duration.FromHours(3));
        var wrong = new List<string>();
        foreach (var (query, expected) in Cases)
        {
            var found = await house.Cases(query);
            if (!found.SequenceEqual(expected)) wrong.Add($"{query} finds {string.Join(',', found)}, not {string.Join(',', expected)}");
        }

        Assert.Empty(wrong);
    }

    [Theory, OnBothEngines]
    public async Task Customers_are_found_by_name_pinyin_and_contact(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        var wrong = new List<string>();
        foreach (var (query, expected) in Customers)
        {
            var found = await house.Customers(query);
            if (!found.SequenceEqual(expected)) wrong.Add($"{query} finds {string.Join(',', found)}, not {string.Join(',', expected)}");
        }

        Assert.Empty(wrong);
    }

    [Theory, OnBothEngines]
    public async Task What_was_found_is_marked_in_subject_and_message(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        var found = await house.Get<SearchCases>().Run(house.Administrator, new SearchRequest("订单 退款"), default);
        var hit = Assert.Single(found.Value.Hits);
        Assert.Equal("[退款]一直没有到账", Show(hit.Subject));
        Assert.Contains("申请[退款]，[订单]号", Show(hit.Snippet), StringComparison.Ordinal);
    }

    [Theory, OnBothEngines]
    public async Task Pages_follow_by_key_without_gap_or_repeat(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        for (var i = 0; i < 25; i++) await house.Case($"窗帘 {i}", "窗帘掉色", "王小明", "wang@mail.example.com", null);
        await house.Follow();
        var seen = new List<long>();
        long? next = null;
        do
        {
            var page = await house.Get<SearchCases>().Run(house.Administrator, new SearchRequest("窗帘", next, 10), default);
            seen.AddRange(page.Value.Hits.Select(h => h.Case.Id));
            next = page.Value.Next;
        }
        while (next is not null);
        Assert.Equal(25, seen.Count);
        Assert.Equal(seen.OrderDescending().Distinct(), seen);
        Assert.Equal(25, await house.Get<SearchCases>().Count(house.Administrator, "窗帘", default));
    }

    [Theory, OnBothEngines]
    public async Task What_a_filter_could_not_mean_is_explained(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        async Task<string?> Note(string query) =>
            (await house.Get<SearchCases>().Run(house.Administrator, new SearchRequest(query), default)).Value.Notes.SingleOrDefault()?.Rule.Code;

        Assert.Equal("search.unknown-value", await Note("status:nonsense 退款"));
        Assert.Equal("search.unknown-value", await Note("kind:nonsense"));
        Assert.Equal("search.nobody-called", await Note("owner:nobody-here"));
        Assert.Equal("search.nobody-called", await Note("customer:没有这个人"));
        Assert.Equal("search.unknown-filter", await Note("foo:bar"));
        Assert.Equal("search.unknown-filter", await Note("after:2026-02-30"));
        Assert.Null(await Note("status:open 退款"));
    }

    [Theory, OnBothEngines]
    public async Task A_number_of_another_country_is_found_however_it_is_written(Storage storage)
    {
        await using var house = await House.Open(storage);
        await house.Case("Rückzahlung", "订单 2026110800123 退款", "Jonas Weber", "weber@example.de", "+49 170 5551234");
        await house.Case("邀请", "批次 555，共 12 箱", "王小明", "wang@example.com", "138 0013 8000");
        await house.Case("退款", "订单 2026110800999", "黄志强", "huang@example.tw", null);
        await house.Follow();
        string[] written =
        [
            "+49 170 5551234", "+49 170", "+49 1705551234", "49 170 5551234", "0170 5551234", "01705551234", "0049 170 5551234",
            "00491705551234", "+491705551234", "+49170 5551234", "170 555 1234", "170-555-1234", "49170", "5551", "(0170) 555 12 34",
        ];

        Assert.Empty(await Missing(written, async query => (await house.Cases(query)).SequenceEqual([1])));
        Assert.Empty(await Missing([.. written, "555 12"], async query => (await house.Customers(query)).SequenceEqual(["Jonas Weber"])));
        Assert.Equal([2, 1], await house.Cases("555 12"));
        Assert.Equal([1], await house.Cases("2026110800123 退款"));
        Assert.Equal([], await house.Cases("2026110800123 2026110800999"));
        Assert.Equal([2], await house.Cases("\"555\" \"12\""));
    }

    private static async Task<IReadOnlyList<string>> Missing(IEnumerable<string> written, Func<string, Task<bool>> isFound)
    {
        var missing = new List<string>();
        foreach (var query in written)
        {
            if (!await isFound(query)) missing.Add(query);
        }

        return missing;
    }

    private static string Show(IEnumerable<Platform.Search.TextSegment> text) =>
        string.Concat(text.Select(part => part.IsHit ? $"[{part.Text}]" : part.Text));
}
