using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Core.Tests.Cases;

public sealed class OpeningPlanTests
{
    [Fact]
    public async Task A_new_case_costs_the_same_however_many_customers_and_journal_entries_there_are()
    {
        Statements.Listen();
        await using var house = await House.Open(Storage.Sqlite);
        await Open(house, "first");
        await Follow(house);

        var sent = await Statements.Of(async () =>
        {
            await Open(house, "second");
            await Follow(house);
        });

        await using var db = await house.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        var recognised = Assert.Single(sent, sql => sql.Contains("\"normalized\" = @", StringComparison.Ordinal));
        var growing = Regex.Matches(recognised, "\"(?:customer|contact_point)\" AS \"(\\w+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, growing.Count);
        var plan = await QueryPlan.Of(db, recognised);
        Assert.All(growing, table => Assert.Contains(plan, step => step.StartsWith($"SEARCH {table} ", StringComparison.Ordinal)));
        Assert.All(growing, table => Assert.DoesNotContain($"SCAN {table}", plan.Select(step => step.Split(" USING")[0])));

        var looks = sent.Where(sql => sql.Contains("FROM journal", StringComparison.Ordinal)).Distinct().ToList();
        Assert.NotEmpty(looks);
        foreach (var look in looks) Assert.Contains(await QueryPlan.Of(db, look), step => step.Contains("(tx=? AND id>?)", StringComparison.Ordinal));
    }

    private static async Task Open(House house, string name) => Assert.True((await house.Get<OpenCase>().Run(house.Administrator, new NewCase
    {
        Channel = Channel.Api,
        Subject = "退款一直没有到账",
        Message = RichText.FromPlain("麻烦查一下。"),
        From = new ContactIdentity("王小明", $"{name}@example.com", null, Language.Hans),
    }, default)).IsDone);

    private static async Task Follow(House house)
    {
        foreach (var follower in house.Get<IEnumerable<IFollower>>()) while (await house.Get<FollowerStep>().Run(follower, "a", default) is Stepped.Advanced or Stepped.Behind) { }
    }
}
