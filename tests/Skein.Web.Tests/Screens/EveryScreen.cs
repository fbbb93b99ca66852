using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Skein.Access;
using Skein.Platform;

namespace Skein.Web.Tests.Screens;

/// <summary>
/// Saves a picture of every page, wide and on a phone, light and dark, in three languages, under the folder named by
/// <c>SKEIN_SCREENS</c>, or of those that <c>SCREENS_ONLY</c> names. Run by <c>./test screens</c>, for eyes to judge.
/// </summary>
public sealed class EveryScreen
{
    private static readonly (string Look, int Width, int Height)[] Sizes = [("wide", 1440, 900), ("phone", 390, 844)];

    /// <summary>The pages, by the name of their picture. Whoever adds a page adds it here.</summary>
    public static readonly IReadOnlyList<(string Name, string Path)> Pages =
    [
        ("home", "/"),
        ("inbox", "/inbox?view=open"),
        ("inbox-case", "/inbox?view=open&open=1"),
        ("inbox-empty", "/inbox?view=closed"),
        ("case", "/cases/1"),
        ("case-missing", "/cases/999999"),
        ("new-case", "/cases/new"),
        ("compose", "/cases/compose"),
        ("compose-known", "/cases/compose?customer=1"),
        ("settings-sample", "/settings/sample"),
        ("customers", "/customers"),
        ("customer", "/customers/1"),
        ("new-customer", "/customers/new"),
        ("people", "/people"),
        ("person", "/people/1"),
        ("new-person", "/people/new"),
        ("organization", "/organization"),
        ("settings", "/settings"),
        ("roles", "/settings/roles"),
        ("role", "/settings/roles/4"),
        ("new-role", "/settings/roles/new?copy=4"),
        ("company", "/settings/company"),
        ("kinds", "/settings/kinds"),
        ("targets", "/settings/targets"),
        ("tokens", "/settings/tokens"),
        ("new-token", "/settings/tokens/new"),
        ("webhooks", "/settings/webhooks"),
        ("new-webhook", "/settings/webhooks/new"),
        ("webhook", "/settings/webhooks/1"),
        ("templates", "/settings/templates"),
        ("templates-deleted", "/settings/templates?deleted=true"),
        ("new-template", "/settings/templates/new"),
        ("template", "/settings/templates/1"),
        ("signatures", "/settings/signatures"),
        ("team-signature", "/settings/signatures/1"),
        ("profile-signature", "/profile/signature"),
        ("profile", "/profile"),
        ("profile-password", "/profile/password"),
        ("profile-second-factor", "/profile/second-factor"),
        ("profile-sessions", "/profile/sessions"),
        ("sign-in-forgotten", "/sign-in/forgotten"),
        ("sign-in-spent-link", "/sign-in/reset/nothing"),
        ("audit", "/audit"),
        ("audit-sign-ins", "/audit/sign-ins"),
        ("help", "/help"),
        ("help-new", "/help/new"),
        ("help-sign-in", "/help/sign-in"),
        ("help-lost-link", "/help/c/nothing"),
        ("help-lost", "/help/nothing"),
        ("help-receipt", "/help/c/{link}/receipt"),
        ("help-case", "/help/c/{link}"),
        ("help-own-cases", "/help/cases"),
        ("help-own-case", "/help/cases/1"),
        ("settings-form", "/settings/form"),
        ("settings-form-field", "/settings/form/new"),
        ("settings-mail", "/settings/mail"),
        ("mailboxes", "/settings/mailboxes"),
        ("new-mailbox", "/settings/mailboxes/new"),
        ("mailbox", "/settings/mailboxes/1"),
        ("acknowledgement", "/settings/mailboxes/1/acknowledgement"),
        ("mailbox-check", "/settings/mailboxes/1/check"),
        ("intake", "/system/intake"),
        ("search", "/search?q=退款"),
        ("search-start", "/search"),
        ("search-index", "/settings/search"),
        ("search-nothing", "/search?q=status:nonsense 大象"),
        ("system", "/system"),
        ("followers", "/system/followers"),
        ("not-found", "/nowhere"),
        ("error", "/error/500"),
        ("error-outage", "/error/503"),
    ];

