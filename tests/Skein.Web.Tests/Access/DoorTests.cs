using Microsoft.Playwright;
using Skein.Access;
using Skein.Platform;
using Skein.Web.Tests.Screens;

namespace Skein.Web.Tests.Access;

/// <summary>The pages that only those who are not signed in see: accessible in every language and scheme, and pictured when asked.</summary>
public sealed class DoorTests
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("SKEIN_SCREENS");

    [Fact]
    public async Task The_pages_before_the_door_are_accessible_and_within_the_content_policy()
    {
        await using var site = await Site.Start(adjust: builder =>
        {
            builder.Configuration["OpenId:Authority"] = "https://login.example.com";
            builder.Configuration["OpenId:ClientId"] = "skein";
            builder.Configuration["OpenId:Name"] = "雁南统一登录";
        });
        var key = await TurnOn(site);
        Assert.NotEmpty(key);
        var complaints = new List<string>();
        foreach (var (language, scheme, width) in Looks())
        {
            var page = await Chrome.Open(site, email: null, new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = 844 }, ColorScheme = scheme,
            });
            page.Console += (_, message) => { if (message.Type is "error") complaints.Add($"{page.Url} says: {message.Text}"); };
            await Look(page, $"/sign-in?lang={language.Tag()}", "sign-in", complaints);
            await page.Locator("input[type=email]").FillAsync(House.AdministratorEmail);
            await page.Locator("input[type=password]").FillAsync("wrong");
            await page.Locator("form button[type=submit]").ClickAsync();
            await page.Locator("[role=alert]").WaitForAsync();
            await Look(page, null, "sign-in-wrong", complaints);
            await page.Locator("input[type=password]").FillAsync(House.Password);
            await page.Locator("form button[type=submit]").ClickAsync();
            await page.Locator("#sign-in-code").WaitForAsync();
            await Look(page, null, "sign-in-code", complaints);
            await Look(page, "/sign-in/forgotten", "sign-in-forgotten", complaints);
            await Look(page, "/sign-in/unknown", "sign-in-unknown", complaints);
            await Look(page, "/sign-in/reset/nothing", "sign-in-spent-link", complaints);
            await Look(page, $"/sign-in/reset/{(await site.Get<IssueLink>().Run(await site.Administrator(), 1, default)).Value}", "sign-in-reset", complaints);
            await page.Context.CloseAsync();
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints.Distinct()));
    }

    private static IEnumerable<(Language Language, ColorScheme Scheme, int Width)> Looks() =>
    [
        (Language.Hans, ColorScheme.Light, 1440), (Language.Hant, ColorScheme.Dark, 390), (Language.English, ColorScheme.Light, 390),
    ];

    private static async Task Look(IPage page, string? path, string name, List<string> complaints)
    {
        if (path is not null) await page.GotoAsync(path);
        complaints.AddRange(await Axe.Violations(page, name));
        if (Folder is null) return;
        var language = await page.Locator("html").GetAttributeAsync("lang");
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, language!, $"{page.ViewportSize!.Width}", $"{name}.png") });
    }

    private static async Task<string> TurnOn(Site site)
    {
        var (factors, lin) = (site.Get<SecondFactors>(), await site.Administrator());
        await factors.Begin(lin, default);
        var key = (await factors.State(lin, default)).Key!;
        await factors.Enrol(lin, Totp.Code(key, Totp.Step(TimeProvider.System.Now())), null, default);
        return key;
    }
}
