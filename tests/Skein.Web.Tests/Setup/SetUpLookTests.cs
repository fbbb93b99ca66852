using Microsoft.Playwright;
using Skein.Web.Tests.Screens;
using static Microsoft.Playwright.Assertions;

namespace Skein.Web.Tests.Setup;

/// <summary>The set-up page in a real browser.</summary>
public sealed class SetUpLookTests
{
    [Fact]
    public async Task Set_up_has_no_accessibility_violation_empty_or_refused()
    {
        await using var site = await Site.Start(isSetUp: false);
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            var page = await Chrome.Open(site, email: null, options: new BrowserNewContextOptions { ColorScheme = scheme });
            await page.GotoAsync("/set-up?lang=en");
            Assert.Empty(await Axe.Violations(page, $"set-up ({scheme})"));
            await page.Locator("form button[type=submit]").ClickAsync();
            await Expect(page.Locator(".field.wrong").First).ToBeVisibleAsync();
            Assert.Empty(await Axe.Violations(page, $"set-up, refused ({scheme})"));
            await page.Context.CloseAsync();
        }
    }
}
