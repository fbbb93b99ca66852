using System.Net;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Web.Tests.Organization;

/// <summary>The organisation as a browser without scripts works it.</summary>
public sealed class OrganizationPageTests
{
    private const string Page = "/organization";

    [Fact]
    public async Task A_team_is_created_renamed_and_dissolved_on_the_page()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await browser.Submit(Page, "add-team-1", new() { ["Department.Name"] = "客服二组" });
        await browser.Submit(Page, "edit-team-2", new() { ["Team.Name"] = "夜班组", ["Team.Under"] = "1" });
        Assert.Contains("夜班组", await Html(browser));

        await browser.Submit(Page, "dissolve-team-2", new() { ["Team.Under"] = "1" });

        Assert.DoesNotContain("夜班组", await Html(browser));
    }

    [Fact]
    public async Task The_last_team_stays_and_the_page_says_why()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.Submit(Page, "dissolve-team-1", new() { ["Team.Under"] = "" });

        Assert.Contains("至少要保留一个小组，否则来信没有去处", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_refused_name_is_kept_in_its_field()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.Submit(Page, "add-team-1", new() { ["Department.Name"] = "客服一组" });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("这里已经有“客服一组”了", html);
        Assert.Contains("name=\"Department.Name\" value=\"客服一组\"", html);
    }

    [Fact]
    public async Task Whoever_may_only_look_sees_no_forms()
    {
        await using var site = await Site.Start();
        await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var browser = await site.SignedIn("gao@example.com");

        var html = await Html(browser);

        Assert.Contains("林静", html);
        Assert.DoesNotContain("edit-team-1", html);
    }

    [Fact]
    public async Task Presence_is_chosen_in_the_top_bar_without_scripts()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        await browser.Submit("/people", "presence", new() { ["Chosen"] = "Busy" });

        var row = Assert.Single((await site.Get<PeopleList>().Page(await site.Administrator(), new(), default)).Rows);
        Assert.Equal(Presence.Busy, row.Presence);
    }

    private static async Task<string> Html(HttpClient browser) => WebUtility.HtmlDecode(await browser.GetStringAsync(Page));
}
