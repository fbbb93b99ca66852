using System.Net;
using Microsoft.Playwright;

namespace Skein.Web.Tests;

/// <summary>Real Chromium, one process for all tests, a fresh profile for each.</summary>
public static class Chrome
{
    private static readonly Lazy<Task<IBrowser>> Shared = new(Launch);

    /// <summary>A page of the administrator or whoever is given. It is closed with its site.</summary>
    public static async Task<IPage> Open(Site site, string? email = House.AdministratorEmail, BrowserNewContextOptions? options = null)
    {
        var context = await Context(site.Address, options);
        site.Keep(context);
        if (email is not null)
        {
            var jar = new CookieContainer();
            using var client = await site.SignedIn(email, jar: jar);
            await context.AddCookiesAsync(jar.GetCookies(site.Address).Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString(), HttpOnly = c.HttpOnly }));
        }

        return await context.NewPageAsync();
    }

    /// <summary>A page signed in through the form, in any process.</summary>
    public static async Task<IPage> Open(Uri address, string email)
    {
        var page = await (await Context(address, null)).NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("input[type=email]").FillAsync(email);
        await page.Locator("input[type=password]").FillAsync(House.Password);
        await page.Locator("form button[type=submit]").Last.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        return page;
    }

    private static async Task<IBrowserContext> Context(Uri address, BrowserNewContextOptions? options)
    {
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1440, Height = 900 } };
        options.BaseURL = address.ToString();
        options.Locale ??= "zh-CN";
        var context = await (await Shared.Value).NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        return context;
    }

    private static async Task<IBrowser> Launch()
    {
        Assertions.SetDefaultExpectTimeout(60_000);
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
