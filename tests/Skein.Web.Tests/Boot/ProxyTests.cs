using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Platform;

namespace Skein.Web.Tests.Boot;

public sealed class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1, ::1, ::ffff:127.0.0.1", "203.0.113.7")]
    [InlineData(null, "127.0.0.1")]
    public async Task Only_a_trusted_proxy_is_believed_about_the_callers_address(string? trusted, string expected)
    {
        await using var site = await Site.Start(adjust: builder => builder.Configuration["TrustedProxies"] = trusted);
        using var browser = site.Stranger();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        await browser.Submit("/sign-in", "sign-in", new() { ["Entry.Email"] = House.AdministratorEmail, ["Entry.Password"] = House.Password });

        await using var db = await site.Get<IDbContextFactory<SkeinDb>>().CreateDbContextAsync();
        Assert.Equal(expected, (await db.Sessions.SingleAsync()).Address);
    }
}
