using System.Net;
using System.Text.RegularExpressions;
using Skein.Access;
using Skein.Cases;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Web.Tests.Organization;

public sealed partial class PeoplePageTests
{
    [Fact]
    public async Task An_invited_colleague_sets_a_password_with_the_link_shown_once_and_signs_in()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.Submit("/people/new", "invite", new()
        {
            ["Entry.Name"] = "高翔", ["Entry.Email"] = "gao@example.com", ["Entry.Language"] = "Hans", ["Entry.TimeZone"] = "Asia/Shanghai",
            ["Entry.Teams"] = "1", ["Entry.Roles"] = "4",
        });
        var link = Link().Match(await answer.Content.ReadAsStringAsync()).Value;
        using var gao = site.Stranger();
        await gao.Submit(link, "reset", new() { ["Password"] = House.Password, ["Again"] = House.Password });

        using var signedIn = await site.SignedIn("gao@example.com");
        Assert.Contains("高翔", WebUtility.HtmlDecode(await signedIn.GetStringAsync("/")));
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/people/2"));
        Assert.DoesNotContain(link, page);
        Assert.Contains("<ins>客服专员</ins>", page);
        Assert.Matches(@"通过链接设置了密码[\s\S]*?</time> 127\.0\.0\.1</div>", page);
    }

    [Theory]
    [InlineData("/people/1", "person", "Wanted.Name", "林静")]
    [InlineData("/system", "plan", "Wanted.Keep", "7")]
    public async Task What_was_saved_is_said(string page, string form, string field, string value)
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var saved = await browser.Submit(page, form, new() { [field] = value });

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("<span>已保存</span>", WebUtility.HtmlDecode(await browser.GetStringAsync(page)).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_invitation_keeps_what_was_typed_and_chosen()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.Submit("/people/new", "invite", new()
        {
            ["Entry.Name"] = "高翔", ["Entry.Email"] = House.AdministratorEmail, ["Entry.Language"] = "English", ["Entry.TimeZone"] = "Europe/Berlin", ["Entry.Roles"] = "3",
        });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("id=\"person-email-errors\"", html);
        Assert.Contains("value=\"高翔\"", html);
        Assert.Matches("value=\"3\" checked", html);
        Assert.Matches("value=\"Europe/Berlin\" selected", html);
    }

    [Fact]
    public async Task Whoever_leaves_hands_their_cases_over()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var gao = await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        await site.Get<AssignCase>().Take(gao, 2, default);
        using var browser = await site.SignedIn();

        var asked = await browser.Submit($"/people/{gao.Id}", "leave", new() { ["Left.Day"] = "2026-01-05", ["Left.To"] = "" });
        await browser.Submit($"/people/{gao.Id}", "leave", new() { ["Left.Day"] = "2026-01-05", ["Left.To"] = "1:1" });

        Assert.Contains("还有 1 个未完成的工单", WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync()));
        var sheet = await site.Get<CaseReader>().Find(await site.Administrator(), 2, null, default);
        Assert.Equal("林静", sheet!.OwnerName);
        Assert.Null(await site.Get<Actors>().Find(gao.Id, null, default));
    }

    [Fact]
    public async Task Roles_given_on_a_page_from_before_somebody_changed_them_are_refused_and_stay_chosen()
    {
        await using var site = await Site.Start();
        var gao = await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var browser = await site.SignedIn();
        var old = new Dictionary<string, string> { ["Held.Seen"] = "1", ["Held.Roles"] = "2" };

        var late = await browser.Submit($"/people/{gao.Id}", "roles", old);
        var told = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        await browser.Submit($"/people/{gao.Id}", "roles", new() { ["Held.Roles"] = "2" });

        Assert.Contains("别人刚刚修改了它", told);
        Assert.Matches("value=\"2\" checked", told);
        Assert.Contains("<ins>服务经理</ins>", WebUtility.HtmlDecode(await browser.GetStringAsync($"/people/{gao.Id}")));
    }

    [Fact]
    public async Task A_disabled_colleague_is_out_with_the_next_click()
    {
        await using var site = await Site.Start();
        var gao = await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var theirs = await site.SignedIn("gao@example.com");
        using var browser = await site.SignedIn();

        await browser.Submit($"/people/{gao.Id}", "disable", []);

        Assert.Equal("/sign-in", (await theirs.GetAsync("/inbox")).Headers.Location!.AbsolutePath);
    }

    [GeneratedRegex("/sign-in/reset/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
