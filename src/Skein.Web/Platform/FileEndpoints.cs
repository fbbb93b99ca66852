using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Web.Access;

namespace Skein.Web.Platform;

/// <summary>Uploads and downloads of the workspace. A file is read by whoever may see the case it hangs on, and by its uploader.</summary>
internal static class FileEndpoints
{
    public const long Largest = 25 * 1024 * 1024;

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/files", Upload).NeedsSignIn();
        routes.MapGet("/files/{id:long}/{name?}", Download).NeedsSignIn();
    }

    private static async Task<IResult> Upload(IFormFile file, Acting acting, KeepFile keep, CancellationToken stop)
    {
        await using var content = file.OpenReadStream();
        var kept = await keep.Run(acting.Person, content, file.FileName, file.ContentType, Largest, stop);
        return kept.Http(f => Results.Json(new { id = f.Id, url = $"/files/{f.Id}/{Uri.EscapeDataString(f.Name)}", name = f.Name, size = f.Size }));
    }

    private static async Task<IResult> Download(
        long id, Acting acting, IDbContextFactory<SkeinDb> storage, IFileStore store, HttpContext context, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var file = await db.FileFor(acting.Person, id, stop);
        return file is null ? Outcome.Missing.Http() : Send(file, store, context);
    }

    /// <summary>
    /// Only pictures are shown in place; everything else is handed over as a download. The sandbox keeps even a mislabelled page
    /// from doing anything should a browser open it.
    /// </summary>
    public static IResult Send(StoredFile file, IFileStore store, HttpContext context)
    {
        var content = store.Open(file.Sha256);
        if (content is null) return Outcome.Missing.Http();

        var isPicture = FileTypes.IsPicture(file.ContentType);
        var disposition = new ContentDispositionHeaderValue(isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        return Results.Stream(content, isPicture ? file.ContentType : "application/octet-stream", enableRangeProcessing: true);
    }
}
