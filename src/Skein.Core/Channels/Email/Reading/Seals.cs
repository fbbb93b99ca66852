using MimeKit;
using MimeKit.Cryptography;
using Skein.Platform;

namespace Skein.Channels.Email.Reading;

/// <summary>
/// Whether an S/MIME signature fits what it signs, which needs no keys of ours. PGP signatures need the sender's key and are
/// only recognised; what is encrypted stays an attachment.
/// </summary>
internal static class Seals
{
    private const long LongestChecked = 20_000_000;

    public static MailSeal Check(MultipartSigned signed, Reading reading)
    {
        var protocol = signed.ContentType.Parameters["protocol"]?.ToLowerInvariant() ?? "";
        if (protocol.Contains("pgp", StringComparison.Ordinal)) return new MailSeal(SealKind.Pgp, true, false, SealCheck.NotTried, "");
        var recognised = new MailSeal(SealKind.Smime, true, false, SealCheck.NotTried, "");
        if (SizeOf(signed) > LongestChecked) return recognised;
        return Verified(recognised, reading, context => signed.Verify(context, reading.Stop));
    }

    public static (MailSeal Seal, MimeEntity? Inner) Open(ApplicationPkcs7Mime part, Reading reading)
    {
        var encrypted = new MailSeal(SealKind.Smime, false, true, SealCheck.NotTried, "");
        var signed = new MailSeal(SealKind.Smime, true, false, SealCheck.NotTried, "");
        if (part.SecureMimeType is SecureMimeType.EnvelopedData or SecureMimeType.AuthEnvelopedData) return (encrypted, null);
        if (part.SecureMimeType is SecureMimeType.CompressedData or SecureMimeType.CertsOnly) return (MailSeal.None, null);
        if (PartNames.Size(part) > reading.UnpackedBytesLeft) return (signed, null);

        reading.UnpackedBytesLeft -= PartNames.Size(part);
        MimeEntity? inner = null;
        var seal = Verified(signed, reading, context => part.Verify(context, out inner, reading.Stop));
        return inner is null && part.SecureMimeType == SecureMimeType.Unknown ? (encrypted, null) : (seal, inner);
    }

    public static MailSeal InText(MailSeal found, string plain) => found.Kind != SealKind.None ? found
        : plain.StartsWith("-----BEGIN PGP SIGNED MESSAGE-----", StringComparison.Ordinal) ? new MailSeal(SealKind.Pgp, true, false, SealCheck.NotTried, "")
        : plain.StartsWith("-----BEGIN PGP MESSAGE-----", StringComparison.Ordinal) ? new MailSeal(SealKind.Pgp, false, true, SealCheck.NotTried, "")
        : found;

    private static MailSeal Verified(MailSeal seal, Reading reading, Func<SecureMimeContext, DigitalSignatureCollection> signaturesOf) =>
        reading.Try("signature", seal, () =>
        {
            using var context = new TemporarySecureMimeContext();
            var signatures = signaturesOf(context);
            if (signatures.Count == 0) return seal;
            var signer = signatures[0].SignerCertificate;
            var fits = signatures.All(Fits);
            if (!fits) reading.Note(OddityKind.SignatureBroken);
            return seal with { Check = fits ? SealCheck.Fits : SealCheck.DoesNotFit, Signer = Cut.At(Platform.Clean.Line(signer?.Email ?? signer?.Name ?? ""), 200) };
        });

    private static bool Fits(IDigitalSignature signature)
    {
        try
        {
            return signature.Verify(verifySignatureOnly: true);
        }
        catch (DigitalSignatureVerifyException)
        {
            return false;
        }
    }

    private static long SizeOf(Multipart signed) => signed.BodyParts().Sum(PartNames.Size);

    private static IEnumerable<MimePart> BodyParts(this MimeEntity entity) => entity switch
    {
        Multipart multipart => multipart.SelectMany(BodyParts),
        MimePart part => [part],
        _ => [],
    };
}
