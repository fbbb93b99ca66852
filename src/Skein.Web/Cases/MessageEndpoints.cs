using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;

namespace Skein.Web.Cases;

/// <summary>
/// The rich text of one message as a page of its own, for the frame it is shown in. Its policy allows its inline styles and
/// pictures of ours, and nothing else: no script, no form, no other host.
/// </summary>
internal static class MessageEndpoints
{
    private const string Policy =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; " +
        "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/messages/{id:long}/body", (long id, HttpContext context, Acting acting, IDbContextFactory<SkeinDb> storage, CancellationToken stop) =>
            Body(id, isQuoted: false, context, acting, storage, stop)).Needs(CasePermissions.Read);
        routes.MapGet("/messages/{id:long}/quoted", (long id, HttpContext context, Acting acting, IDbContextFactory<SkeinDb> storage, CancellationToken stop) =>
            Body(id, isQuoted: true, context, acting, storage, stop)).Needs(CasePermissions.Read);
    }

    private static async Task<IResult> Body(
        long id, bool isQuoted, HttpContext context, Acting acting, IDbContextFactory<SkeinDb> storage, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var cases = db.CasesFor(acting.Person);
        var html = await db.CaseMessages
            .Where(m => m.Id == id && cases.Any(c => c.Id == m.CaseId))
            .Select(m => isQuoted ? m.Quoted : m.Html)
            .SingleOrDefaultAsync(stop);
        return html is null ? Outcome.Missing.Http() : Framed(html, context);
    }

    public static IResult Framed(string html, HttpContext context)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Results.Content(
            $"""<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/css/message.css"></head><body{(MessageLook.BringsColours(html) ? "" : " class=\"ours\"")}>{html}</body></html>""",
            "text/html; charset=utf-8");
    }
}
