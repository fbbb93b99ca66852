using System.Globalization;
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

    /// <summary>The colour as style rules, with black or white upon it, whichever reads better; empty for the house's own.</summary>
    public static string Theme(string? colour) => colour is { Length: 7 } && colour[0] == '#' && colour[1..].All(char.IsAsciiHexDigit)
        ? $":root{{--brand:{colour};--on-brand:{(Luminance(colour) > 0.179 ? "#000" : "#fff")}}}"
        : "";

    private static double Luminance(string colour)
    {
        double Part(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }
}
