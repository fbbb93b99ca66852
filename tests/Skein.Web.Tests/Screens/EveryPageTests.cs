using System.Text.Json;
using Microsoft.Playwright;
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
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var page = await Chrome.Open(site, options: new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1440, Height = 900 }, ColorScheme = scheme, BypassCSP = false,
            });
            page.Console += (_, message) =>
            {
                if (message.Type is "error" && !message.Text.Contains("404", StringComparison.Ordinal)) complaints.Add($"{page.Url} says: {message.Text}");
            };
            page.Request += (_, request) =>
            {
                if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                    && !request.Url.StartsWith("blob:", StringComparison.Ordinal)) complaints.Add($"{page.Url} loads {request.Url}");
            };
            foreach (var (name, path) in EveryScreen.Pages)
            {
                await page.GotoAsync(path);
                complaints.AddRange(await Axe.Violations(page, $"{name} ({scheme})"));
            }

            await page.Context.CloseAsync();
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Distinct()));
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
}
