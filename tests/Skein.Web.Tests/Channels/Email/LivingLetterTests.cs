using System.Net;
using System.Text;
using Microsoft.Playwright;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Web.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Channels.Email;

/// <summary>A case of mails as it is worked on, in real Chromium.</summary>
public sealed class LivingLetterTests
{
    [Fact]
    public async Task A_case_with_all_that_a_mail_brings_is_accessible_and_an_answer_in_it_is_taken_back()
    {
        await using var site = await Site.Start();
        await using var smtp = new TestSmtp();
        await site.Get<SetMailServer>().Run(await site.Administrator(), HouseMail.ServerAt(smtp.Port), default);
        site.Get<AnswerPace>().Grace = NodaTime.Duration.FromMinutes(5);
        await Comes(site);
        var page = await Chrome.Open(site);

        await page.GotoAsync("/cases/1");
        await Expect(page.Locator("iframe[name='body-1']")).ToBeVisibleAsync();
        foreach (var fold in await page.Locator(".msg details > summary").AllAsync()) await fold.ClickAsync();
        await Expect(page.Locator(".msg").First).ToContainTextAsync("DMARC");
        string[] wrong = [.. await Axe.Violations(page, "mail"), .. await Axe.DarkViolations(page, "mail, dark")];
        Assert.True(wrong.Length == 0, string.Join('\n', wrong));

        await page.Locator("skein-editor [contenteditable=true]").ClickAsync();
        await page.Keyboard.TypeAsync("写错了的回复");
        await page.Locator(".composer [data-send]").ClickAsync();
        await page.Locator(".msg-mail button").ClickAsync();

        await Expect(page.Locator("skein-editor [contenteditable=true]")).ToContainTextAsync("写错了的回复");
        await Expect(page.Locator(".msg-mail button")).ToHaveCountAsync(0);
        await Expect(page.Locator(".msg").Filter(new() { HasText = "写错了的回复" })).ToHaveCountAsync(0);
        Assert.Empty(smtp.Taken);
        await page.Context.CloseAsync();
    }

    private static async Task Comes(Site site)
    {
        using var browser = await site.SignedIn();
        using var raw = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n",
        [
            "From: 王小明 <wang@example.net>", "To: help@example.com, 李 <li@example.net>", "Cc: zhao@example.org", "Subject: 沙发退货", "Message-ID: <1@example.net>",
            "Authentication-Results: mx.example.com; spf=pass; dmarc=pass", "MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8", "",
            "<p>看图 <img src=\"https://track.example.net/a.png\"> <a href=\"https://evil.example.org/x\">www.bank.com</a></p><blockquote type=\"cite\"><p>您原来写道</p></blockquote>", "",
        ])));
        await site.Get<DeliverMail>().Run(await site.Administrator(), raw, null, default);
        await Eventually.Holds(async () => (await browser.GetAsync("/cases/1")).StatusCode == HttpStatusCode.OK, TimeSpan.FromSeconds(60));
    }
}
