using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Skein.Access;

namespace Skein.Web.Access;

/// <summary>Somebody whose password was right and who still owes a code. Lives ten minutes in a cookie of its own.</summary>
internal sealed record CodeStep(long AccountId, string Stamp, bool Stays)
{
    private const string StampClaim = "stamp";
    private const string StaysClaim = "stays";

    public static Task Begin(HttpContext context, Knocked knocked, bool stays) => context.SignInAsync(
        IdentityConstants.TwoFactorUserIdScheme,
        SessionCookie.Person(IdentityConstants.TwoFactorUserIdScheme, knocked.AccountId, new Claim(StampClaim, knocked.Stamp), new Claim(StaysClaim, stays.ToString())));

    public static async Task<CodeStep?> Of(HttpContext context)
    {
        var person = (await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return person is null || Account(person) is not { } account ? null
            : new CodeStep(account, person.FindFirstValue(StampClaim) ?? "", person.FindFirstValue(StaysClaim) == bool.TrueString);
    }

    public static Task End(HttpContext context) => context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);

    /// <summary>This browser need not show a code again, until the password or the authenticator is another.</summary>
    public static Task Remember(HttpContext context, CodeStep step) => context.SignInAsync(
        IdentityConstants.TwoFactorRememberMeScheme,
        SessionCookie.Person(IdentityConstants.TwoFactorRememberMeScheme, step.AccountId, new Claim(StampClaim, step.Stamp)),
        new AuthenticationProperties { IsPersistent = true });

    public static async Task<(long Account, string Stamp)?> KnownDevice(HttpContext context)
    {
        var person = (await context.AuthenticateAsync(IdentityConstants.TwoFactorRememberMeScheme)).Principal;
        return person is null || Account(person) is not { } account ? null : (account, person.FindFirstValue(StampClaim) ?? "");
    }

    private static long? Account(ClaimsPrincipal person) =>
        long.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
