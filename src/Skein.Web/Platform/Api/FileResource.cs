using Skein.Cases;
using Skein.Platform.Files;

namespace Skein.Web.Platform.Api;

/// <summary>A file, to be downloaded from its address with the same token.</summary>
internal sealed record FileResource(long Id, string Name, string ContentType, long Size, string Url)
{
    public static FileResource Of(FileLink file) => new(file.Id, file.Name, file.ContentType, file.Size, UrlOf(file.Id));

    public static FileResource Of(StoredFile file) => new(file.Id, file.Name, file.ContentType, file.Size, UrlOf(file.Id));

    private static string UrlOf(long id) => $"{ApiRoutes.Root}/files/{id}";
}
