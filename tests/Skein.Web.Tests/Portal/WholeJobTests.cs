using Microsoft.Playwright;
using Skein.Mail;
using Skein.Setup;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Portal;

/// <summary>The whole job in real Chromium: a customer writes, an agent answers in the browser, the customer reads on, closes, reopens.</summary>
public sealed class WholeJobTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_customer_writes_an_agent_answers_the_customer_reads_answers_closes_and_takes_up_again(bool hasScripts)
    {
        await using var site = await Site.Start();
        var customer = await Chrome.Open(site, email: null, new BrowserNewContextOptions { JavaScriptEnabled = hasScripts, ViewportSize = new() { Width = 360, Height = 640 } });
        var agent = await Chrome.Open(site);

        await customer.GotoAsync("/help");
        await customer.Locator("a[href='/help/new']").ClickAsync();
        await customer.Locator("#Name").FillAsync("王小明");
        await customer.Locator("#Email").FillAsync("wang@example.com");
        await customer.Locator("#Subject").FillAsync("台灯不亮");
        await customer.Locator("#Message").FillAsync("昨天到的，打不开。");
        await customer.Locator("#Files").SetInputFilesAsync(new FilePayload { Name = "台灯.txt", MimeType = "text/plain", Buffer = "照片"u8.ToArray() });
        await Send(customer);

        // The kind is still missing: the page says so, keeps all, and the second time it goes through.
        await Expect(customer.Locator("#Kind-errors")).ToBeVisibleAsync();
        await Expect(customer.Locator("#Message")).ToHaveValueAsync("昨天到的，打不开。");
        await Expect(customer.GetByLabel("台灯.txt")).ToBeCheckedAsync();
        await customer.Locator("#Kind").SelectOptionAsync("repair");
        await customer.Locator("form button[type=submit]").ClickAsync();
        await Expect(customer.Locator(".ticket")).ToHaveTextAsync("#1");
        var link = await customer.Locator("#link").InputValueAsync();

        await agent.GotoAsync("/cases/1");
        await Expect(agent.Locator(".conversation")).ToContainTextAsync("昨天到的，打不开。");
        await Expect(agent.Locator(".conversation")).ToContainTextAsync("台灯.txt");
        await agent.Locator(".editor-area").ClickAsync();
        await agent.Keyboard.TypeAsync("请换个插座试试");
        await agent.Keyboard.PressAsync("Control+Enter");
        await Expect(agent.Locator(".conversation")).ToContainTextAsync("请换个插座试试");

        await customer.GotoAsync(link);
        await Expect(customer.Locator("main")).ToContainTextAsync("请换个插座试试");
        await customer.Locator("#Text").FillAsync("换了还是不亮");
        await customer.Locator("#answer button.primary").ClickAsync();
        await Expect(customer.Locator("main")).ToContainTextAsync("已收到您的回复");

        // The agent's open page shows it by itself.
        await Expect(agent.Locator(".conversation")).ToContainTextAsync("换了还是不亮");
        await customer.Locator("button[value=close]").ClickAsync();
        await Expect(customer.Locator(".meta .badge")).ToHaveTextAsync("已结束");
        await customer.Locator("button[value=reopen]").ClickAsync();
        await Expect(customer.Locator(".meta .badge")).ToHaveTextAsync("正在处理");
        await Expect(agent.Locator(".case-head")).ToContainTextAsync("处理中");
        await customer.Context.CloseAsync();
        await agent.Context.CloseAsync();
    }

    [Fact]
    public async Task An_open_case_shows_an_answer_by_itself_and_asks_first_while_something_is_being_written()
    {
        await using var site = await Site.Start();
        using var browser = site.Stranger();
        var link = await LinkPageTests.Written(browser);
        var (write, lin) = (site.Get<Skein.Cases.WriteMessage>(), await site.Administrator());
        var page = await Chrome.Open(site, email: null);
        await page.Clock.InstallAsync();
        await page.GotoAsync(link);

        await write.Reply(lin, 1, Samples.Message("请换个插座"), default);
        await page.Clock.FastForwardAsync(21_000);
        await Expect(page.Locator("main")).ToContainTextAsync("请换个插座");
        await Expect(page.Locator(".meta .badge")).ToHaveTextAsync("等您回复");

        await page.Locator("#Text").FillAsync("换了还是");
        await write.Reply(lin, 1, Samples.Message("或者寄回来"), default);
        await page.Clock.FastForwardAsync(21_000);
        await Expect(page.Locator("#more")).ToBeVisibleAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync("或者寄回来");
        await page.Locator("#more").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("或者寄回来");
        await Expect(page.Locator("#Text")).ToHaveValueAsync("换了还是");
        await Expect(page.Locator("#more")).ToBeHiddenAsync();
        await page.Locator("#answer button.primary").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("已收到您的回复");
        await Expect(page.Locator(".msg.mine").Last).ToContainTextAsync("换了还是");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Back_from_the_receipt_leads_to_the_form_though_it_had_been_refused_once()
    {
        await using var site = await Site.Start();
        var page = await Chrome.Open(site, email: null);
        await page.GotoAsync("/help/new");
        await page.Locator("#Name").FillAsync("王小明");
        await page.Locator("#Email").FillAsync("wang@example.com");
        await page.Locator("#Subject").FillAsync("台灯不亮");
        await page.Locator("#Message").FillAsync("昨天到的");
        await Send(page);
        await page.Locator("#Kind").SelectOptionAsync("repair");
        await page.Locator("form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".ticket")).ToHaveTextAsync("#1");

        await page.GoBackAsync();

        await Expect(page.Locator("#Message")).ToBeVisibleAsync();
        await Expect(page.Locator("#Kind-errors")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    /// <summary>A browser driven by a program is as fast as one, and is asked once whether it meant it.</summary>
    private static async Task Send(IPage page)
    {
        await page.Locator("form button[type=submit]").ClickAsync();
        var tooFast = page.GetByText("发送得太快了");
        await Expect(tooFast.Or(page.Locator("#Kind-errors")).First).ToBeVisibleAsync();
        if (await tooFast.CountAsync() > 0) await page.Locator("form button[type=submit]").ClickAsync();
    }

    [Fact]
    public async Task Customers_pages_have_no_accessibility_violation_and_break_no_policy()
    {
        await using var site = await Site.Start();
        await using var smtp = new TestSmtp();
        await site.Get<SetMailServer>().Run(await site.Administrator(), HouseMail.ServerAt(smtp.Port), default);
        using var browser = site.Stranger();
        var link = await LinkPageTests.Written(browser, ("a.txt", "x"u8.ToArray()));
        await site.Get<Skein.Cases.WriteMessage>().Reply(await site.Administrator(), 1, Samples.Message("<p>请<b>寄回</b></p><p style=\"color:red\">红</p>"), default);
        var complaints = new List<string>();
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var page = await Chrome.Open(site, email: null, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new() { Width = 390, Height = 844 } });
            page.Console += (_, message) =>
            {
                if (message.Type is "error" && !message.Text.Contains("404", StringComparison.Ordinal) && !message.Text.Contains("422", StringComparison.Ordinal)) complaints.Add($"{page.Url} says: {message.Text}");
            };
            foreach (var path in (string[])["/help", "/help/new", $"{link}/receipt", link, "/help/c/none", "/help/sign-in", "/help/sign-in?ticket=x"])
            {
                await page.GotoAsync(path);
                complaints.AddRange(await Screens.Axe.Violations(page, $"{path} ({scheme})"));
            }

            await page.GotoAsync("/help/new");
            await page.Locator("form button[type=submit]").ClickAsync();
            await Expect(page.Locator("#Name-errors").Or(page.Locator(".notice.warn"))).ToBeVisibleAsync();
            complaints.AddRange(await Screens.Axe.Violations(page, $"errors ({scheme})"));
            await page.Context.CloseAsync();
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Distinct()));
    }
}