    [Fact(Explicit = true)]
    public async Task Every_page_is_pictured()
    {
        var folder = Environment.GetEnvironmentVariable("SKEIN_SCREENS") ?? "screens";
        var languages = Environment.GetEnvironmentVariable("SKEIN_SCREENS_LANGUAGES")?.Split(',').Select(t => Languages.From(t)).ToArray();
        await using var site = await Site.Start();
        await Samples.Fill(site);
        foreach (var language in languages ?? [.. Languages.All])
        {
            await Speak(site, language);
            foreach (var size in Sizes)
            {
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    await Take(site, Path.Combine(folder, language.Tag(), $"{size.Look}-{scheme.ToString().ToLowerInvariant()}"), size, scheme);
                }
            }
        }
    }

    [Fact(Explicit = true)]
    public async Task The_doors_are_pictured()
    {
        await using var unset = await Site.Start(isSetUp: false);
        await TakeAsStranger(unset, "set-up", "/set-up");
        await using var site = await Site.Start();
        await TakeAsStranger(site, "sign-in", "/sign-in");
        var link = await site.Get<IssueLink>().Run(await site.Administrator(), 1, default);
        await TakeAsStranger(site, "new-password", $"/sign-in/reset/{link.Value}");
        var (factors, lin) = (site.Get<SecondFactors>(), await site.Administrator());
        await factors.Begin(lin, default);
        await factors.Enrol(lin, Totp.Code((await factors.State(lin, default)).Key!, Totp.Step(TimeProvider.System.Now())), null, default);
        await TakeAsStranger(site, "sign-in-code", "/sign-in/code", afterPassword: true);
    }

    private static async Task TakeAsStranger(Site site, string name, string path, bool afterPassword = false)
    {
        var folder = Environment.GetEnvironmentVariable("SKEIN_SCREENS") ?? "screens";
        foreach (var language in Languages.All)
        {
            foreach (var size in Sizes)
            {
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    var page = await Chrome.Open(site, email: null, options: new BrowserNewContextOptions
                    {
                        ViewportSize = new ViewportSize { Width = size.Width, Height = size.Height }, ColorScheme = scheme,
                    });
                    if (afterPassword)
                    {
                        await page.GotoAsync($"/sign-in?lang={language.Tag()}");
                        await page.Locator("input[type=email]").FillAsync(House.AdministratorEmail);
                        await page.Locator("input[type=password]").FillAsync(House.Password);
                        await page.Locator("input[type=password]").PressAsync("Enter");
                        await page.WaitForURLAsync(url => url.Contains(path, StringComparison.Ordinal));
                    }

                    await page.GotoAsync($"{path}?lang={language.Tag()}");
                    var file = Path.Combine(folder, language.Tag(), $"{size.Look}-{scheme.ToString().ToLowerInvariant()}", $"{name}.png");
                    await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
                    await page.Context.CloseAsync();
                }
            }
        }
    }

    private static async Task Take(Site site, string folder, (string Look, int Width, int Height) size, ColorScheme scheme)
    {
        Directory.CreateDirectory(folder);
        var page = await Chrome.Open(site, options: new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = size.Width, Height = size.Height },
            ColorScheme = scheme,
        });
        var only = Environment.GetEnvironmentVariable("SCREENS_ONLY")?.Split(',');
        foreach (var (name, path) in (await Visit.Ready(site, page)).Where(p => only?.Contains(p.Name) != false))
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
            await page.WaitForTimeoutAsync(300);
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }

        await page.Context.CloseAsync();
    }

    internal static async Task Speak(Site site, Language language)
    {
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.Language, language));
    }
}
