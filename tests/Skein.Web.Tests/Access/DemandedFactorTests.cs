using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Platform;

namespace Skein.Web.Tests.Access;

public sealed partial class DemandedFactorTests
{
    [Fact]
    public async Task Whose_role_asks_for_a_second_factor_sets_one_up_and_reaches_nothing_else_before()
    {
        await using var site = await Site.Start();
        await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var gao = await site.SignedIn("gao@example.com");
        Assert.Equal(HttpStatusCode.OK, (await gao.GetAsync("/inbox")).StatusCode);

        await Demand(site);
        foreach (var page in (string[])["/", "/inbox", "/customers", "/profile", "/profile/password"])
        {
            Assert.Equal("/profile/second-factor", (await gao.GetAsync(page)).Headers.Location?.ToString());
        }

        foreach (var path in (string[])["/live?topics=cases", "/files/1"]) Assert.Equal(HttpStatusCode.Forbidden, (await gao.GetAsync(path)).StatusCode);
        Assert.Contains("您的角色要求两步验证", WebUtility.HtmlDecode(await gao.GetStringAsync("/profile/second-factor")));

        await gao.Submit("/profile/second-factor", "begin", []);
        var key = Key().Match(await gao.GetStringAsync("/profile/second-factor")).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        var enrolled = await gao.Submit("/profile/second-factor", "enrol", new() { ["Code"] = Totp.Code(key, Totp.Step(db.Now)) });

        Assert.Contains("recovery-codes", await enrolled.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await gao.GetAsync("/inbox")).StatusCode);
        var off = await gao.Submit("/profile/second-factor", "factor-off", new() { ["Current"] = House.Password });
        Assert.Contains("不能关闭", WebUtility.HtmlDecode(await off.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await gao.GetAsync("/inbox")).StatusCode);
    }

    [Fact]
    public async Task Others_and_programs_are_not_asked_and_who_has_to_may_still_sign_out()
    {
        await using var site = await Site.Start();
        await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        await Demand(site);
        using var lin = await site.SignedIn();
        Assert.Equal(HttpStatusCode.OK, (await lin.GetAsync("/inbox")).StatusCode);

        using var gao = await site.SignedIn("gao@example.com");
        var left = await gao.SubmitTo("/profile/second-factor", "/sign-out");
        Assert.Equal("/sign-in", left.Headers.Location?.ToString());
    }

    private static async Task Demand(Site site)
    {
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        var agent = await db.Set<Role>().SingleAsync(r => r.Code == StandardRoles.Agent);
        using var lin = await site.SignedIn();
        var fields = Forms.Hidden("");
        fields["Entry.NeedsSecondFactor"] = "true";
        await db.Entry(agent).Collection(r => r.Grants).LoadAsync();
        foreach (var grant in agent.Grants) fields[$"grant:{grant.Permission}"] = grant.Scope.ToString();
        var saved = await lin.Submit($"/settings/roles/{agent.Id}", "role", fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [GeneratedRegex("class=\"secret-key\">([^<]+)<")]
    private static partial Regex Key();
}
