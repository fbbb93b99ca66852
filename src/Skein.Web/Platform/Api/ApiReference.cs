using System.IO.Compression;
using Scalar.AspNetCore;
using Skein.Web.Access;

namespace Skein.Web.Platform.Api;

/// <summary>
/// The document made readable by Scalar, whose script comes out of its package and is served from here. The page writes inline
/// styles, so it has a policy of its own; it can load nothing from another host and talk to none.
/// </summary>
internal static class ApiReference
{
    public const string Address = "/api/reference";
    private const string ScriptResource = "ScalarStaticAssets.scalar.js";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
        "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private const string Page =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>Skein API</title>
          <link rel="icon" href="/icon.svg" type="image/svg+xml">
        </head>
        <body>
          <main id="reference"></main>
          <script src="/api/reference/scalar.js" defer></script>
          <script src="/js/api-reference.js" type="module"></script>
        </body>
        </html>
        """;

    public static void MapReference(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(ApiDocument.Address).OpenToAll("Says how to use the API and nothing about what is in it.");
        routes.MapGet(Address, Show).OpenToAll("The same, to be read by people.").ExcludeFromDescription();
        routes.MapGet(Address + "/scalar.js", Script).OpenToAll("The script of that page.").ExcludeFromDescription();
    }

    private static IResult Show(HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content(Page, "text/html; charset=utf-8");
    }

    private static IResult Script(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        var script = typeof(ScalarOptions).Assembly.GetManifestResourceStream(ScriptResource)
            ?? throw new InvalidOperationException("The package of the reference page has changed: its script is not where it was.");

        // It lies in the package as gzip.
        var takesGzip = context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase);
        if (takesGzip) context.Response.Headers.ContentEncoding = "gzip";
        return Results.Stream(takesGzip ? script : new GZipStream(script, CompressionMode.Decompress), "text/javascript; charset=utf-8");
    }
}
