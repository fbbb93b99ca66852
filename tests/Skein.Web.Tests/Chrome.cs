using Microsoft.Playwright;

namespace Skein.Web.Tests;

/// <summary>Real Chromium, one process for all tests, a fresh profile for each.</summary>
public static class Chrome
{
    private static readonly Lazy<Task<IBrowser>> Shared = new(Launch);

    /// <summary>A page with the administrator or whoever is given signed in through the form.</summary>
    public static Task<IPage> Open(Site site, string? email = House.AdministratorEmail, BrowserNewContextOptions? options = null) =>
        Open(site.Address, email, options);

    public static async Task<IPage> Open(Uri address, string? email = House.AdministratorEmail, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } };
        options.BaseURL = address.ToString();
        options.Locale ??= "zh-CN";
        var page = await (await (await Shared.Value).NewContextAsync(options)).NewPageAsync();
        if (email is null) return page;

        await page.GotoAsync("/sign-in");
        await page.Locator("input[type=email]").FillAsync(email);
        await page.Locator("input[type=password]").FillAsync(House.Password);
        await page.Locator("form button[type=submit]").Last.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    private static async Task<IBrowser> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
