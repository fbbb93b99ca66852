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
        var link = (await site.Get<CaseReader>().Find(await site.Administrator(), 1, null, default))!.Case.LinkToken;
        await page.Context.AddCookiesAsync([new Cookie { Name = Visiting.Cookie, Value = await SignIn(site), Url = site.Address.ToString() }]);
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
