using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Web.Portal;

/// <summary>
/// A sealed note in every customers' form: which form it is and when it was handed out. What comes back at once was filled in by a
/// program, what comes back without one never was our page. A person whose form was sent back once is not measured again.
/// </summary>
internal sealed class FormStamps(IDataProtectionProvider keys, TimeProvider time)
{
    private static readonly Duration Fastest = Duration.FromSeconds(2);
    private static readonly Duration Oldest = Duration.FromHours(24);

    private readonly IDataProtector protector = keys.CreateProtector("skein.portal.form");

    public string New(string? key = null, bool isAgain = false) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{key ?? PublicToken.New()}|{time.Now().ToUnixTimeTicks()}|{(isAgain ? "again" : "first")}"));

    /// <summary>The key of the form, and the rule that sends it back once, if any.</summary>
    public (string Key, Rule? Refused) Read(string? stamp)
    {
        if (Parts(stamp) is not { } parts) return (PublicToken.New(), PortalRules.PageTooOld);
        var age = time.Now() - Instant.FromUnixTimeTicks(long.Parse(parts[1], CultureInfo.InvariantCulture));
        if (age > Oldest) return (parts[0], PortalRules.PageTooOld);
        return (parts[0], age < Fastest && parts[2] != "again" ? PortalRules.TooFast : null);
    }

    private string[]? Parts(string? stamp)
    {
        try
        {
            return stamp is { Length: > 0 and < 1000 } ? protector.Unprotect(stamp).Split('|') : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
