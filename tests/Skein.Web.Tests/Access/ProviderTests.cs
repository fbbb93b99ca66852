using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Access;

/// <summary>Sign-in through a real provider, in real Chromium, from the button to the workspace.</summary>
public sealed class ProviderTests
{
    [Fact]
    public async Task Somebody_known_by_their_verified_address_gets_in_and_is_known_by_number_from_then_on()
    {
        await using var provider = await Provider.Start();
        await using var site = await Start(provider);
        var page = await Chrome.Open(site, email: null);

        await Arrive(page, "lin", to: "/customers");

        Assert.Equal("/customers", new Uri(page.Url).AbsolutePath);
        await Expect(page.Locator(".top")).ToContainTextAsync("林静");
        await page.Context.CloseAsync();

        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.Email, "other@example.com").SetProperty(a => a.NormalizedEmail, "OTHER@EXAMPLE.COM"));
        var again = await Chrome.Open(site, email: null);
        await Arrive(again, "lin");
        Assert.Equal("/", new Uri(again.Url).AbsolutePath);
        await again.Context.CloseAsync();

        Assert.Equal(
            [SignInResult.SignedIn, SignInResult.SignedIn],
            await db.SignIns.Where(e => e.Way == SignInWay.Provider).Select(e => e.Result).ToListAsync());
    }

    [Theory]
    [InlineData("newcomer", "newcomer@example.com")]
    [InlineData("unverified", "没有给出经过验证的邮箱")]
    public async Task Somebody_unknown_or_unverified_is_told_so_and_stays_outside(string who, string told)
    {
        await using var provider = await Provider.Start();
        await using var site = await Start(provider);
        var page = await Chrome.Open(site, email: null);

        await Arrive(page, who);

        Assert.Equal("/sign-in/unknown", new Uri(page.Url).AbsolutePath);
        await Expect(page.Locator("main")).ToContainTextAsync(told);
        await page.GotoAsync("/");
        Assert.Equal("/sign-in", new Uri(page.Url).AbsolutePath);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_the_house_is_set_so_a_newcomer_gets_an_account_with_the_role()
    {
        await using var provider = await Provider.Start();
        await using var site = await Start(provider, StandardRoles.Observer);
        var page = await Chrome.Open(site, email: null);

        await Arrive(page, "newcomer");

        await Expect(page.Locator(".top")).ToContainTextAsync("新同事");
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        var joined = await db.Accounts.Include(a => a.Roles).ThenInclude(r => r.Role).SingleAsync(a => a.Email == "newcomer@example.com");
        Assert.Equal(StandardRoles.Observer, Assert.Single(joined.Roles).Role.Code);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/sign-in/provider/callback?code=stolen&state=made-up")]
    [InlineData("/sign-in/provider/callback?error=access_denied")]
    public async Task An_answer_nobody_asked_for_is_refused(string callback)
    {
        await using var provider = await Provider.Start();
        await using var site = await Start(provider);
        using var stranger = site.Stranger();

        var answer = await stranger.GetAsync(callback);

        Assert.Equal("/sign-in?said=provider-failed", new Uri(site.Address, answer.Headers.Location!).PathAndQuery);
    }

    /// <param name="isKnown">Whether it answered before it went away.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_the_provider_is_away_the_door_says_so_and_the_password_still_works(bool isKnown)
    {
        await using var provider = await Provider.Start();
        await using var site = await Start(provider);
        using var stranger = site.Stranger();
        if (isKnown) Assert.StartsWith(provider.Address, (await stranger.GetAsync("/sign-in/provider")).Headers.Location!.ToString(), StringComparison.Ordinal);
        await provider.Stop();

        var answer = await stranger.GetAsync("/sign-in/provider");

        Assert.Equal("/sign-in?said=provider-away", answer.Headers.Location?.ToString());
        Assert.Contains("统一登录现在联系不上", System.Net.WebUtility.HtmlDecode(await stranger.GetStringAsync(answer.Headers.Location)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_came_in_through_the_provider_is_no_longer_waiting_to_accept_an_invitation()
    {
        await using var provider = await Provider.Start();
        await using var site = await Start(provider, StandardRoles.Observer);
        var page = await Chrome.Open(site, email: null);
        await Arrive(page, "newcomer");
        await page.Context.CloseAsync();
        var people = site.Get<PeopleList>();

        var listed = await people.Page(await site.Administrator(), new PeopleQuery(), default);

        Assert.Equal(PersonState.Active, listed.Rows.Single(p => p.Email == "newcomer@example.com").State);
    }

    private static Task<Site> Start(Provider provider, string? role = null) => Site.Start(adjust: builder =>
    {
        builder.Configuration["OpenId:Authority"] = provider.Address;
        builder.Configuration["OpenId:ClientId"] = "skein";
        builder.Configuration["OpenId:ClientSecret"] = "only-for-tests";
        builder.Configuration["OpenId:Name"] = "雁南统一登录";
        builder.Configuration["OpenId:RoleForNew"] = role;
    });

    private static async Task Arrive(IPage page, string who, string? to = null)
    {
        await page.GotoAsync(to ?? "/");
        await page.GetByRole(AriaRole.Link, new() { Name = "用 雁南统一登录 登录" }).ClickAsync();
        await page.Locator("input[name=login]").FillAsync(who);
        await page.Locator("input[name=password]").FillAsync("anything");
        await page.Locator("button[type=submit]").ClickAsync();
        await page.Locator("button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/interaction/", StringComparison.Ordinal) && !url.Contains("/provider", StringComparison.Ordinal));
    }
}
