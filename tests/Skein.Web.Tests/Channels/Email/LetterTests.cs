using System.Net;
using System.Text;
using Skein.Channels.Email;

namespace Skein.Web.Tests.Channels.Email;

/// <summary>A mail on the case page, as a browser without scripts sees it.</summary>
public sealed class LetterTests
{
    [Fact]
    public async Task Pictures_of_other_servers_stay_away_until_asked_for_and_links_say_where_they_go()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await Comes(site, browser, Html("""<p>看图 <img src="https://track.example.net/a.png"> <a href="https://evil.example.org/x">www.bank.com</a> <a href="https://shop.example.net/">shop.example.net</a></p>"""), "/cases/1");

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/cases/1"));
        var shut = await browser.GetAsync("/messages/1/body");
        var open = await browser.GetAsync("/messages/1/body?pictures=true");
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/messages/1/body?pictures=true") { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        var lured = await browser.SendAsync(foreign);

        Assert.Contains("href=\"/messages/1/body?pictures=true\" target=\"body-1\"", page);
        Assert.Contains("对方会知道", page);
        var (letter, shown) = (await shut.Content.ReadAsStringAsync(), await open.Content.ReadAsStringAsync());
        Assert.DoesNotContain("track.example.net", letter);
        Assert.Contains("src=\"https://track.example.net/a.png\"", shown);
        Assert.Contains("<span class=\"host lies\"> (evil.example.org)</span>", letter);
        Assert.DoesNotContain("(shop.example.net)", letter);
        Assert.Equal([("img-src 'self'", "no-referrer"), ("img-src 'self' https: http:", "no-referrer")], new[] { shut, open }.Select(Walls));
        Assert.DoesNotContain("track.example.net", await lured.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_else_is_in_it_what_was_proved_and_a_case_it_may_belong_to_are_on_the_page()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        await Comes(site, browser, Html("<p>退货</p>", "沙发退货"), "/cases/1");
        await Comes(site, browser, Html("<p>补充</p>", "Re: 沙发退货", "Precedence: bulk\r\nAuthentication-Results: mx.example.net; spf=pass; dmarc=fail\r\nCc: li@example.net\r\n"), "/cases/2");

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/cases/2"));
        Assert.Contains("群发邮件", page);
        Assert.Contains("DMARC 未通过 · 只是邮件自称", page);
        Assert.Contains("/system/intake/2/source", page);
        Assert.Contains("value=\"li@example.net\"", page);
        Assert.Contains("并入 #1", page);
        await browser.Submit("/cases/2", "participant-in", new() { ["In"] = "zhao@example.org" });
        await browser.Submit("/cases/2", "participant-out", new() { ["Out"] = "li@example.net" });
        Assert.Contains("zhao@example.org", await browser.GetStringAsync("/cases/2"));
        var merged = await browser.Submit("/cases/2", "suggested", new() { ["Into"] = "1", ["Answer"] = "yes" });

        Assert.Equal("/cases/1", merged.Headers.Location?.PathAndQuery);
        var away = WebUtility.HtmlDecode(await browser.GetStringAsync("/cases/2"));
        Assert.Contains("已并入 #1", away);
        Assert.DoesNotContain("value=\"reopen\"", away);
        Assert.DoesNotContain("id=\"composer\"", away);
        Assert.Contains("id=\"m2\"", await browser.GetStringAsync("/cases/1"));
    }

    private static (string, string) Walls(HttpResponseMessage answer)
    {
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        return (policy[policy.IndexOf("img-src", StringComparison.Ordinal)..], answer.Headers.GetValues("Referrer-Policy").Single());
    }

    private static async Task Comes(Site site, HttpClient browser, string mail, string page)
    {
        using var raw = new MemoryStream(Encoding.UTF8.GetBytes(mail));
        await site.Get<DeliverMail>().Run(await site.Administrator(), raw, null, default);
        await Eventually.Holds(async () => (await (await browser.GetAsync(page)).Content.ReadAsStringAsync()).Contains("msg-mail", StringComparison.Ordinal));
    }

    private static string Html(string html, string subject = "看图", string more = "") =>
        $"From: 王小明 <wang@example.net>\r\nTo: help@example.com\r\nSubject: {subject}\r\n{more}Message-ID: <{Guid.NewGuid():N}@example.net>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n";
}
