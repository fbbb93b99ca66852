using CsCheck;
using Skein.Platform.Search;

namespace Skein.Tests.Platform.Search;

public class Fts5MatchTests
{
    private static readonly string[] Cases =
    [
        "客户要求退货退款，订单号 SO-2026-000123",             // 1
        "訂單已發貨，請問發票何時開立？",                       // 2
        "Refund for the iPhone 15 Pro, call 138-1234-5678",      // 3
        "联系 Wang.XM@mail.example.com，王小明",                 // 4
        "𠀀𠀁路店 𮯠𮯡 𰀀𰀁 スマホ 고객센터",                   // 5
    ];

    [Theory]
    [InlineData("退款", 1)]
    [InlineData("退货退款", 1)]
    [InlineData("退货款")]
    [InlineData("款", 1)]
    [InlineData("退", 1)]
    [InlineData("订单", 1, 2)]
    [InlineData("訂單", 1, 2)]
    [InlineData("发票", 2)]
    [InlineData("發票 訂單", 2)]
    [InlineData("订单 -退款", 2)]
    [InlineData("refun", 3)]
    [InlineData("ｉｐｈｏｎｅ", 3)]
    [InlineData("\"iphone 15 pro\"", 3)]
    [InlineData("\"iphone pro\"")]
    [InlineData("13812345678", 3)]
    [InlineData("1234 5678", 3)]
    [InlineData("345", 3)]
    [InlineData("2345-67", 3)]
    [InlineData("so2026", 1)]
    [InlineData("2026000123", 1)]
    [InlineData("2026-0001", 1)]
    [InlineData("0123", 1)]
    [InlineData("wang.xm@mail.example.com", 4)]
    [InlineData("@example.com", 4)]
    [InlineData("example.com", 4)]
    [InlineData("wang.xm", 4)]
    [InlineData("xm@mail", 4)]
    [InlineData("@ample.com")]
    [InlineData("𠀁路", 5)]
    [InlineData("𠀀", 5)]
    [InlineData("𮯠𮯡", 5)]
    [InlineData("𰀁", 5)]
    [InlineData("スマ", 5)]
    [InlineData("고객", 5)]
    [InlineData("NOT OR AND")]
    public void The_right_rows_are_found(string query, params int[] rows)
    {
        using var index = new Fts5Index(Cases);
        Assert.Equal(rows.Select(row => (long)row), index.Find(query));
    }

    [Fact]
    public void Any_part_of_a_chinese_run_finds_it()
    {
        using var index = new Fts5Index();
        var row = 0L;
        Gen.Select(TextGen.HanRun, Gen.Int[0, 7], Gen.Int[1, 8]).Sample((run, start, length) =>
        {
            start %= run.Length;
            index.Add(++row, $"x {run}。y");
            return index.Find(run.Substring(start, Math.Min(length, run.Length - start))).Contains(row);
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void Any_three_digits_in_a_row_find_the_number()
    {
        using var index = new Fts5Index();
        var row = 0L;
        Gen.Select(Gen.Char['0', '9'].Array[3, 24], Gen.Int[0, 30], Gen.Int[3, 24]).Sample((digits, start, length) =>
        {
            var number = new string(digits);
            start %= number.Length - 2;
            index.Add(++row, $"单号{number}。");
            return index.Find(number.Substring(start, Math.Min(length, number.Length - start))).Contains(row);
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void A_text_is_found_by_each_piece_of_itself() =>
        TextGen.Plain.Array[1, 5].Sample(pieces =>
        {
            using var index = new Fts5Index(string.Join('，', pieces));
            return pieces.All(piece => index.Find(piece).Length == 1);
        }, iter: 300);

    [Fact]
    public void A_person_is_found_by_name_initials_and_pinyin()
    {
        using var index = new Fts5Index();
        index.Add(1, ["單小明", .. Pinyin.SearchWords("單小明")]);
        Assert.All(["单小明", "小明", "單", "sxm", "shanx", "xiaoming"], query => Assert.Equal([1], index.Find(query)));
    }

    [Fact]
    public void Each_token_is_indexed_as_one_token() =>
        TextGen.Any.Sample(text =>
        {
            using var index = new Fts5Index(text);
            return index.Words().SetEquals(SearchTokens.Of(text));
        }, iter: 300);

    [Fact]
    public void No_query_injects_an_operator()
    {
        using var index = new Fts5Index(Cases);
        TextGen.Any.Sample(text =>
        {
            if (Fts5Match.Of(SearchQuery.Parse(text)) is { } match) index.Match(match);
            if (Fts5Match.Excluded(SearchQuery.Parse(text)) is { } excluded) index.Match(excluded);
        }, iter: 3000, threads: 1);
    }

    [Fact]
    public void Even_a_hand_made_token_stays_inside_its_quotes()
    {
        using var index = new Fts5Index("退货");
        TextGen.Any.Where(text => text.Length > 0).Sample(text =>
            index.Match($"\"退货\" AND {Fts5Match.Quote(new([$"x\"{text}"], true))}").Length == 0, iter: 1000, threads: 1);
    }

    [Fact]
    public void A_query_that_only_excludes_has_no_match_expression()
    {
        using var index = new Fts5Index(Cases);
        var query = SearchQuery.Parse("-订单 -wang@mail.example.com");
        Assert.Null(Fts5Match.Of(query));
        Assert.Equal([1, 2], index.Match(Fts5Match.Excluded(query)!));
    }

    [Fact]
    public void A_deleted_row_is_not_found()
    {
        using var index = new Fts5Index(Cases);
        index.Delete(1);
        Assert.Equal([2], index.Find("订单"));
    }
}
