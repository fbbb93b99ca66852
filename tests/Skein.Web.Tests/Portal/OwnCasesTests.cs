using System.Net;
using System.Text.RegularExpressions;
using Skein.Cases;
using Skein.Mail;

namespace Skein.Web.Tests.Portal;

public sealed partial class OwnCasesTests
{
    [Fact]
    public async Task A_customer_signs_in_by_code_sees_own_cases_only_and_signs_out()
    {
        await using var site = await Site.Start();
        await using var smtp = await WithMail(site);
        using var browser = site.Stranger();
        await LinkPageTests.Written(browser);
        await browser.Write(new(PortalForms.Letter("别人的")) { ["Email"] = "li@example.com" });

        Assert.Equal("/help/sign-in", (await browser.Read("/help/cases")).To!.ToString());
        await SignIn(browser, smtp);

        var cases = await browser.Read("/help/cases");
        Assert.Contains("/help/cases/1", cases.Html);
        Assert.DoesNotContain("别人的", cases.Text);
        Assert.Contains("退货怎么办理?", (await browser.Read("/help/cases/1")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Read("/help/cases/2")).Status);
        Assert.Contains($"data-glance=\"{await browser.GetStringAsync("/help/cases/1/glance")}\"", (await browser.Read("/help/cases/1")).Html);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Read("/help/cases/2/glance")).Status);
        Assert.DoesNotContain("name=\"Email\"", (await browser.Read("/help/new")).Html);
        var answered = await browser.Send(await browser.Read("/help/cases/1"), "answer", new() { ["Text"] = "再问一句" });
        Assert.Equal("/help/cases/1?done=answer", answered.To!.ToString());
        var third = await browser.Write(new() { ["Kind"] = "return", ["Subject"] = "第三件", ["Message"] = "不用再写姓名" });
        Assert.Equal(HttpStatusCode.Redirect, third.Status);

        await browser.Send(cases, "sign-out", []);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Read("/help/cases")).Status);
    }

    [Fact]
    public async Task A_case_that_became_part_of_another_leads_there_and_what_is_sent_from_its_old_page_arrives_there()
    {
        await using var site = await Site.Start();
        await using var smtp = await WithMail(site);
        using var browser = site.Stranger();
        await LinkPageTests.Written(browser);
        await browser.Write(PortalForms.Letter("还有一件"));
        await SignIn(browser, smtp);
        var before = await browser.Read("/help/cases/1");
        Assert.True((await site.Get<MergeCase>().Run(await site.Administrator(), 1, 2, default)).IsDone);

        var sent = await browser.Send(before, "answer", new() { ["Text"] = "再问一句" });

        Assert.Equal("/help/cases/1?done=answer", sent.To!.ToString());
        Assert.Equal("/help/cases/2?done=answer", (await browser.Read("/help/cases/1?done=answer")).To!.ToString());
        Assert.Contains("再问一句", (await browser.Read("/help/cases/2")).Text);
    }

    [Fact]
    public async Task An_unknown_address_reads_the_very_same_page()
    {
        await using var site = await Site.Start();
        await using var smtp = await WithMail(site);
        using var browser = site.Stranger();
        await LinkPageTests.Written(browser);

        var known = await Ask(browser, "wang@example.com");
        var unknown = await Ask(browser, "nobody@example.com");

        Assert.Equal(known.Status, unknown.Status);
        Assert.Equal(Varying().Replace((await browser.Read(known.To!.ToString())).Html, ""), Varying().Replace((await browser.Read(unknown.To!.ToString())).Html, ""));
    }

    [Fact]
    public async Task Without_mail_the_door_says_so_and_hides_the_code()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();

        Assert.DoesNotContain("/help/cases", (await browser.Read("/help")).Html);
        Assert.Contains("目前不能发邮件", (await browser.Read("/help/sign-in")).Text);
    }

    [Theory]
    [InlineData("https://evil.example/help/")]
    [InlineData("//evil.example")]
    [InlineData("/help/../../sign-out")]
    public async Task Sign_in_leads_back_to_customers_pages_only(string to)
    {
        await using var site = await Site.Start();
        await using var smtp = await WithMail(site);
        using var browser = site.Stranger();
        await LinkPageTests.Written(browser);

        var entered = await SignIn(browser, smtp, to);

        Assert.StartsWith("/help/", entered.To!.ToString());
    }

    private static async Task<TestSmtp> WithMail(Site site)
    {
        var smtp = new TestSmtp();
        await site.Get<SetMailServer>().Run(await site.Administrator(), HouseMail.ServerAt(smtp.Port), default);
        return smtp;
    }

    private static async Task<PortalForms.Page> Ask(HttpClient browser, string email, string? to = null) => await browser.Send(
        await browser.Read("/help/sign-in" + (to is null ? "" : $"?to={Uri.EscapeDataString(to)}")), "ask", new() { ["Entry.Email"] = email });

    private static async Task<PortalForms.Page> SignIn(HttpClient browser, TestSmtp smtp, string? to = null)
    {
        var asked = await Ask(browser, "wang@example.com", to);
        string? code = null;
        await Eventually.Holds(() => Task.FromResult((code = smtp.Taken.Select(m => SixDigits().Match(m.TextBody!)).FirstOrDefault(m => m.Success)?.Value) is not null));
        return await browser.Send(await browser.Read(asked.To!.ToString()), "enter", new() { ["Given.Code"] = code! });
    }

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex SixDigits();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]*\"|ticket=[^\"&]*")]
    private static partial Regex Varying();
}
