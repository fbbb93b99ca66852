using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Skein.Platform;

namespace Skein.Web.Portal;

/// <summary>
/// The browser remembers, sealed, which letter it sent last. Whoever goes back gets a fresh form with the old words in it: sent once
/// more as they are, they are still the same letter. With a word or a file changed they are another one.
/// </summary>
internal sealed class SentLetters(IDataProtectionProvider keys, TimeProvider time)
{
    private const string Cookie = "skein-sent";
    private static readonly Duration Life = Duration.FromMinutes(30);

    private readonly IDataProtector protector = keys.CreateProtector("skein.portal.sent");

    public void Remember(HttpContext context, string key, long writer, LetterEntry entry, IEnumerable<PortalUpload> files) => context.Response.Cookies.Append(
        Cookie,
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{key}|{time.Now().ToUnixTimeTicks()}|{Words(writer, entry)}|{Files(files)}")),
        new CookieOptions { Path = "/help/new", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Life.ToTimeSpan(), IsEssential = true });

    /// <summary>The key of the form this was sent with before; null when it is a new letter. A browser that goes back forgets the files.</summary>
    public string? KeyOf(HttpContext context, long writer, LetterEntry entry, IReadOnlyCollection<PortalUpload> files) =>
        Parts(context.Request.Cookies[Cookie]) is [var key, var sent, var words, var held]
            && time.Now() - Instant.FromUnixTimeTicks(long.Parse(sent, CultureInfo.InvariantCulture)) < Life
            && words == Words(writer, entry) && (files.Count == 0 || held == Files(files))
            ? key
            : null;

    private static string Words(long writer, LetterEntry entry) => Digest(entry.Form
        .Where(f => f.Key is not ("Stamp" or "_handler" or PortalUploads.Kept))
        .OrderBy(f => f.Key, StringComparer.Ordinal)
        .SelectMany(f => (string[])[f.Key, .. f.Value.Select(v => v ?? "")])
        .Prepend(string.Create(CultureInfo.InvariantCulture, $"{writer}")));

    private static string Files(IEnumerable<PortalUpload> files) => Digest(files.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Size} {f.Name}")).Order(StringComparer.Ordinal));

    private static string Digest(IEnumerable<string> parts) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));

    private string[] Parts(string? cookie)
    {
        try
        {
            return cookie is { Length: > 0 and < 2000 } ? protector.Unprotect(cookie).Split('|') : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
