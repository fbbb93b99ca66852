using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Web.Portal;

/// <summary>The company as its customers see it. Read once per request.</summary>
internal sealed class PortalFace(IDbContextFactory<SkeinDb> storage)
{
    private Company? company;

    public async Task<Company> Company(CancellationToken stop)
    {
        if (company is not null) return company;
        await using var db = await storage.CreateDbContextAsync(stop);
        return company = await db.Companies.AsNoTracking().SingleAsync(stop);
    }

    public async Task<DateTimeZone> Zone(CancellationToken stop) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull((await Company(stop)).TimeZone) ?? DateTimeZone.Utc;
}
