using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;

namespace Skein.Web.Cases;

/// <summary>
/// The rich text of one message as a page of its own, for the frame it is shown in. Its policy allows its inline styles and
/// pictures of ours, and nothing else: no script, no form, no other host. Only where a person asked for the pictures of this one
/// message may their browser fetch them, from wherever they lie and without saying where it is.
/// </summary>
internal static class MessageEndpoints
{
    private const string Policy =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; " +
        "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; img-src 'self'";

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/messages/{id:long}/body", (long id, bool? pictures, HttpContext context, Acting acting, IDbContextFactory<SkeinDb> storage, CancellationToken stop) =>
            Body(id, isQuoted: false, pictures, context, acting, storage, stop)).Needs(CasePermissions.Read);
        routes.MapGet("/messages/{id:long}/quoted", (long id, bool? pictures, HttpContext context, Acting acting, IDbContextFactory<SkeinDb> storage, CancellationToken stop) =>
            Body(id, isQuoted: true, pictures, context, acting, storage, stop)).Needs(CasePermissions.Read);
    }

    private static async Task<IResult> Body(
        long id, bool isQuoted, bool? pictures, HttpContext context, Acting acting, IDbContextFactory<SkeinDb> storage, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var cases = db.CasesFor(acting.Person);
        var html = await db.CaseMessages
            .Where(m => m.Id == id && cases.Any(c => c.Id == m.CaseId))
            .Select(m => isQuoted ? m.Quoted : m.Html)
            .SingleOrDefaultAsync(stop);
        return html is null ? Outcome.Missing.Http() : Framed(html, context, pictures == true && IsAskedHere(context.Request));
    }

    public static IResult Framed(string html, HttpContext context, bool withPictures = false)
    {
        context.Response.Headers.ContentSecurityPolicy = withPictures ? $"{Policy} https: http:" : Policy;
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Results.Content(
            $"""<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/css/message.css"></head><body{(MessageLook.BringsColours(html) ? "" : " class=\"ours\"")}>{Letter.Dressed(html, withPictures)}</body></html>""",
            "text/html; charset=utf-8");
    }

    /// <summary>A link on somebody else's page must not make a browser fetch them.</summary>
    private static bool IsAskedHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin";
}
