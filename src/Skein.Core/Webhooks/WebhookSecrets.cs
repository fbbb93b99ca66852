using Microsoft.AspNetCore.DataProtection;

namespace Skein.Webhooks;

/// <summary>Secrets must be read again to sign with, so they are kept encrypted, not hashed.</summary>
public sealed class WebhookSecrets(IDataProtectionProvider keys)
{
    private readonly IDataProtector protector = keys.CreateProtector("skein.webhooks");

    public string Protect(string secret) => protector.Protect(secret);

    public string Reveal(string stored) => protector.Unprotect(stored);
}
