using System.Net;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Platform;
using Skein.Setup;
using Skein.Web.Setup;

namespace Skein.Web.Tests.Setup;

public sealed class SetUpPageTests
{
    [Fact]
    public async Task The_first_administrator_sets_the_house_up_and_is_at_home()
    {
        await using var site = await Site.Start(isSetUp: false);
        using var browser = site.Stranger();
        Assert.Equal("/set-up", (await browser.GetAsync("/inbox")).Headers.Location!.ToString());

        var answer = await browser.Submit("/set-up", "set-up", Right(site));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.ToString().Replace(site.Address.ToString(), "/", StringComparison.Ordinal));
        Assert.Contains("林静", WebUtility.HtmlDecode(await browser.GetStringAsync("/")));
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_its_field_and_nothing_typed_is_lost_but_the_password()
    {
        await using var site = await Site.Start(isSetUp: false);
        using var browser = site.Stranger();

        var answer = await browser.Submit("/set-up", "set-up", new(Right(site))
        {
            ["Entry.Code"] = "WRONG234",
            ["Entry.Email"] = "nobody",
            ["Entry.Password"] = "secret-one",
            ["Entry.Again"] = "secret-two",
            ["Entry.TimeZone"] = "Mars/Olympus",
        });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        foreach (var rule in (Rule[])[SetUpRules.WrongCode, CommonRules.NotAnEmail, CommonRules.NotAChoice, PasswordRules.NotTheSame])
        {
            Assert.Contains(rule.Sentence.Hans, html);
        }

        Assert.Contains("雁南家居", html);
        Assert.Contains("nobody", html);
        Assert.DoesNotContain("secret-", html);
        Assert.False(await site.Get<SetUp>().IsDone(default));
    }

    [Fact]
    public async Task Of_two_administrators_at_once_one_wins_and_the_other_is_told()
    {
        await using var site = await Site.Start(isSetUp: false);
        using var one = site.Stranger();
        using var other = site.Stranger();

        var answers = await Task.WhenAll(
            one.Submit("/set-up", "set-up", Right(site)),
            other.Submit("/set-up", "set-up", new(Right(site)) { ["Entry.Email"] = "other@example.com", ["Entry.Company"] = "另一家" }));

        var lost = Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Contains("已经初始化过了", WebUtility.HtmlDecode(await lost.Content.ReadAsStringAsync()));
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        Assert.Equal(1, await db.Accounts.CountAsync());
        Assert.Equal(1, await db.Companies.CountAsync());
    }

    [Fact]
    public async Task Guessing_the_code_is_slowed_down()
    {
        await using var site = await Site.Start(isSetUp: false);
        using var browser = site.Stranger();

        var codes = new List<HttpStatusCode>();
        for (var i = 0; i < 14; i++)
        {
            codes.Add((await browser.Submit("/set-up", "set-up", new(Right(site)) { ["Entry.Code"] = $"GUESS{i:000}" })).StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, codes);
    }

    [Fact]
    public async Task The_page_speaks_the_language_chosen_before_there_is_an_account()
    {
        await using var site = await Site.Start(isSetUp: false);
        using var browser = site.Stranger();

        foreach (var (tag, word) in ((string, string)[])[("en", "Welcome to Skein"), ("zh-Hant", "歡迎使用雁陣"), ("zh-Hans", "欢迎使用雁阵")])
        {
            Assert.Contains(word, WebUtility.HtmlDecode(await browser.GetStringAsync($"/set-up?lang={tag}")));
        }
    }

    [Fact]
    public async Task Afterwards_the_page_only_leads_to_sign_in()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        var html = await stranger.GetStringAsync("/set-up");

        Assert.Contains("/sign-in", html);
        Assert.DoesNotContain("Entry.Code", html);
    }

    private static Dictionary<string, string> Right(Site site) => new()
    {
        ["Entry.Code"] = site.Get<SetUpCode>().Code.ToLowerInvariant(),
        ["Entry.Company"] = "雁南家居",
        ["Entry.Language"] = "Hans",
        ["Entry.TimeZone"] = "Asia/Shanghai",
        ["Entry.Name"] = "林静",
        ["Entry.Email"] = House.AdministratorEmail,
        ["Entry.Password"] = House.Password,
        ["Entry.Again"] = House.Password,
    };
}
