using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Skein.Webhooks;

/// <summary>Signatures as Standard Webhooks specifies: HMAC-SHA256 over id, time and body.</summary>
public static class WebhookSigning
{
    private const string Mark = "whsec_";

    public static string NewSecret() => Mark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The signature for one secret: <c>v1,</c> and base64.</summary>
    public static string Sign(string secret, string messageId, Instant at, string payload)
    {
        var key = Convert.FromBase64String(secret.StartsWith(Mark, StringComparison.Ordinal) ? secret[Mark.Length..] : secret);
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{messageId}.{at.ToUnixTimeSeconds()}.{payload}"));
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}";
    }
}
