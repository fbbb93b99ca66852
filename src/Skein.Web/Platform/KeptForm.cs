namespace Skein.Web.Platform;

/// <summary>
/// What a person sent when it could not be saved, to be sent again from the page that says so. Passwords and codes are not written
/// into a page: their form is filled in anew.
/// </summary>
internal sealed record KeptForm(string Address, IReadOnlyList<KeyValuePair<string, string>> Fields, bool HadFiles)
{
    private const int Largest = 2 * 1024 * 1024;
    private static readonly string[] Secrets = ["password", "current", "again", "code", "secret"];

    /// <summary>Null when nothing was sent, or nothing that may be kept.</summary>
    public static async Task<KeptForm?> Of(HttpRequest request, string path)
    {
        if (!request.HasFormContentType) return null;
        try
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            var fields = form.SelectMany(f => f.Value.Select(value => KeyValuePair.Create(f.Key, value ?? ""))).ToList();
            var isSecret = fields.Exists(f => Secrets.Any(s => f.Key.EndsWith(s, StringComparison.OrdinalIgnoreCase)));
            if (fields.Count == 0 || isSecret || fields.Sum(f => (long)f.Key.Length + f.Value.Length) > Largest) return null;
            return new KeptForm(path + request.QueryString, fields, form.Files.Count > 0);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or BadHttpRequestException or InvalidOperationException)
        {
            return null;
        }
    }
}
