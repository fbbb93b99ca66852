using System.Net;
using System.Text.RegularExpressions;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Web.Tests.Mail;

public sealed class MailSettingsTests
{
    private const string Page = "/settings/mail";

    [Theory]
    [InlineData(Language.Hans, "请填写 1 到 100000 之间的封数，或留空表示不限", "请填写 1 到 1000000 之间的封数，或留空表示不限")]
    [InlineData(Language.Hant, "請填寫 1 到 100000 之間的封數，或留空表示不限", "請填寫 1 到 1000000 之間的封數，或留空表示不限")]
    [InlineData(Language.English, "Give a number from 1 to 100000, or leave it empty for no limit", "Give a number from 1 to 1000000, or leave it empty for no limit")]
    public async Task The_servers_limits_are_refused_at_their_fields_in_the_persons_language_and_kept_when_right(Language language, string minute, string hour)
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await browser.Submit("/profile", "profile", new() { ["Entry.Name"] = "林静", ["Entry.Language"] = $"{language}", ["Entry.TimeZone"] = "Asia/Shanghai" });

        var refused = await Save(browser, "0", "many");
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Equal((minute, "0"), (ErrorAt(page, "per-minute"), Typed(page, "PerMinute")));
        Assert.Equal((hour, "many"), (ErrorAt(page, "per-hour"), Typed(page, "PerHour")));
        Assert.Equal("smtp.example.com", Typed(page, "Host"));
        Assert.Equal(minute, ErrorAt(WebUtility.HtmlDecode(await (await Save(browser, "100001", "")).Content.ReadAsStringAsync()), "per-minute"));
        Assert.Null(await site.Get<SetMailServer>().Find(await site.Administrator(), default));

        Assert.Equal(HttpStatusCode.Redirect, (await Save(browser, "30", "500")).StatusCode);
        var kept = await browser.GetStringAsync(Page);
        Assert.Equal(("30", "500"), (Typed(kept, "PerMinute"), Typed(kept, "PerHour")));

        await Save(browser, "", " ");
        kept = await browser.GetStringAsync(Page);
        Assert.Equal(("", ""), (Typed(kept, "PerMinute"), Typed(kept, "PerHour")));
    }

    private static Task<HttpResponseMessage> Save(HttpClient browser, string perMinute, string perHour) => browser.Submit(Page, "server", new()
    {
        ["Wanted.IsOn"] = "true", ["Wanted.Host"] = "smtp.example.com", ["Wanted.Port"] = "587", ["Wanted.Security"] = nameof(MailSecurity.StartTls),
        ["Wanted.FromName"] = "雁南家居", ["Wanted.FromAddress"] = "help@example.com", ["Wanted.PerMinute"] = perMinute, ["Wanted.PerHour"] = perHour,
    });

    private static string ErrorAt(string page, string field) =>
        Regex.Match(page, $"id=\"{field}-errors\".*?</svg>\\s*([^<]+)<", RegexOptions.Singleline).Groups[1].Value.Trim();

    private static string Typed(string page, string name) => Regex.Match(page, $"name=\"Wanted\\.{name}\" value=\"([^\"]*)\"").Groups[1].Value;
}
