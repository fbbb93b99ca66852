using System.Net;
using Skein.Access;
using Skein.Cases;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Web.Tests.Cases;

/// <summary>The inbox as a browser without scripts works it: many cases at once, undo, filters, from one case to the next.</summary>
public sealed class DeskTests
{
    [Fact]
    public async Task Picked_cases_are_given_and_tagged_together()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var gao = await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        using var browser = await site.SignedIn();

        await browser.Submit("/inbox?view=open", "bulk", new() { ["Picked"] = "2", ["Change.To"] = $"1:{gao.Id}", ["Change.Tag"] = "双十一" });

        var after = WebUtility.HtmlDecode(await browser.GetStringAsync("/inbox?view=open"));
        var sheet = (await site.Get<CaseReader>().Find(await site.Administrator(), 2, null, default))!;
        Assert.Equal("高翔", sheet.OwnerName);
        Assert.Contains(sheet.Case.Tags, t => t.Tag == "双十一");
        Assert.Contains("已处理 1 个工单", after);
        Assert.DoesNotContain("已处理 1 个工单", WebUtility.HtmlDecode(await browser.GetStringAsync("/inbox?view=open")));
    }

    [Fact]
    public async Task A_deleted_case_is_brought_back_by_the_undo_that_follows()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();

        await browser.Submit("/cases/3", "act", new() { ["Sent.Verb"] = "delete" });
        Assert.NotNull((await Find(site, 3)).DeletedAt);
        await browser.Submit("/cases/3", "undo", new() { ["Undone.What"] = "delete" });

        Assert.Null((await Find(site, 3)).DeletedAt);
    }

    [Fact]
    public async Task A_row_says_once_how_its_case_stands()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        await site.Get<ResolveCase>().Run(await site.Administrator(), 3, "已处理", null, default);
        using var browser = await site.SignedIn();

        var ended = Row(WebUtility.HtmlDecode(await browser.GetStringAsync("/inbox?view=resolved")));
        var open = Row(WebUtility.HtmlDecode(await browser.GetStringAsync("/inbox?view=open")));

        Assert.Equal(2, ended.Split(CaseStatus.Resolved.Name().In(Language.Hans)).Length);
        Assert.Equal(2, open.Split(CaseStatus.New.Name().In(Language.Hans)).Length);
    }

    /// <summary>The first row of a list.</summary>
    private static string Row(string page) => page[page.IndexOf("class=\"case-row", StringComparison.Ordinal)..].Split("</a>")[0];

    [Fact]
    public async Task Spam_is_undone_too()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();

        await browser.Submit("/cases/3", "act", new() { ["Sent.Verb"] = "spam" });
        await browser.Submit("/cases/3", "undo", new() { ["Undone.What"] = "spam" });

        Assert.Equal(CaseStatus.Open, (await Find(site, 3)).Status);
    }

    [Fact]
    public async Task The_inbox_is_filtered_by_owner_team_and_channel()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();

        var mine = WebUtility.HtmlDecode(await browser.GetStringAsync("/inbox?view=open&owner=1&team=1&channel=webform"));
        var none = WebUtility.HtmlDecode(await browser.GetStringAsync("/inbox?view=open&channel=api"));

        Assert.Contains("空调安装预约改期", mine);
        Assert.DoesNotContain("会员积分兑换失败", mine);
        Assert.Contains("这里没有工单", none);
    }

    [Fact]
    public async Task Sending_and_going_on_opens_the_next_case_of_the_list()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();

        var sent = await browser.Submit("/inbox?view=open&open=5", "compose", new() { ["Sent.Kind"] = "Reply", ["Sent.Html"] = "已处理", ["Sent.Goes"] = "/inbox?view=open&open=4" });
        var lured = await browser.Submit("/inbox?view=open&open=4", "compose", new() { ["Sent.Kind"] = "Note", ["Sent.Html"] = "记一笔", ["Sent.Goes"] = "https://example.org/" });

        Assert.EndsWith("/inbox?view=open&open=4", sent.Headers.Location!.ToString());
        Assert.DoesNotContain("example.org", lured.Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_changed_stands_in_the_conversation_in_words()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();

        await browser.Submit("/cases/2", "assign", new() { ["Given.To"] = "1:1", ["Given.Note"] = "客户在等回电" });
        await browser.Submit("/cases/2", "details", new() { ["Wanted.Subject"] = "重开发票", ["Wanted.Kind"] = "complaint", ["Wanted.Priority"] = "High" });

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync("/cases/2"));
        Assert.Contains("负责人：未分配 → 林静", html);
        Assert.Contains("客户在等回电", html);
        Assert.Contains("类型：咨询 → 投诉", html);
        Assert.Contains("优先级：普通 → 高", html);
    }

    [Fact]
    public async Task An_owner_from_outside_the_team_stays_when_the_form_is_sent_as_it_is()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        await site.Get<EditTeam>().RemoveMember(await site.Administrator(), 1, 1, default);
        using var browser = await site.SignedIn();
        await site.Get<AssignCase>().Take(await site.Administrator(), 2, default);
        var form = await browser.GetStringAsync("/cases/2");
        Assert.Matches("""<option value="1:1" selected""", form);

        await browser.Submit("/cases/2", "assign", new() { ["Given.To"] = "1:1" });

        Assert.Equal(1, (await site.Get<CaseReader>().Find(await site.Administrator(), 2, null, default))!.Case.OwnerId);
    }

    [Fact]
    public async Task Tags_are_suggested_for_the_last_word_of_the_list()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        using var browser = await site.SignedIn();

        Assert.Equal("[\"急件, 示例\"]", System.Text.RegularExpressions.Regex.Unescape(await browser.GetStringAsync("/cases/tags?text=急件, 示")));
    }

    private static async Task<Case> Find(Site site, long id) => (await site.Get<CaseReader>().Find(await site.Administrator(), id, null, default))!.Case;
}
