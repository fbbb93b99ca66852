using CsCheck;
using Skein.Platform.Search;

namespace Skein.Tests.Platform.Search;

public class TsVectorTests
{
    [Fact]
    public void Each_lexeme_carries_its_positions() =>
        Assert.Equal("'退货':1,4 '货':2,5 'abc':3", TsVector.Of(SearchTokens.Of("退货 abc 退貨")));

    [Fact]
    public void Quotes_and_backslashes_are_doubled() => Assert.Equal(@"'a''b\\c':1", TsVector.Of(["a'b\\c"]));

    [Fact]
    public void Positions_stop_where_postgres_stops()
    {
        var text = TsVector.Of(Enumerable.Range(0, 20_000).Select(number => $"t{number}"));
        Assert.Contains("'t16382':16383 't16383':16383", text);
        Assert.Equal("'a':" + string.Join(',', Enumerable.Range(1, TsVector.MostPositions)), TsVector.Of(Enumerable.Repeat("a", 20_000)));
    }

    [Theory]
    [InlineData("退货款", "('退货' <-> '货款')")]
    [InlineData("款", "'款':*")]
    [InlineData("退货 1234 -发票", "'退货' & '#1234':* & !('发票')")]
    [InlineData("wang@qq.com", "'wang@qq.com':*")]
    [InlineData("-\"a b\"", "!(('a' <-> 'b'))")]
    [InlineData("status:open", null)]
    public void A_query_becomes_a_tsquery(string query, string? text) => Assert.Equal(text, TsQuery.Of(SearchQuery.Parse(query)));

    [Fact]
    public void Outside_the_quotes_stand_only_our_own_operators() =>
        TextGen.Any.Sample(text =>
            TsQuery.Of(SearchQuery.Parse(text)) is not { } query
            || Unquoted(query).All(letter => " &!()<->:*".Contains(letter)), iter: 3000);

    [Fact]
    public void Even_a_hand_made_token_stays_inside_its_quotes() =>
        TextGen.Any.Sample(text => Unquoted(TsVector.Of([text])) == ":1");

    /// <summary>Reads as PostgreSQL does: a backslash takes the next character as it is, a doubled quote is a quote.</summary>
    private static string Unquoted(string text)
    {
        var outside = "";
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (quoted && text[at] == '\\') at++;
            else if (quoted && text[at] == '\'' && at + 1 < text.Length && text[at + 1] == '\'') at++;
            else if (text[at] == '\'') quoted = !quoted;
            else if (!quoted) outside += text[at];
        }
        return quoted ? "open quote" : outside;
    }
}
