using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Web.Access;

namespace Skein.Web.Platform.Api;

/// <summary>Files to hang on messages: given as the body of the request, or as a part named <c>file</c> of a form.</summary>
internal static class FilesApi
{
    private const string Raw = "application/octet-stream";

    public static void MapFilesApi(this IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("/files").WithTags("Files");
        files.MapPost("/", Upload).Needs(CasePermissions.Read)
            .WithMetadata(new RequestSizeLimitAttribute(FileEndpoints.Largest + 64 * 1024))
            .Says("uploadFile", "Uploads a file of 25 MB at the most, as the body itself with its name in the address")
            .Accepts<Stream>("*/*")
            .Produces<FileResource>(StatusCodes.Status201Created);
        files.MapGet("/{id:long}", Download).Needs(CasePermissions.Read).Says("downloadFile", "Downloads a file").Produces<Stream>(StatusCodes.Status200OK, Raw);
    }

    private static async Task<IResult> Upload(string? name, HttpRequest request, Acting acting, KeepFile keep, CancellationToken stop)
    {
        if (!request.HasFormContentType) return Answer(await keep.Run(acting.Person, request.Body, name, request.ContentType, FileEndpoints.Largest, stop));

        var file = (await request.ReadFormAsync(stop)).Files.GetFile("file");
        if (file is null) return Problem.Of(StatusCodes.Status422UnprocessableEntity, CommonRules.Required.At("file"));
        await using var content = file.OpenReadStream();
        return Answer(await keep.Run(acting.Person, content, name ?? file.FileName, file.ContentType, FileEndpoints.Largest, stop));
    }

    private static IResult Answer(Outcome<StoredFile> kept) => kept.Http(f => Results.Created($"{ApiRoutes.Root}/files/{f.Id}", FileResource.Of(f)));

    private static async Task<IResult> Download(
        long id, Acting acting, IDbContextFactory<SkeinDb> storage, IFileStore store, HttpContext context, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var file = await db.FileFor(acting.Person, id, stop);
        return file is null ? Outcome.Missing.Http() : FileEndpoints.Send(file, store, context);
    }
}
