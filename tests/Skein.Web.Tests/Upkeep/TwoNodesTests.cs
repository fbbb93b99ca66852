using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Cases;
using Skein.Journal;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Upkeep;

/// <summary>Two processes on one PostgreSQL.</summary>
[Collection(RunningProduct.OneAtATime)]
public sealed class TwoNodesTests
{
    [Fact]
    public async Task A_page_open_on_one_node_shows_by_itself_what_happened_on_the_other()
    {
        await using var house = await House.Open(Storage.Postgres);
        await house.Get<OpenCase>().Run(house.Administrator, Samples.Contact("退款", "到账了吗?", "王小明", "wang@example.com"), default);
        await People.Hire(house.Get<IServiceScopeFactory>(), "高翔", StandardRoles.Agent, "gao@example.com");
        using var a = await RunningProduct.Start(house);
        using var b = await RunningProduct.Start(house);
        var page = await Chrome.Open(a.Address, "gao@example.com");
        await page.GotoAsync("/cases/1");
        await Expect(page.Locator("h1").First).ToContainTextAsync("退款");

        using var other = await b.SignedIn();
        await other.Submit("/cases/1", "details", new() { ["Wanted.Subject"] = "退款已到账", ["Wanted.Kind"] = "enquiry", ["Wanted.Priority"] = "Normal" });

        await Expect(page.Locator("h1").First).ToContainTextAsync("退款已到账", new() { Timeout = 120_000 });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task When_a_node_is_killed_the_other_takes_over_its_followers_and_one_that_stops_hands_them_over()
    {
        await using var house = await House.Open(Storage.Postgres);
        using var a = await RunningProduct.Start(house);
        await Work(house);
        var first = await Holder(house, _ => true);

        using var b = await RunningProduct.Start(house);
        a.Kill();
        await Work(house);
        var second = await Holder(house, h => h != first);
        Assert.NotEqual(first, second);

        Assert.Equal(0, await b.Stop());
        await using var db = house.Db();
        Assert.False(await db.Followers.AnyAsync(f => f.Holder != null && f.Holder == second));
    }

    private static Task<Skein.Platform.Outcome<long>> Work(House house) =>
        house.Get<OpenCase>().Run(house.Administrator, Samples.Contact("新", "新", "王小明", "wang@example.com"), default);

    /// <summary>
    /// Who runs the search's follower, once it is one of the wanted. It reads from the beginning, so there is always work for it; one
    /// that begins at the end may be born after the last entry, and an idle follower has no holder.
    /// </summary>
    private static async Task<string?> Holder(House house, Func<string, bool> isWanted)
    {
        string? holder = null;
        await Eventually.Holds(async () =>
        {
            await using var db = house.Db();
            holder = await db.Followers.Where(f => f.Name == Skein.Platform.Search.SearchStart.Follower).Select(f => f.Holder).SingleOrDefaultAsync();
            return holder is not null && isWanted(holder);
        }, TimeSpan.FromMinutes(3));
        return holder;
    }
}
