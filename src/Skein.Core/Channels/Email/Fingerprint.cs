using System.Security.Cryptography;
using System.Text;
using Skein.Channels.Email.Reading;

namespace Skein.Channels.Email;

/// <summary>
/// What makes two arrivals one mail. The path it came on (Received, Delivered-To) is left out, so the copies in two mailboxes are one;
/// the content is in, so a Message-ID used twice for different texts stays two, and a mail without one is known by what it says.
/// </summary>
internal static class Fingerprint
{
    public static string Of(ReadMail mail)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, mail.MessageId);
        Add(hash, mail.From?.Key);
        Add(hash, mail.Date?.ToString());
        Add(hash, mail.Subject);
        Add(hash, mail.Body.Plain);
        Add(hash, mail.Body.Html);
        foreach (var part in mail.Parts) Add(hash, $"{part.FileName}|{part.MediaType}|{part.RoughSize}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string? value)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(value ?? ""));
        hash.AppendData([0]);
    }
}
