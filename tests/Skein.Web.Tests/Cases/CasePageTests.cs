using System.Net;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Web.Tests.Cases;

/// <summary>The case page as a browser without scripts sees it: every form works by itself.</summary>
public sealed class CasePageTests
{
    [Fact]
    public async Task A_case_entered_by_staff_is_taken_answered_noted_resolved_and_reopened()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var opened = await browser.Submit("/cases/new", "new-case", new()
        {
            ["Entry.Name"] = "王小明",
            ["Entry.Email"] = "wang@example.com",
            ["Entry.Subject"] = "退款一直没有到账",
            ["Entry.Text"] = "已经第九天了",
            ["Entry.Kind"] = "complaint",
        });
        var page = opened.Headers.Location!.ToString();
        await browser.Submit(page, "act", new() { ["Sent.Verb"] = "take" });
        await browser.Submit(page, "compose", new() { ["Sent.Kind"] = "Reply", ["Sent.Html"] = "<p>已<b>催办</b></p>", ["Sent.Then"] = "WaitingForCustomer" });
        await browser.Submit(page, "compose", new() { ["Sent.Kind"] = "Note", ["Sent.Html"] = "财务在查" });
        await browser.Submit(page, "resolve", new() { ["Solved.Resolution"] = "已到账" });
        await browser.Submit(page, "act", new() { ["Sent.Verb"] = "reopen" });

        var sheet = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!;
        Assert.Equal((CaseStatus.Open, "林静", "complaint"), (sheet.Case.Status, sheet.OwnerName, sheet.Kind.Code));
        Assert.Equal(["已经第九天了", "已催办", "财务在查"], sheet.Messages.Select(m => m.Plain));
        Assert.Equal("已到账", sheet.Case.Resolution);
        var html = WebUtility.HtmlDecode(await browser.GetStringAsync(page));
        Assert.InRange(html.IndexOf("新建了工单", StringComparison.Ordinal), 0, html.IndexOf("已经第九天了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Details_saved_on_an_outdated_page_change_nothing_and_show_what_stands_now()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();
        await browser.Submit("/cases/1", "details", new() { ["Wanted.Subject"] = "新主题", ["Wanted.Kind"] = "complaint", ["Wanted.Priority"] = "High" });

        var late = await browser.Submit("/cases/1", "details", new()
        {
            ["Wanted.Version"] = "0", ["Wanted.Subject"] = "我的主题", ["Wanted.Kind"] = "complaint", ["Wanted.Priority"] = "High", ["Wanted.Was.Subject"] = "退款一直没有到账",
        });

        var html = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("别人刚刚修改了它", html);
        Assert.Contains("现在是：新主题", html);
        Assert.Contains("value=\"我的主题\"", html);
    }

    [Fact]
    public async Task After_a_conflict_the_fields_a_person_left_alone_hold_what_the_other_made_of_them()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();
        var shown = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!.Case;
        await browser.Submit("/cases/1", "details", new()
        {
            ["Wanted.Subject"] = shown.Subject, ["Wanted.Kind"] = "complaint", ["Wanted.Priority"] = "Low", ["Wanted.Tags"] = "加急",
        });

        var late = await browser.Submit("/cases/1", "details", Changed(shown, "Urgent", subject: "我的主题"));

        var html = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("value=\"我的主题\"", html);
        Assert.Contains("<option value=\"Low\" selected", html);
        Assert.Contains("name=\"Wanted.Tags\" value=\"加急\"", html);
    }

    [Fact]
    public async Task An_answer_of_the_customer_that_came_meanwhile_is_in_nobodys_way()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();
        var shown = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!.Case;
        await site.Get<WriteMessage>().FromCustomer(Actor.Customer(1, "王小明", Language.Hans, null), 1, Samples.Message("还有一件事"), default);

        await browser.Submit("/cases/1", "details", Changed(shown, "Low"));

        Assert.Equal(Priority.Low, (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!.Case.Priority);
    }

    [Fact]
    public async Task A_form_sent_back_for_a_rule_still_says_which_version_it_was_made_from()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();
        var shown = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!.Case;
        await site.Get<EditCase>().Run(await site.Administrator(), 1, new() { Priority = Priority.High }, null, default);

        var answer = await browser.Submit("/cases/1", "details", Changed(shown, "Low", subject: " "));

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("id=\"case-subject-errors\"", html);
        Assert.Contains($"name=\"Wanted.Version\" value=\"{shown.Version}\"", html);
        Assert.Contains("name=\"Wanted.Was.Priority\" value=\"Urgent\"", html);
    }

    private static Dictionary<string, string> Changed(Case shown, string priority, string? subject = null) => new()
    {
        ["Wanted.Version"] = $"{shown.Version}", ["Wanted.Subject"] = subject ?? shown.Subject, ["Wanted.Kind"] = "complaint", ["Wanted.Priority"] = priority, ["Wanted.Tags"] = "示例",
        ["Wanted.Was.Subject"] = shown.Subject, ["Wanted.Was.Kind"] = "complaint", ["Wanted.Was.Priority"] = "Urgent", ["Wanted.Was.Tags"] = "示例",
    };

    [Fact]
    public async Task A_form_that_breaks_rules_keeps_what_was_typed_and_says_so_at_the_fields()
    {
        await using var site = await Site.Start();
        using var browser = await site.SignedIn();

        var answer = await browser.Submit("/cases/new", "new-case", new() { ["Entry.Name"] = "王小明", ["Entry.Email"] = "没有邮箱", ["Entry.Text"] = "<script>alert(1)</script>" });

        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("id=\"email-errors\"", html);
        Assert.Contains("id=\"subject-errors\"", html);
        Assert.Contains("&lt;script&gt;alert(1)", html);
        Assert.DoesNotContain("<script>alert(1)", html);
    }

    [Fact]
    public async Task A_double_click_on_send_is_one_message()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();
        var once = new Dictionary<string, string> { ["Sent.Key"] = "composer:same", ["Sent.Kind"] = "Note", ["Sent.Html"] = "一次" };

        await browser.Submit("/cases/2", "compose", once);
        await browser.Submit("/cases/2", "compose", once);

        var sheet = (await site.Get<CaseReader>().Find(await site.Administrator(), 2, null, default))!;
        Assert.Single(sheet.Messages, m => m.Plain == "一次");
    }

    [Fact]
    public async Task A_message_is_framed_by_a_policy_without_scripts()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();

        var body = await browser.GetAsync("/messages/2/body");

        var policy = body.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("sandbox", policy);
        Assert.DoesNotContain("script-src", policy);
        Assert.StartsWith("default-src 'none'", policy);
        Assert.Contains("<b>11 月 12 日</b>", await body.Content.ReadAsStringAsync());
    }
}
