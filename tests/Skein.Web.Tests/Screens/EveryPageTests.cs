using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Playwright;
using Skein.Platform;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Screens;

/// <summary>What holds on every page, in real Chromium.</summary>
public sealed class EveryPageTests
{
    [Fact]
    public async Task No_page_has_an_accessibility_violation_loads_from_elsewhere_or_breaks_the_content_policy()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var complaints = new List<string>();
        var page = await Chrome.Open(site);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.Contains("404", StringComparison.Ordinal)
                && !page.Url.EndsWith("/error/500", StringComparison.Ordinal)) complaints.Add($"{page.Url} says: {message.Text}");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal)) complaints.Add($"{page.Url} loads {request.Url}");
        };
        foreach (var (name, path) in await Visit.Ready(site, page))
        {
            await page.GotoAsync(path);
            complaints.AddRange(await Axe.Violations(page, name));
            complaints.AddRange(await Axe.DarkViolations(page, $"{name} (dark)"));
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Distinct()));
    }

    // Those before the door are looked at by DoorTests and SetUpLookTests.
    private static readonly string[] Doors = ["/sign-in", "/sign-in/code", "/sign-in/unknown", "/set-up"];

    [Fact]
    public void Every_page_is_in_the_list()
    {
        var routes = typeof(Server).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).ToList();
        var missing = routes.Except(Doors).Where(r => !EveryScreen.Pages.Any(p => Opens(r, p.Path)));

        Assert.NotEmpty(routes);
        Assert.Empty(missing);
    }

    private static bool Opens(string template, string path) =>
        new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(path.Split('?')[0], []);

    [Fact]
    public async Task No_page_scrolls_sideways_on_a_phone_in_any_language()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var tooWide = new List<string>();
        foreach (var language in Languages.All)
        {
            await EveryScreen.Speak(site, language);
            var page = await Chrome.Open(site, options: new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 390, Height = 844 }, Locale = language.Tag(),
            });
            foreach (var (name, path) in await Visit.Ready(site, page))
            {
                await page.GotoAsync(path);
                var width = await page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth");
                if (width > 390) tooWide.Add($"{name} ({language}): {width}");
            }

            await page.Context.CloseAsync();
        }

        Assert.Empty(tooWide);
    }

    [Fact]
    public async Task The_first_workspace_page_weighs_less_than_300_kilobytes()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        long received = 0;
        session.Event("Network.loadingFinished").OnEvent += (_, e) => received += (long)e!.Value.GetProperty("encodedDataLength").GetDouble();

        await page.GotoAsync("/inbox?view=open&open=1", new() { WaitUntil = WaitUntilState.Load });
        await page.WaitForTimeoutAsync(500);

        Assert.InRange(received, 1, 300 * 1024);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_search_list_and_help()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/inbox?view=open");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".case-head h1")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("dialog#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator(".top input[type=search]")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_answer_is_written_and_sent_by_keys_and_the_focus_is_seen_all_the_way()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site);
        await page.GotoAsync("/inbox?view=open");

        await page.Keyboard.PressAsync("j");
        Assert.True(await FocusIsSeen(page));
        await page.Keyboard.PressAsync("k");
        Assert.True(await FocusIsSeen(page));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".case-head h1")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator(".editor-area")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("马上为您处理");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".msg.reply")).ToContainTextAsync(["马上为您处理"]);
        await Expect(page.Locator(".conversation")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(page.Locator(".editor-area")).ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_conversation_opens_at_its_newest_message()
    {
        await using var site = await Site.Start();
        await Samples.Fill(site);
        var page = await Chrome.Open(site, options: new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 640 } });

        await page.GotoAsync("/cases/1");

        await Expect(page.Locator(".conversation > :last-child")).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await page.Context.CloseAsync();
    }

    private static Task<bool> FocusIsSeen(IPage page) => page.EvaluateAsync<bool>(
        "() => document.activeElement !== document.body && getComputedStyle(document.activeElement).outlineStyle !== 'none'");
}
