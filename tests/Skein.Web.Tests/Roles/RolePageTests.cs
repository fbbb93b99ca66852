using System.Net;
using Skein.Access;
using Skein.Platform;

namespace Skein.Web.Tests.Roles;

public sealed class RolePageTests
{
    [Fact]
    public async Task A_copied_role_is_changed_and_tells_its_history()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        var made = await browser.Submit("/settings/roles/new?copy=4", "new-role", new() { ["Entry.Name"] = "质检员", ["grant:cases.read"] = "Team" });
        var page = made.Headers.Location!.ToString();

        await browser.Submit(page, "role", new() { ["Entry.Name"] = "质检员", ["grant:cases.read"] = "All", ["grant:audit.read"] = "All" });

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(page));
        var role = (await site.Get<RoleReader>().All(default)).Single(r => r.Role.Name == "质检员").Role;
        Assert.Equal([("audit.read", Scope.All), ("cases.read", Scope.All)], role.Grants.Select(g => (g.Permission, g.Scope)).Order());
        Assert.Contains("<del>本组的</del>", html);
        Assert.Contains("<ins>全部</ins>", html);
    }

    [Fact]
    public async Task Taking_the_last_administrators_rights_away_is_refused_and_what_was_chosen_stays()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.Submit("/settings/roles/1", "role", new() { ["Entry.Name"] = "", ["grant:cases.read"] = "Own" });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("至少要留一位能登录", html);
        Assert.Matches("value=\"Own\" selected", html);
    }

    [Fact]
    public async Task Whoever_may_not_manage_roles_is_turned_away()
    {
        await using var site = await Site.Start();
        await site.Hire("高翔", StandardRoles.Supervisor, "gao@example.com");
        using var browser = await site.SignedIn("gao@example.com");

        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync("/settings/roles")).StatusCode);
    }
}
