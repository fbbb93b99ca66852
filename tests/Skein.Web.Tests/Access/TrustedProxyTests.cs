using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Platform;

namespace Skein.Web.Tests.Access;

public sealed class TrustedProxyTests
{
    [Fact]
    public async Task A_trusted_proxy_tells_where_the_caller_is_and_that_the_way_there_is_https()
    {
        await using var site = await Site.Start(adjust: builder => builder.Configuration["TrustedProxies"] = "127.0.0.1");
        var (address, answer) = await SignIn(site);

        Assert.Equal("203.0.113.9", address);
        Assert.Contains("secure", SessionCookie(answer));
        Assert.Contains("max-age=", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task What_anybody_else_says_about_it_is_not_believed()
    {
        await using var site = await Site.Start();
        var (address, answer) = await SignIn(site);

        Assert.Equal("127.0.0.1", address);
        Assert.DoesNotContain("secure", SessionCookie(answer));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    private static async Task<(string? Address, HttpResponseMessage Answer)> SignIn(Site site)
    {
        // Not the jar: it would keep secure cookies from a plain address.
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "help.example.com");
        using var page = await client.GetAsync("/sign-in");
        client.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        var answer = await client.Submit("/sign-in", "sign-in", new() { ["Entry.Email"] = House.AdministratorEmail, ["Entry.Password"] = House.Password });

        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        return (await db.SignIns.OrderByDescending(e => e.Id).Select(e => e.Address).FirstOrDefaultAsync(), answer);
    }

    private static string SessionCookie(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("skein=", StringComparison.Ordinal)).ToLowerInvariant();
}
