using System.Net;
using System.Text.RegularExpressions;
using Skein.Access;
using Skein.Platform;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Profile;

public sealed partial class ProfileTests
{
    [Fact]
    public async Task Name_language_and_time_zone_change_at_once()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var saved = await browser.Submit("/profile", "profile", new()
        {
            ["Entry.Name"] = "林靜", ["Entry.Language"] = nameof(Language.Hant), ["Entry.TimeZone"] = "Asia/Taipei",
        });

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(saved.Headers.Location));
        Assert.Contains("<html lang=\"zh-Hant\">", html);
        Assert.Contains("林靜", html);
        Assert.Contains("已儲存", html);
    }

    [Fact]
    public async Task What_is_refused_is_kept_and_said_at_its_field()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var refused = await browser.Submit("/profile", "profile", new()
        {
            ["Entry.Name"] = " ", ["Entry.Language"] = nameof(Language.English), ["Entry.TimeZone"] = "Nowhere/City",
        });

        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("请填写此项", html);
        Assert.Contains("请从列表中选择", html);
    }

    [Fact]
    public async Task Changing_the_password_signs_every_other_device_out()
    {
        await using var site = await Site.Start();
        using var here = await site.SignedIn();
        using var there = await site.SignedIn();

        var changed = await here.Submit("/profile/password", "password", new()
        {
            ["Current"] = House.Password, ["Wanted"] = "quite another phrase", ["Again"] = "quite another phrase",
        });

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task One_device_is_signed_out_from_another()
    {
        await using var site = await Site.Start();
        using var there = await site.SignedIn();
        using var here = await site.SignedIn();
        var html = await here.GetStringAsync("/profile/sessions");
        Assert.Contains("这台设备", WebUtility.HtmlDecode(html));
        var other = EndButton().Match(html).Groups[1].Value;

        await here.Submit("/profile/sessions", "end-session", new() { ["Ending"] = other });

        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task The_second_step_from_square_code_to_recovery_code()
    {
        await using var site = await Site.Start();
        var page = await Chrome.Open(site);
        await page.GotoAsync("/profile/second-factor");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "开始设置" }).ClickAsync();
        await Expect(page.Locator("svg.qr path")).ToBeVisibleAsync();
        var key = (await page.Locator(".secret-key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.Locator("#enrol-code").FillAsync(Totp.Code(key, Totp.Step(TimeProvider.System.Now())));
        await page.Locator("#enrol-code").PressAsync("Enter");
        await Expect(page.Locator(".recovery-codes code")).ToHaveCountAsync(SecondFactors.Codes);
        var codes = await page.Locator(".recovery-codes code").AllInnerTextsAsync();
        await page.GotoAsync("/profile/second-factor");
        Assert.DoesNotContain(codes[0], await page.ContentAsync());
        await page.Context.CloseAsync();

        using var browser = site.Stranger();
        var asked = await Password(browser);
        Assert.Equal("/sign-in/code", new Uri(site.Address, asked.Headers.Location!).AbsolutePath);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/")).StatusCode);

        var wrong = await browser.Submit("/sign-in/code", "code", new() { ["Code"] = "000000" });
        Assert.Contains("验证码不对", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()));
        var right = await browser.Submit("/sign-in/code", "code", new() { ["Code"] = codes[0], ["Known"] = "true" });
        Assert.Equal("/", new Uri(site.Address, right.Headers.Location!).AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);

        await browser.SubmitTo("/", "/sign-out");
        Assert.Equal("/", new Uri(site.Address, (await Password(browser)).Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task The_second_step_without_the_first_leads_back()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        var answer = await stranger.GetAsync("/sign-in/code");

        Assert.Equal("/sign-in", new Uri(site.Address, answer.Headers.Location!).AbsolutePath);
    }

    private static Task<HttpResponseMessage> Password(HttpClient browser) =>
        browser.Submit("/sign-in", "sign-in", new() { ["Entry.Email"] = House.AdministratorEmail, ["Entry.Password"] = House.Password });

    [GeneratedRegex("name=\"Ending\" value=\"(\\d+)\"")]
    private static partial Regex EndButton();
}
