using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Web.Tests.Api;

namespace Skein.Web.Tests.Channels.Email;

public sealed class ComposePageTests
{
    [Fact]
    public async Task A_letter_is_kept_when_refused_sent_when_right_and_a_program_can_write_one_too()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();
        using var program = await site.Program();
        var typed = new Dictionary<string, string> { ["Entry.To"] = "赵敏 <zhao@example.net>", ["Entry.Subject"] = "召回通知", ["Entry.Html"] = "{{customer.name}}，编号 {{case.number}}" };

        var refused = WebUtility.HtmlDecode(await (await browser.Submit("/cases/compose", "compose-case", typed)).Content.ReadAsStringAsync());
        await site.Get<SetMailServer>().Run(await site.Administrator(), new MailServerEdit { IsOn = true, Host = "127.0.0.1", Port = 1, Security = MailSecurity.None, FromName = "雁南", FromAddress = "help@example.com" }, default);
        var opened = await browser.Submit("/cases/compose", "compose-case", typed);
        var written = await program.PostAsJsonAsync("letters", new { to = "li@example.net", name = "李", subject = "您好", text = "见 {{case.number}}" });
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/cases/1"));

        Assert.Contains("value=\"召回通知\"", refused, StringComparison.Ordinal);
        Assert.Contains(EmailRules.NoWayOut.Sentence.Hans, refused, StringComparison.Ordinal);
        Assert.EndsWith("/cases/1", opened.Headers.Location?.OriginalString, StringComparison.Ordinal);
        var sheet = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!;
        Assert.Equal(("赵敏", "赵敏，编号 1"), (sheet.Case.Customer.Name, sheet.Messages.Single().Plain));
        Assert.Equal(HttpStatusCode.Created, written.StatusCode);
        Assert.Contains("会发邮件到 zhao@example.net（从 help@example.com）", page, StringComparison.Ordinal);
        Assert.Equal(("mail", "li@example.net"), ((await program.GetJson("cases/2/reply-plan")).GetProperty("way").GetString(), (await program.GetJson("cases/2/reply-plan")).GetProperty("to").GetString()));
    }

    [Fact]
    public async Task A_draft_that_arrives_after_its_letter_was_sent_does_not_come_back_and_one_of_the_next_is_kept()
    {
        await using var site = await Site.Start();
        await site.Get<SetMailServer>().Run(await site.Administrator(), new MailServerEdit { IsOn = true, Host = "127.0.0.1", Port = 1, Security = MailSecurity.None, FromName = "雁南", FromAddress = "help@example.com" }, default);
        using var browser = await site.SignedIn();
        var html = await browser.GetStringAsync("/cases/compose");
        var sent = Forms.Hidden(Regex.Matches(html, "<form.*?</form>", RegexOptions.Singleline).Single(f => f.Value.Contains("\"compose-case\"", StringComparison.Ordinal)).Value);
        (sent["Entry.To"], sent["Entry.Subject"], sent["Entry.Html"]) = ("赵敏 <zhao@example.net>", "召回通知", "请停止使用");

        Assert.Equal(HttpStatusCode.NoContent, await Keep(browser, html));
        Assert.NotNull(await Kept(site));
        var opened = await browser.PostAsync("/cases/compose", new FormUrlEncodedContent(sent));
        Assert.EndsWith("/cases/1", opened.Headers.Location?.OriginalString, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.PreconditionFailed, await Keep(browser, html));
        Assert.Null(await Kept(site));
        Assert.Equal(HttpStatusCode.NoContent, await Keep(browser, await browser.GetStringAsync("/cases/compose")));
        Assert.NotNull(await Kept(site));
    }

    /// <summary>As the page does while one writes.</summary>
    private static async Task<HttpStatusCode> Keep(HttpClient browser, string page)
    {
        using var save = new HttpRequestMessage(HttpMethod.Put, WebUtility.HtmlDecode(Regex.Match(page, "draft-url=\"([^\"]+)\"").Groups[1].Value))
        {
            Content = JsonContent.Create(new { html = "请停止使用", kind = "reply", fields = new Dictionary<string, string> { ["Entry.Subject"] = "召回通知" } }),
        };
        save.Headers.Add("RequestVerificationToken", WebUtility.HtmlDecode(Regex.Match(page, "<meta name=\"csrf\" content=\"([^\"]+)\"").Groups[1].Value));
        return (await browser.SendAsync(save)).StatusCode;
    }

    private static async Task<string?> Kept(Site site) => (await site.Get<LetterDrafts>().Find(await site.Administrator(), default))?.Html;
}
