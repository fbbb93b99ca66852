using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Portal;
using Skein.Web.Access;
using Skein.Web.Platform;

namespace Skein.Web.Portal;

/// <summary>Files that come and go on customers' pages, and whether an open case still looks the same.</summary>
internal static class PortalEndpoints
{
    public static void MapPortal(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/help/files", Upload).DisableAntiforgery().RequireRateLimiting(RateLimits.Portal)
            .OpenToAll("Customers attach files before they are known; the sealed stamp of a form of ours must come along.");
        routes.MapGet("/help/c/{token}/files/{id:long}/{name?}", ByLink).OpenToAll("Whoever holds the private link of the case.");
        routes.MapGet("/help/c/{token}/glance", GlanceByLink).OpenToAll("Whoever holds the private link of the case.");
        routes.MapGet("/help/cases/{caseId:long}/glance", GlanceBySession).OpenToAll("The customer's own session is asked.");
        routes.MapGet("/help/cases/{caseId:long}/files/{id:long}/{name?}", BySession).OpenToAll("The customer's own session is asked.");
    }

    private static async Task<IResult> Upload(
        IFormFile file, string? stamp, string? c, FormStamps stamps, Visiting visiting, CaseLinks links, PortalUploads uploads, CancellationToken stop)
    {
        var (key, refused) = stamps.Read(stamp);
        if (refused == PortalRules.PageTooOld) return Outcome.Refused(refused.Broken()).Http();
        var holder = c is null ? null : await links.Find(c, Languages.Current, visiting.Origin, stop);
        var kept = await uploads.Take(holder?.Customer ?? visiting.Anyone, file, key, stop);
        return kept.Http(f => Results.Json(new { id = f.Token, name = f.Name, size = f.Size }));
    }

    private static async Task<IResult> ByLink(
        string token, long id, CaseLinks links, IDbContextFactory<SkeinDb> storage, IFileStore store, HttpContext context, CancellationToken stop)
    {
        var linked = await links.Find(token, Languages.Current, null, stop);
        return linked is null ? Results.NotFound() : await Send(linked.CaseId, id, storage, store, context, stop);
    }

    private static async Task<IResult> BySession(
        long caseId, long id, Visiting visiting, IDbContextFactory<SkeinDb> storage, IFileStore store, HttpContext context, CancellationToken stop)
    {
        if (visiting.Customer is not { } customer) return Results.NotFound();
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.CasesFor(customer).AnyAsync(c => c.Id == caseId, stop) ? await Send(caseId, id, storage, store, context, stop) : Results.NotFound();
    }

    private static async Task<IResult> GlanceByLink(string token, CaseLinks links, CaseGlance glance, CancellationToken stop) =>
        await links.Find(token, Languages.Current, null, stop) is { } linked ? await Glance(linked.Customer, linked.CaseId, glance, stop) : Results.NotFound();

    private static async Task<IResult> GlanceBySession(long caseId, Visiting visiting, CaseGlance glance, CancellationToken stop) =>
        visiting.Customer is { } customer ? await Glance(customer, caseId, glance, stop) : Results.NotFound();

    private static async Task<IResult> Glance(Actor customer, long caseId, CaseGlance glance, CancellationToken stop) =>
        await glance.Find(customer, caseId, stop) is { } word ? Results.Text(word) : Results.NotFound();

    /// <summary>Files of this one case; those on notes stay among colleagues.</summary>
    private static async Task<IResult> Send(long caseId, long id, IDbContextFactory<SkeinDb> storage, IFileStore store, HttpContext context, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var file = await db.CaseMessages.AsNoTracking()
            .Where(m => m.CaseId == caseId && m.Kind != MessageKind.Note)
            .SelectMany(m => m.Files.Where(f => f.FileId == id).Select(f => f.File))
            .FirstOrDefaultAsync(stop);
        return file is null ? Results.NotFound() : FileEndpoints.Send(file, store, context);
    }
}
