using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Skein.Web.Channels.Email;

/// <summary>A password that was typed into a form which comes back once more: sealed, and of no use to anyone an hour later.</summary>
internal sealed class TypedPassword(IDataProtectionProvider keys)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector seal = keys.CreateProtector("skein.typed-password").ToTimeLimitedDataProtector();

    public string? Seal(string? typed) => string.IsNullOrEmpty(typed) ? null : seal.Protect(typed, Life);

    public string? Read(string? kept)
    {
        try
        {
            return string.IsNullOrEmpty(kept) ? null : seal.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
