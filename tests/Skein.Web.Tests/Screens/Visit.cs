using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NodaTime;
using Skein.Cases;
using Skein.Platform;
using Skein.Portal;
using Skein.Web.Portal;

namespace Skein.Web.Tests.Screens;

/// <summary>The pages of <see cref="EveryScreen"/> with what only this site knows filled in, for a browser that is also a signed-in customer.</summary>
internal static class Visit
{
    public static async Task<IReadOnlyList<(string Name, string Path)>> Ready(Site site, IPage page)
    {
        await page.Context.AddCookiesAsync([new Microsoft.Playwright.Cookie { Name = Visiting.Cookie, Value = await SignIn(site), Url = site.Address.ToString() }]);
        return await Pages(site);
    }

    /// <summary>The same without a browser.</summary>
    public static async Task<IReadOnlyList<(string Name, string Path)>> Ready(Site site, CookieContainer jar)
    {
        jar.Add(site.Address, new System.Net.Cookie(Visiting.Cookie, await SignIn(site)));
        return await Pages(site);
    }

    private static async Task<IReadOnlyList<(string Name, string Path)>> Pages(Site site)
    {
        var link = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!.Case.LinkToken;
        return [.. EveryScreen.Pages.Select(p => (p.Name, p.Path.Replace("{link}", link, StringComparison.Ordinal)))];
    }

    private static async Task<string> SignIn(Site site)
    {
        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        var token = PublicToken.New();
        db.CustomerSessions.Add(new CustomerSession
        {
            TokenHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))),
            CustomerId = 1,
            BegunAt = db.Now,
            EndsAt = db.Now + Duration.FromDays(1),
        });
        await db.SaveChangesAsync();
        return token;
    }
}
