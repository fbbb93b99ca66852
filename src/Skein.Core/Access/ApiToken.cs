using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Skein.Journal;

namespace Skein.Access;

/// <summary>
/// A key for a program: it acts as an account, within the scopes it was given and never beyond what the account itself may do.
/// Only the hash of the secret is kept.
/// </summary>
public sealed class ApiToken : ISubject
{
    public const int LongestName = 100;
    private const string Mark = "skein_";
    private const int ShownLength = 12;

    public static string SubjectKind => "api-token";

    public long Id { get; init; }

    public required string Name { get; init; }

    public long AccountId { get; init; }

    public Account Account { get; init; } = null!;

    /// <summary>The beginning of the secret: enough to tell which one it is.</summary>
    public required string Prefix { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the secret.</summary>
    public required string Hash { get; init; }

    public Instant CreatedAt { get; init; }

    /// <summary>Null for one that does not expire.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>To within <see cref="UseToken.Coarseness"/>: a write with every request would cost more than it tells.</summary>
    public Instant? LastUsedAt { get; set; }

    public Instant? RevokedAt { get; set; }

    public List<ApiTokenScope> Scopes { get; } = [];

    public bool IsValid(Instant now) => RevokedAt is null && (ExpiresAt is null || ExpiresAt > now);

    public static string NewSecret() => Mark + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    public static string PrefixOf(string secret) => secret[..ShownLength];

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>A permission the token may use, as far as its account has it.</summary>
public sealed class ApiTokenScope
{
    public long TokenId { get; set; }

    public required string Permission { get; init; }
}
