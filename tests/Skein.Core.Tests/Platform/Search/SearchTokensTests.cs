using System.Text;
using CsCheck;
using Skein.Platform.Search;

namespace Skein.Tests.Platform.Search;

public class SearchTokensTests
{
    [Theory]
    [InlineData("退货款", "退货 货款 款")]
    [InlineData("退貨", "退货 货")]
    [InlineData("退", "退")]
    [InlineData("我要退货，谢谢", "我要 要退 退货 货 谢谢 谢")]
    [InlineData("iPhone手机", "iphone 手机 机")]
    [InlineData("サポート 고객", "サポ ポー ート ト 고객 객")]
    [InlineData("𠀀𠀁好", "𠀀𠀁 𠀁好 好")]
    [InlineData("Hello, World!", "hello world")]
    [InlineData("12", "12")]
    [InlineData("12345", "12345 #12345 #2345 #345")]
    [InlineData("SO-20-1", "so 20 1 #so201 #o201 #201")]
    [InlineData("(010) 6234", "010 6234 #0106234 #106234 #06234 #6234 #234")]
    [InlineData("wx@mail.qq.com", "wx mail qq com wx@mail.qq.com @mail.qq.com @qq.com")]
    [InlineData("", "")]
    [InlineData("！？ -- …", "")]
    public void Texts_become_tokens(string text, string tokens) =>
        Assert.Equal(tokens, SearchTokens.Join(SearchTokens.Of(text)));

    [Fact]
    public void Several_texts_are_one_row_with_the_ordered_tokens_first() =>
        Assert.Equal("退货 货 123 款项 项 #123", SearchTokens.Join(SearchTokens.Of("退货 123", null, "款项")));

    [Theory]
    [InlineData("退货", 100_000)]
    [InlineData("wang@example.com 13812345678 ", 10_000)]
    [InlineData("0123456789abcdef", 20_000)]
    [InlineData("𠀀", 100_000)]
    public void A_huge_text_stays_within_the_limits_of_a_tsvector(string piece, int times)
    {
        var tokens = SearchTokens.Of(string.Concat(Enumerable.Repeat(piece, times)), "x");
        Assert.InRange(tokens.Count, 1, SearchTokens.Most);
        Assert.InRange(tokens.Sum(Encoding.UTF8.GetByteCount), 1, SearchTokens.MostBytes);
    }

    [Fact]
    public void Tokens_hold_no_blanks_quotes_or_broken_characters() =>
        TextGen.Any.Sample(text => SearchTokens.Of(text).All(token =>
            token.Length is > 0 and <= 128
            && !token.AsSpan().ContainsAny(" \"'\\\0")
            && token.EnumerateRunes().All(rune => rune.Value != 0xFFFD)));
}
