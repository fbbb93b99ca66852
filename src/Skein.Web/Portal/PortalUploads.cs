using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Web.Portal;

/// <summary>A file a customer has handed in but not sent yet, and the sealed name under which the form remembers it.</summary>
public sealed record PortalUpload(long Id, string Name, long Size, string Token);

/// <summary>
/// Takes files in before the rest of a form is judged, so that a wrong field costs nobody a second upload. The form remembers them by
/// sealed names, which fit this form only.
/// </summary>
internal sealed class PortalUploads(KeepFile keep, IDataProtectionProvider keys)
{
    public const string Kept = "Kept";
    public const string Fresh = "KeptFiles";
    public const int Most = 10;
    public const int LargestMb = 20;

    public static readonly Rule TooMany = new("portal.too-many-files", "最多附 {0} 个文件", "最多附 {0} 個檔案", "{0} files at the most");

    public static readonly Rule Refused = new("portal.file", "{0}：{1}", "{0}：{1}", "{0}: {1}");

    private readonly IDataProtector protector = keys.CreateProtector("skein.portal.file");

    /// <summary>The files of a form as it came in; what is wrong with any is added to <paramref name="broken"/>.</summary>
    public async Task<IReadOnlyList<PortalUpload>> Take(Actor actor, IFormCollection form, string formKey, List<Broken> broken, CancellationToken stop)
    {
        var taken = form[Kept].Select(token => Read(token, formKey)).OfType<PortalUpload>().DistinctBy(f => f.Id).Take(Most).ToList();
        foreach (var file in form.Files.GetFiles(Fresh).Where(f => f.Length > 0 || f.FileName.Length > 0))
        {
            if (taken.Count == Most)
            {
                broken.Add(TooMany.At("Files", Most));
                break;
            }

            var kept = await Take(actor, file, formKey, stop);
            if (kept.IsDone) taken.Add(kept.Value);
            else broken.Add(Refused.At("Files", Clean.Line(file.FileName), kept.Broken[0].ToString()));
        }

        return taken;
    }

    public async Task<Outcome<PortalUpload>> Take(Actor actor, IFormFile file, string formKey, CancellationToken stop)
    {
        await using var content = file.OpenReadStream();
        var kept = await keep.Run(actor, content, file.FileName, file.ContentType, LargestMb * 1024L * 1024, stop);
        return kept.IsDone ? Seal(kept.Value, formKey) : kept.As<PortalUpload>();
    }

    private PortalUpload Seal(StoredFile file, string formKey) => new(file.Id, file.Name, file.Size, protector.Protect(
        string.Create(CultureInfo.InvariantCulture, $"{formKey}|{file.Id}|{file.Size}|{file.Name}")));

    private PortalUpload? Read(string? token, string formKey)
    {
        try
        {
            var parts = token is { Length: > 0 and < 4000 } ? protector.Unprotect(token).Split('|', 4) : [];
            return parts.Length == 4 && parts[0] == formKey
                ? new PortalUpload(long.Parse(parts[1], CultureInfo.InvariantCulture), parts[3], long.Parse(parts[2], CultureInfo.InvariantCulture), token!)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
