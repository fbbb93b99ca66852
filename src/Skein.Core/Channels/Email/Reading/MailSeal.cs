namespace Skein.Channels.Email.Reading;

/// <summary>
/// Signed or encrypted, by which standard, and whether the signature fits the text. Who owns the certificate is not asked:
/// <see cref="Signer"/> is only what it says.
/// </summary>
public sealed record MailSeal(SealKind Kind, bool IsSigned, bool IsEncrypted, SealCheck Check, string Signer)
{
    public static MailSeal None { get; } = new(SealKind.None, false, false, SealCheck.NotTried, "");
}

public enum SealKind
{
    None,
    Smime,
    Pgp,
}

public enum SealCheck
{
    NotTried,
    Fits,
    DoesNotFit,
}
