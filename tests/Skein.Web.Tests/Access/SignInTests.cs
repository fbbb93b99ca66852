using System.Net;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Web.Tests.Access;

public sealed class SignInTests
{
    [Fact]
    public async Task A_person_signs_in_and_sees_home()
    {
        await using var site = await Site.Start();

        using var browser = await site.SignedIn();

        Assert.Contains("林静", WebUtility.HtmlDecode(await browser.GetStringAsync("/")));
    }

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_page_and_back()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        var answer = await stranger.GetAsync("/cases/12?view=open");
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);

        var back = await SignIn(stranger, answer.Headers.Location.PathAndQuery);
        Assert.Equal("/cases/12?view=open", Path(site, back));
    }

    [Fact]
    public async Task What_is_sent_after_the_session_ended_is_kept_and_sent_once_signed_in_again()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();
        var fields = Forms.Hidden(Form(await browser.GetStringAsync("/cases/2"), "compose"));
        (fields["Sent.Kind"], fields["Sent.Html"]) = ("Note", "<p>已联系仓库</p>");
        await browser.SubmitTo("/", "/sign-out");

        var refused = await browser.PostAsync("/cases/2", new FormUrlEncodedContent(fields));

        var html = await refused.Content.ReadAsStringAsync();
        var page = WebUtility.HtmlDecode(html);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("登录已结束", page);
        Assert.Contains("<p>已联系仓库</p>", page);
        await SignIn(browser, "/sign-in");
        await browser.PostAsync("/cases/2", new FormUrlEncodedContent(Forms.Hidden(html[html.IndexOf("action=\"/cases/2\"", StringComparison.Ordinal)..])));
        Assert.Contains("已联系仓库", WebUtility.HtmlDecode(await browser.GetStringAsync("/cases/2")));
    }

    [Fact]
    public async Task A_script_is_told_that_the_session_ended_and_is_led_nowhere()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        var draft = await stranger.PutAsync("/cases/2/draft", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.Unauthorized, draft.StatusCode);
    }

    private static string Form(string html, string name) => html.Split("<form").Single(f => f.Contains($"value=\"{name}\"", StringComparison.Ordinal));

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/sign-in")]
    [InlineData("")]
    public async Task The_way_back_never_leads_out_of_the_house(string to)
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        var answer = await SignIn(stranger, $"/sign-in?to={Uri.EscapeDataString(to)}");

        Assert.Equal("/", Path(site, answer));
    }

    [Fact]
    public async Task Wrong_password_and_unknown_address_read_the_same_and_keep_the_address()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        var wrong = await (await SignIn(stranger, "/sign-in", password: "wrong")).Content.ReadAsStringAsync();
        var unknown = await (await SignIn(stranger, "/sign-in", "nobody@example.com", "wrong")).Content.ReadAsStringAsync();

        Assert.Contains("邮箱或密码不对", WebUtility.HtmlDecode(wrong));
        Assert.Contains($"value=\"{House.AdministratorEmail}\"", wrong);
        Assert.DoesNotContain("value=\"wrong\"", wrong);
        Assert.Equal(
            Shape(wrong.Replace(House.AdministratorEmail, "…", StringComparison.Ordinal)),
            Shape(unknown.Replace("nobody@example.com", "…", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Too_many_wrong_tries_say_how_long_to_wait()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();
        for (var i = 0; i < LockOut.Most; i++) await SignIn(stranger, "/sign-in", password: "wrong");

        var right = await SignIn(stranger, "/sign-in");

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Contains("请 15 分钟后再试", WebUtility.HtmlDecode(await right.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Knocking_without_end_from_one_address_is_answered_with_a_page_in_the_right_language()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();
        stranger.DefaultRequestHeaders.Add("Accept", "text/html");
        stranger.DefaultRequestHeaders.Add("Accept-Language", "zh-TW");
        HttpResponseMessage? answer = null;
        for (var i = 0; i < 80 && answer?.StatusCode != HttpStatusCode.TooManyRequests; i++)
        {
            answer = await stranger.PostAsync("/sign-in", new FormUrlEncodedContent([]));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Contains("操作太頻繁", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/sign-in")).StatusCode);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/profile/password")]
    [InlineData("/files")]
    [InlineData("/cases/1/presence")]
    public async Task Nothing_is_taken_without_the_token_of_a_page(string path)
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in" }));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_sign_in_is_a_new_session_and_the_one_before_is_worth_nothing()
    {
        await using var site = await Site.Start();
        var jar = new CookieContainer();
        using var victim = await site.SignedIn(jar: jar);
        var planted = Cookie(jar, site);
        var thiefs = new CookieContainer();
        thiefs.Add(site.Address, new Cookie("skein", planted));
        using var thief = site.Stranger(thiefs);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/")).StatusCode);

        await victim.SubmitTo("/", "/sign-out");
        await SignIn(victim, "/sign-in");

        Assert.NotEqual(planted, Cookie(jar, site));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_gone_with_the_browser_unless_asked_to_stay()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        var passing = SetCookie(await SignIn(stranger, "/sign-in"));
        using var other = site.Stranger();
        var staying = SetCookie(await other.Submit("/sign-in", "sign-in", new() { ["Entry.Email"] = House.AdministratorEmail, ["Entry.Password"] = House.Password, ["Entry.Stays"] = "true" }));

        Assert.Contains("httponly", passing);
        Assert.Contains("samesite=lax", passing);
        Assert.DoesNotContain("expires", passing);
        Assert.Contains("expires", staying);
    }

    [Fact]
    public async Task A_disabled_account_is_out_with_its_next_request_and_its_open_page_falls_silent()
    {
        await using var site = await Site.Start();
        var chen = await site.Hire("陈晨", StandardRoles.Agent);
        using var browser = await site.SignedIn("agent@example.com");
        using var live = await browser.GetAsync("/live?topics=cases", HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await live.Content.ReadAsStreamAsync();

        await site.Get<SwitchAccount>().Disable(await site.Administrator(), chen.Id, default);

        Assert.Equal("/sign-in", (await browser.GetAsync("/")).Headers.Location!.AbsolutePath);
        var buffer = new byte[4096];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        while (await stream.ReadAsync(buffer, patience.Token) > 0) { }
    }

    [Fact]
    public async Task The_language_is_chosen_before_anybody_signs_in()
    {
        await using var site = await Site.Start();
        using var stranger = site.Stranger();

        var english = await stranger.GetStringAsync("/sign-in?lang=en");
        var still = await stranger.GetStringAsync("/sign-in");

        Assert.Contains("<html lang=\"en\">", english);
        Assert.Contains("Stay signed in", still);
    }

    [Fact]
    public async Task A_link_sets_a_password_once_and_then_says_so()
    {
        await using var site = await Site.Start();
        var chen = await site.Hire("陈晨", StandardRoles.Agent);
        var secret = (await site.Get<IssueLink>().Run(await site.Administrator(), chen.Id, default)).Value;
        using var stranger = site.Stranger();
        var page = $"/sign-in/reset/{secret}";

        var different = await stranger.Submit(page, "reset", new() { ["Password"] = "a new long phrase", ["Again"] = "another long phrase" });
        Assert.Contains("两次输入的密码不一样", WebUtility.HtmlDecode(await different.Content.ReadAsStringAsync()));
        var set = await stranger.Submit(page, "reset", new() { ["Password"] = "a new long phrase", ["Again"] = "a new long phrase" });

        Assert.Equal("/sign-in", new Uri(site.Address, set.Headers.Location!).AbsolutePath);
        Assert.Contains("这个链接不能用了", WebUtility.HtmlDecode(await stranger.GetStringAsync(page)));
        Assert.Equal(HttpStatusCode.Redirect, (await SignIn(stranger, "/sign-in", "agent@example.com", "a new long phrase")).StatusCode);
    }

    [Fact]
    public async Task Every_knock_is_in_the_log()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        await SignIn(browser, "/sign-in", "nobody@example.com", "wrong");
        await SignIn(browser, "/sign-in", password: "wrong");
        await SignIn(browser, "/sign-in");
        await browser.SubmitTo("/", "/sign-out");

        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        Assert.Equal(
            [SignInResult.UnknownAddress, SignInResult.WrongPassword, SignInResult.SignedIn, SignInResult.SignedOut],
            await db.SignIns.OrderBy(e => e.Id).Select(e => e.Result).ToListAsync());
    }

    private static Task<HttpResponseMessage> SignIn(
        HttpClient client, string page, string email = House.AdministratorEmail, string password = House.Password) =>
        client.Submit(page, "sign-in", new() { ["Entry.Email"] = email, ["Entry.Password"] = password });

    private static string Path(Site site, HttpResponseMessage answer) => new Uri(site.Address, answer.Headers.Location!).PathAndQuery;

    private static string SetCookie(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("skein=", StringComparison.Ordinal)).ToLowerInvariant();

    private static string Cookie(CookieContainer jar, Site site) => jar.GetCookies(site.Address)["skein"]!.Value;

    // Without what differs from request to request.
    private static string Shape(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html, "(value|content)=\"[^\"]{40,}\"", "");
}
