using System.Net;
using Skein.Web.Tests.Api;

namespace Skein.Web.Tests.Access;

public sealed class TokenPagesTests
{
    [Fact]
    public async Task A_token_is_made_on_the_page_shown_once_used_and_revoked()
    {
        await using var site = await Site.Start();
        var page = await Chrome.Open(site);
        await page.GotoAsync("/settings/tokens/new");
        await page.FillAsync("input[name='Entry.Name']", "官网表单");
        await page.CheckAsync("input[value='cases.open']");
        await page.CheckAsync("input[value='cases.read']");
        await page.ClickAsync("form.form button[type=submit]");
        var secret = await page.Locator("#secret").InputValueAsync();
        using var program = site.With(secret);

        Assert.Equal(1, await program.OpenCase());
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("cases")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await program.DeleteAsync("cases/1")).StatusCode);

        await page.GotoAsync("/settings/tokens");
        Assert.DoesNotContain(secret, await page.ContentAsync());
        await page.ClickAsync("details.confirm summary");
        await page.ClickAsync("details.confirm button[type=submit]");
        await Eventually.Holds(async () => (await program.GetAsync("cases")).StatusCode == HttpStatusCode.Unauthorized);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_agent_makes_tokens_for_themselves_only()
    {
        await using var site = await Site.Start();
        await site.Hire("周岚", "agent");
        using var browser = await site.SignedIn("agent@example.com");

        var answer = await browser.Submit("/settings/tokens/new", "new-token", new() { ["Entry.Name"] = "我的", ["Entry.AccountId"] = "1", ["Entry.Scopes"] = "cases.read" });
        var refused = await browser.Submit("/settings/tokens/new", "new-token", new() { ["Entry.Name"] = "我的", ["Entry.Scopes"] = "cases.delete" });

        Assert.Contains("skein_", await answer.Content.ReadAsStringAsync());
        Assert.Contains("agent@example.com", await browser.GetStringAsync("/settings/tokens"));
        Assert.DoesNotContain("lin@example.com", await browser.GetStringAsync("/settings/tokens"));
        var none = await browser.Submit("/settings/tokens/new", "new-token", new() { ["Entry.Name"] = "什么都不能" });

        Assert.DoesNotContain("skein_", await refused.Content.ReadAsStringAsync());
        Assert.Contains("请至少选择一项权限", WebUtility.HtmlDecode(await none.Content.ReadAsStringAsync()));
    }
}
