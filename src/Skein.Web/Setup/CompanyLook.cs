using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Setup;
using Skein.Web.Access;
using Skein.Web.Platform;

namespace Skein.Web.Setup;

/// <summary>What the company looks like on customers' pages: its logo, and a style sheet of its colour alone.</summary>
internal static class CompanyLook
{
    public const string LogoPath = "/company/logo";
    public const string StylePath = "/company/brand.css";

    // A little more than the 4.5 that are needed: links also stand on grounds that are not quite white.
    private const double Readable = 5;

    public static void MapCompanyLook(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(LogoPath, Logo).OpenToAll("The company's logo on customers' pages.");
        routes.MapGet(StylePath, Style).OpenToAll("The company's colour on customers' pages.");
    }

    private static async Task<IResult> Logo(IDbContextFactory<SkeinDb> storage, IFileStore store, HttpContext context, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var logo = await db.Companies.Join(db.Files, c => c.LogoId, f => f.Id, (_, f) => f).SingleOrDefaultAsync(stop);
        return logo is null ? Results.NotFound() : FileEndpoints.Send(logo, store, context);
    }

    private static async Task<IResult> Style(IDbContextFactory<SkeinDb> storage, HttpContext context, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var colour = await db.Companies.Select(c => c.BrandColour).SingleOrDefaultAsync(stop);
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Text(colour is null ? "" : Css(colour), "text/css");
    }

    /// <summary>
    /// Darkened until white letters on it, and it on white, can be read; lightened for dark screens until it can be read on black.
    /// </summary>
    internal static string Css(string colour)
    {
        var (light, dark) = (colour, colour);
        while (Contrast(light, "#ffffff") < Readable) light = Towards(light, 0);
        while (Contrast(dark, "#1a1f26") < Readable) dark = Towards(dark, 255);
        return $$"""
            :root{--brand:{{light}};--on-brand:#fff;--link:{{light}} }
            @media (prefers-color-scheme:dark){:root:not([data-theme=light]){--link:{{dark}} } }
            :root[data-theme=dark]{--link:{{dark}} }
            """;
    }

    internal static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static string Towards(string colour, int end) =>
        "#" + string.Concat(Parts(colour).Select(p => ((int)Math.Round(p + (end - p) * 0.08 + Math.Sign(end - p) * 0.5)).ToString("x2", CultureInfo.InvariantCulture)));

    private static IEnumerable<int> Parts(string colour) =>
        new[] { 1, 3, 5 }.Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private static double Luminance(string colour)
    {
        var linear = Parts(colour).Select(p => p / 255.0).Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }
}
