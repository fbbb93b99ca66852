using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Skein.Channels.Email;
using Skein.Web.Access;

namespace Skein.Web.Channels.Email;

/// <summary>Where a provider sends a mailbox's owner back to, with a code or a refusal.</summary>
internal static class ConsentReturn
{
    public const string Path = "/settings/mailboxes/consent";

    public static void MapConsentReturn(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Take).Needs(EmailPermissions.Manage);

    /// <summary>Sealed on its way through the address, or any link could make this page say anything.</summary>
    public static string? Said(IDataProtectionProvider keys, string? refused)
    {
        try
        {
            return string.IsNullOrEmpty(refused) ? null : Seal(keys).Unprotect(refused);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static async Task<IResult> Take(
        string? state, string? code, string? error, Acting acting, GrantMailbox granting, IDataProtectionProvider keys, CancellationToken stop)
    {
        var (id, outcome) = await granting.Finish(acting.Person, state, code, error, stop);
        if (id is null) return Results.LocalRedirect("/settings/mailboxes");
        if (outcome.IsDone) return Results.LocalRedirect($"/settings/mailboxes/{id}?given=1#consent");
        var said = outcome.Broken.Count > 0 ? outcome.Broken[0].ToString() : ConsentTexts.Failed.ToString();
        return Results.LocalRedirect($"/settings/mailboxes/{id}?refused={Uri.EscapeDataString(Seal(keys).Protect(said))}#consent");
    }

    private static IDataProtector Seal(IDataProtectionProvider keys) => keys.CreateProtector("skein.consent-answer");
}
