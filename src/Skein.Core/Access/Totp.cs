using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using NodaTime;

namespace Skein.Access;

/// <summary>
/// Time-based one-time passwords (RFC 6238, six digits, 30 seconds, SHA-1: what every authenticator app speaks).
/// </summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Seconds = 30;

    /// <summary>160 random bits as people type them.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    public static string Code(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The standard asks for SHA-1; as an HMAC it is not broken.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Bytes(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    public static long Step(Instant at) => at.ToUnixTimeSeconds() / Seconds;

    /// <summary>The step whose code it is: now, or one to either side for clocks that differ. Null when it is none.</summary>
    public static long? Match(string key, string? code, Instant now)
    {
        var typed = new string([.. (code ?? "").Where(char.IsAsciiDigit)]);
        long? found = null;
        foreach (var step in (long[])[Step(now) - 1, Step(now), Step(now) + 1])
        {
            if (typed.Length == 6 && CryptographicOperations.FixedTimeEquals(Ascii(Code(key, step)), Ascii(typed))) found = step;
        }

        return found;
    }

    /// <summary>What the square code says: authenticator apps read it.</summary>
    public static string Address(string key, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits=6&period={Seconds}";

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            buffer = ((buffer << 5) | Base32.IndexOf(letter, StringComparison.Ordinal)) & 0xfff;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)(buffer >> bits);
        }

        return bytes;
    }
}
