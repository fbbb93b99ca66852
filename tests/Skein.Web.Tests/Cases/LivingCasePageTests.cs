using System.Globalization;
using Microsoft.Playwright;
using NodaTime;
using Skein.Access;
using Skein.Cases;
using Skein.Platform;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Cases;

/// <summary>What the case page does while it is open, in real Chromium.</summary>
public sealed class LivingCasePageTests
{
    private static readonly Actor Wang = Actor.Customer(1, "王小明", Language.Hans, null);
    private static readonly Actor Huang = Actor.Customer(2, "黃志強", Language.Hant, null);

    [Fact]
    public async Task A_message_that_arrives_appears_by_itself()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/1");
        await Expect(page.Locator(".msg")).ToHaveCountAsync(4);

        await site.Get<WriteMessage>().FromCustomer(Wang, 1, Samples.Message("刚刚到账了，谢谢"), default);

        await Expect(page.GetByText("刚刚到账了，谢谢").Last).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_a_person_does_in_one_browser_appears_in_their_other_one_and_is_not_news_in_the_first()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/2");
        var other = await Chrome.Open(site);
        await other.GotoAsync("/cases/2");

        // A refresh for what the samples did, still on its way, would bring the change by chance.
        await other.WaitForTimeoutAsync(1500);
        await page.Locator("#case-subject").FillAsync("在另一个窗口改的主题");
        await page.Locator("#case-subject").PressAsync("Enter");

