using Skein.Cases;
using Skein.Search;

namespace Skein.Core.Tests.Search;

/// <summary>A page asks the database as often however much there is: nothing is read row by row.</summary>
public sealed class CostTests
{
    [Theory, OnBothEngines]
    public async Task Lists_search_and_case_page_send_the_same_statements_for_few_and_many(Storage storage)
    {
        Statements.Listen();
        await using var house = await SearchHouse.Open(storage);
        async Task<int> List() => (await Statements.Of(() => house.Get<CaseList>().Page(house.Administrator, new CaseListQuery { View = CaseView.Open }, default))).Count;
        async Task<int> Search() => (await Statements.Of(() => house.Get<SearchCases>().Run(house.Administrator, new SearchRequest("退款"), default))).Count;
        async Task<int> Customers() => (await Statements.Of(() => house.Get<SearchCustomers>().Run(house.Administrator, new SearchRequest("小明"), default))).Count;
        async Task<int> Case() => (await Statements.Of(() => house.Get<CaseReader>().Find(house.Administrator, 1, null, default))).Count;

        var few = (await List(), await Search(), await Customers(), await Case());
        for (var i = 0; i < 30; i++)
        {
            await house.Case($"退款 {i}", "请退款", $"陈小明", $"c{i}@example.com", null);
            await house.Get<WriteMessage>().Note(house.Administrator, 1, Cases.A.Message($"退款 {i}"), default);
        }

        await house.Follow();
        Assert.Equal(20, (await house.Cases("退款")).Count);
        Assert.Equal(few, (await List(), await Search(), await Customers(), await Case()));
        var sent = await Statements.Of(() => house.Get<SearchCases>().Run(house.Administrator, new SearchRequest("退款"), default));
        Assert.DoesNotContain(sent, sql => sql.Contains("ROW_NUMBER", StringComparison.OrdinalIgnoreCase));
        Assert.InRange(few.Item1, 1, 1);
        Assert.InRange(few.Item2, 1, 3);
    }
}
