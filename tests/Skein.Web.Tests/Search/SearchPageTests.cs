using System.Net;
using Microsoft.Playwright;
using Skein.Cases;
using Skein.Search;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Search;

public sealed class SearchPageTests
{
    [Fact]
    public async Task Words_typed_in_the_top_bar_find_cases_and_customers_with_the_words_marked()
    {
        await using var site = await Filled();
        var page = await Chrome.Open(site);
        await page.GotoAsync("/");

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("退款");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".hit .subject mark").First).ToHaveTextAsync("退款");
        await Expect(page.Locator(".search input[name=q]").Nth(1)).ToHaveValueAsync("退款");
        await page.GotoAsync("/search?q=wxm");
        await Expect(page.Locator(".hit[href^='/customers/']")).ToContainTextAsync("王小明");

        await page.GotoAsync("/search?q=退款");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/cases/1");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_case_number_in_the_top_bar_opens_the_case_and_in_the_page_offers_it()
    {
        await using var site = await Filled();
        var client = await site.SignedIn();
        foreach (var number in (string[])["1", "%231"])
        {
            var answer = await client.GetAsync($"/search?go=1&q={number}");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.EndsWith("/cases/1", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        var page = await client.GetStringAsync("/search?q=1");
        Assert.Contains("href=\"/cases/1\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/search?go=1&q=99999")).StatusCode);
    }

    [Fact]
    public async Task Filters_and_what_they_could_not_mean_are_answered()
    {
        await using var site = await Filled();
        var client = await site.SignedIn();
        Assert.Contains("/cases/1", await client.GetStringAsync("/search?q=priority:urgent 退款"), StringComparison.Ordinal);
        Assert.DoesNotContain("/cases/1\"", await client.GetStringAsync("/search?q=priority:low 退款"), StringComparison.Ordinal);
        Assert.Contains("nonsense", await client.GetStringAsync("/search?q=status:nonsense"), StringComparison.Ordinal);
        var odd = await client.GetAsync($"/search?q={Uri.EscapeDataString("<script>alert(1)</script> \"' \0 ()*:")}&tab=nowhere&before=-5");
        Assert.Equal(HttpStatusCode.OK, odd.StatusCode);
        Assert.DoesNotContain("<script>alert", await odd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_observer_finds_what_is_theirs_to_read_and_a_stranger_is_sent_to_sign_in()
    {
        await using var site = await Filled();
        await site.Hire("周凯", Skein.Access.StandardRoles.Observer);
        var client = await site.SignedIn("observer@example.com");
        Assert.Contains("/cases/1\"", await client.GetStringAsync("/search?q=退款"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Stranger().GetAsync("/search?q=退款")).StatusCode);
    }

    [Fact]
    public async Task The_administrator_rebuilds_the_index_and_finds_everything_again()
    {
        await using var site = await Filled();
        var client = await site.SignedIn();
        var answer = await client.Submit("/settings/search", "rebuild", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await Eventually.Holds(async () => (await client.GetStringAsync("/search?q=退款")).Contains("/cases/1\"", StringComparison.Ordinal));

        await site.Hire("周凯", Skein.Access.StandardRoles.Agent);
        var agent = await site.SignedIn("agent@example.com");
        Assert.NotEqual(HttpStatusCode.OK, (await agent.GetAsync("/settings/search")).StatusCode);
    }

    private static async Task<Site> Filled()
    {
        var site = await Site.Start();
        await Samples.Fill(site);
        var lin = await site.Administrator();
        await Eventually.Holds(async () => await site.Get<SearchCases>().Count(lin, "积分", default) == 1);
        return site;
    }
}