        await Expect(other.GetByRole(AriaRole.Heading, new() { Name = "在另一个窗口改的主题" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "在另一个窗口改的主题" })).ToBeVisibleAsync();
        await Expect(page.Locator(".live-more")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task Typed_text_stays_while_others_write_and_the_writer_is_told()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/1");
        await Editor(page).ClickAsync();
        await page.Keyboard.TypeAsync("正在写的回复");

        await site.Get<WriteMessage>().FromCustomer(Wang, 1, Samples.Message("还有一件事"), default);

        await Expect(page.Locator("skein-live button, .live-more").First).ToBeVisibleAsync();
        await Expect(Editor(page)).ToHaveTextAsync("正在写的回复");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_chosen_and_not_saved_yet_stays_when_others_write_and_when_the_page_is_asked_for_what_is_new()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/2");
        var priority = page.Locator("#case-priority");
        await priority.SelectOptionAsync("Low");
        await priority.BlurAsync();

        await site.Get<WriteMessage>().FromCustomer(Huang, 2, Samples.Message("还有一件事"), default);

        await Expect(page.Locator(".live-more")).ToBeVisibleAsync();
        await Expect(priority).ToHaveValueAsync("Low");
        await page.Locator(".live-more").ClickAsync();
        await Expect(page.GetByText("还有一件事").Last).ToBeVisibleAsync();
        await Expect(priority).ToHaveValueAsync("Low");
        await page.Locator("form:has(#case-priority) [type=submit]").ClickAsync();
        await Eventually.Holds(async () => (await site.Get<CaseReader>().Find(await site.Administrator(), 2, null, default))!.Case.Priority == Priority.Low);
        await site.Get<WriteMessage>().FromCustomer(Huang, 2, Samples.Message("又一件事"), default);
        await Expect(page.GetByText("又一件事").Last).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_a_form_that_was_sent_back_holds_stays_when_others_write()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/2");
        await page.Locator("#case-priority").SelectOptionAsync("Low");
        await page.Locator("#case-subject").FillAsync(" ");
        await page.Locator("#case-subject").PressAsync("Enter");
        await Expect(page.Locator("#case-subject-errors")).ToBeVisibleAsync();
        await page.Locator("#case-subject").BlurAsync();

        await site.Get<WriteMessage>().FromCustomer(Huang, 2, Samples.Message("还有一件事"), default);

        await Expect(page.Locator(".live-more")).ToBeVisibleAsync();
        await Expect(page.Locator("#case-subject-errors")).ToBeVisibleAsync();
        await page.Locator(".live-more").ClickAsync();
        await Expect(page.GetByText("还有一件事").Last).ToBeVisibleAsync();
        await Expect(page.Locator("#case-priority")).ToHaveValueAsync("Low");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_answer_sent_after_the_session_ended_elsewhere_is_not_lost()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/2");
        await Expect(Editor(page)).ToBeVisibleAsync();
        var beside = await page.Context.NewPageAsync();
        await beside.GotoAsync("/profile");
        await beside.Locator("form[action='/sign-out']").First.EvaluateAsync("form => form.submit()");
        await beside.WaitForURLAsync("**/sign-in*");

        await Editor(page).ClickAsync();
        await page.Keyboard.TypeAsync("发票已经重开");
        await Expect(page.Locator(".editor-state")).ToContainTextAsync("登录已结束");
        await page.Locator("[data-send]").ClickAsync();

        await Expect(page.GetByText("没有丢失")).ToBeVisibleAsync();
        await beside.Locator("input[type=email]").FillAsync(House.AdministratorEmail);
        await beside.Locator("input[type=password]").FillAsync(House.Password);
        await beside.Keyboard.PressAsync("Enter");
        await beside.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "再发送一次" }).ClickAsync();
        await Expect(page.Locator(".msg.reply").GetByText("发票已经重开")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_draft_says_when_it_was_kept_by_the_clock_of_the_person()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site, options: new BrowserNewContextOptions { TimezoneId = "America/New_York" });
        await page.GotoAsync("/cases/1");
        var zone = (await site.Administrator()).Zone;
        var before = Shown(zone);

        await Editor(page).ClickAsync();
        await page.Keyboard.TypeAsync("写了一半");
        await Expect(page.Locator(".editor-state")).ToContainTextAsync("草稿已保存");

        Assert.Contains((await page.Locator(".editor-state").InnerTextAsync())[^5..], (string[])[before, Shown(zone)]);
    }

    [Fact]
    public async Task A_draft_that_arrives_after_its_answer_was_sent_does_not_come_back()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/1");
        await Editor(page).ClickAsync();
        await page.Keyboard.TypeAsync("已为您催办");
        await Expect(page.Locator(".editor-state")).ToContainTextAsync("草稿已保存");
        await page.EvaluateAsync("() => { const old = document.querySelector('.composer skein-editor'); window.late = () => old.save(true); Object.defineProperty(old, 'html', { value: old.html }); }");
        await page.Locator("[data-send]").ClickAsync();
        await Expect(Editor(page)).ToHaveTextAsync("");

        await page.EvaluateAsync("() => window.late()");

        Assert.Null(await site.Get<CaseDrafts>().Find(await site.Administrator(), 1, default));
        await Editor(page).ClickAsync();
        await page.Keyboard.TypeAsync("还有一句");
        await Expect(page.Locator(".editor-state")).ToContainTextAsync("草稿已保存");
        Assert.NotNull(await site.Get<CaseDrafts>().Find(await site.Administrator(), 1, default));
    }

    private static string Shown(DateTimeZone zone) => Clock.Now(TimeProvider.System).InZone(zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_draft_survives_a_closed_browser()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/cases/1");
        await Editor(page).ClickAsync();
        await page.Keyboard.TypeAsync("写了一半");
        var lin = await site.Administrator();
        await Eventually.Holds(async () => (await site.Get<CaseDrafts>().Find(lin, 1, default))?.Html.Contains("写了一半") == true);
        await page.Context.CloseAsync();

        var again = await Chrome.Open(site);
        await again.GotoAsync("/cases/1");

        await Expect(Editor(again)).ToHaveTextAsync("写了一半");
        await Editor(again).ClickAsync();
        await again.Keyboard.TypeAsync("又");
        await Expect(again.Locator(".editor-state")).ToContainTextAsync("草稿已保存");
        await again.Keyboard.PressAsync("Control+A");
        await again.Keyboard.PressAsync("Backspace");
        await Expect(again.Locator(".editor-state")).ToHaveTextAsync("");
        Assert.Null(await site.Get<CaseDrafts>().Find(lin, 1, default));
        await again.Context.CloseAsync();
    }

    [Fact]
    public async Task Ctrl_Enter_sends_and_empties_the_composer()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/inbox?view=open&open=2");
        await Editor(page).ClickAsync();
        await page.Keyboard.TypeAsync("可以重新开立");

        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator(".msg.reply").GetByText("可以重新开立")).ToBeVisibleAsync();
        await Expect(Editor(page)).ToHaveTextAsync("");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Colleagues_on_the_same_case_see_each_other()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        await site.Hire("高翔", StandardRoles.Agent, "gao@example.com");
        var lin = await Chrome.Open(site);
        var gao = await Chrome.Open(site, "gao@example.com");
        await lin.GotoAsync("/cases/1");
        await gao.GotoAsync("/cases/1");

        await Expect(gao.GetByText("林静 正在查看")).ToBeVisibleAsync();
        await lin.Context.CloseAsync();
        await gao.Context.CloseAsync();
    }

    private static ILocator Editor(IPage page) => page.Locator("skein-editor [contenteditable=true]");
}
