using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.Configuration;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Skein.Web.Access;

/// <summary>
/// The provider's description must name the very issuer it was fetched for (OpenID Connect Discovery 1.0, 4.3). Tokens are checked
/// against the description alone, so without this whoever can answer for the address once names any issuer, and is believed.
/// </summary>
internal sealed class OneIssuer(Uri authority, ILogger log) : IConfigurationValidator<OpenIdConnectConfiguration>
{
    public ConfigurationValidationResult Validate(OpenIdConnectConfiguration configuration)
    {
        // As it was written: a Uri says things in its own way. One slash at the end is the custom of some providers.
        var isExpected = configuration.Issuer is { } issuer && WithoutSlash(issuer) == WithoutSlash(authority.OriginalString);
        if (isExpected) return new() { Succeeded = true };

        // Said here and not by whoever asked: the library hides the names in its own message, and asks in the background as well.
        log.LogError(
            "The provider is not used: OpenId:Authority is {Authority}, but its description names the issuer {Issuer}",
            authority.OriginalString, configuration.Issuer);
        return new() { ErrorMessage = "The issuer is another one than the configured authority." };
    }

    /// <summary>Whether nobody was sent to the provider because of this.</summary>
    public static bool IsRefusal(Exception? failure) => failure?.GetBaseException() is InvalidConfigurationException;

    private static string WithoutSlash(string issuer) => issuer.EndsWith('/') ? issuer[..^1] : issuer;
}
