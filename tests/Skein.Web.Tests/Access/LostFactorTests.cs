using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Platform;
using Skein.Web.Tests.Api;

namespace Skein.Web.Tests.Access;

/// <summary>Phone and recovery codes are gone.</summary>
public sealed partial class LostFactorTests
{
    [Fact]
    public async Task An_administrator_resets_it_on_the_persons_page_and_the_password_is_enough_again()
    {
        await using var site = await Site.Start();
        var gao = await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var theirs = await site.SignedIn("gao@example.com");
        await TurnOn(site, theirs);
        using var lin = await site.SignedIn();
        Assert.Matches("两步验证</dt><dd>已开启", await Page(lin, $"/people/{gao.Id}"));

        await lin.Submit($"/people/{gao.Id}", "factor", []);

        var page = await Page(lin, $"/people/{gao.Id}");
        Assert.Matches("两步验证</dt><dd>未开启", page);
        Assert.Contains("关闭了两步验证", page);
        Assert.Equal("/sign-in", (await theirs.GetAsync("/inbox")).Headers.Location!.AbsolutePath);
        using var again = await site.SignedIn("gao@example.com");
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/inbox")).StatusCode);
    }

    [Fact]
    public async Task A_program_resets_it_too_but_nobodys_own_without_the_password()
    {
        await using var site = await Site.Start();
        var gao = await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var theirs = await site.SignedIn("gao@example.com");
        await TurnOn(site, theirs);
        using var lin = await site.SignedIn();
        await TurnOn(site, lin);
        using var program = await site.Program();

        Assert.Equal(HttpStatusCode.OK, (await program.DeleteAsync($"people/{gao.Id}/second-factor")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.DeleteAsync($"people/{gao.Id}/second-factor")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.DeleteAsync("people/1/second-factor")).StatusCode);

        Assert.DoesNotContain("value=\"factor\"", await lin.GetStringAsync("/people/1"));
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        Assert.Equal([1L], await db.Accounts.Where(a => a.TwoFactorEnabled).Select(a => a.Id).ToListAsync());
    }

    [Fact]
    public async Task A_form_that_its_page_no_longer_has_is_answered_with_the_way_to_how_the_page_stands_now()
    {
        await using var site = await Site.Start();
        using var lin = await site.SignedIn();
        await lin.Submit("/profile/second-factor", "begin", []);
        var page = await lin.GetStringAsync("/profile/second-factor");
        var sent = Forms.Hidden(FormElement().Matches(page).Select(m => m.Value).Single(f => f.Contains("value=\"enrol\"", StringComparison.Ordinal)));
        await TurnOn(site, lin);

        var again = await lin.PostAsync("/profile/second-factor", new FormUrlEncodedContent(sent));

        var told = WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("页面可能已过期", told);
        Assert.Contains("href=\"/profile/second-factor\"", told);
    }

    private static async Task TurnOn(Site site, HttpClient browser)
    {
        if (!(await browser.GetStringAsync("/profile/second-factor")).Contains("secret-key", StringComparison.Ordinal)) await browser.Submit("/profile/second-factor", "begin", []);
        var key = Key().Match(await browser.GetStringAsync("/profile/second-factor")).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        var enrolled = await browser.Submit("/profile/second-factor", "enrol", new() { ["Code"] = Totp.Code(key, Totp.Step(db.Now)) });
        Assert.Contains("recovery-codes", await enrolled.Content.ReadAsStringAsync());
    }

    private static async Task<string> Page(HttpClient browser, string path) => WebUtility.HtmlDecode(await browser.GetStringAsync(path));

    [GeneratedRegex("""<code class="secret-key">([^<]+)</code>""")]
    private static partial Regex Key();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormElement();
}
