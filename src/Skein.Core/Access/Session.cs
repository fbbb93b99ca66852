using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Skein.Access;
using Skein.Platform;

[assembly: Maps(typeof(SessionMapping))]

namespace Skein.Access;

/// <summary>How somebody came in.</summary>
public enum SignInWay
{
    Other,
    Password,
    PasswordAndCode,
    PasswordAndRecoveryCode,
    PasswordOnKnownDevice,
    Provider,
}

/// <summary>
/// One sign-in on one browser, until it ends. The cookie carries its secret; every request looks here, so that ending it takes
/// effect at once and on every node.
/// </summary>
public sealed class Session
{
    public long Id { get; init; }

    public long AccountId { get; init; }

    public required string Hash { get; init; }

    /// <summary>The account's security stamp at sign-in: another password or second factor means another stamp.</summary>
    public required string Stamp { get; set; }

    public SignInWay Way { get; init; }

    /// <summary>Whether the browser keeps it when it is closed.</summary>
    public bool Stays { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant SeenAt { get; set; }

    public Instant ExpiresAt { get; set; }

    public Instant? EndedAt { get; set; }

    public string? Address { get; init; }

    public string? Agent { get; init; }

    /// <summary>An idle session ends after this, an active one after the whole life.</summary>
    public static (Duration Idle, Duration Whole) Life(bool stays) =>
        stays ? (Duration.FromDays(14), Duration.FromDays(30)) : (Duration.FromHours(12), Duration.FromHours(24));

    public static Instant Expiry(bool stays, Instant createdAt, Instant seenAt)
    {
        var (idle, whole) = Life(stays);
        return Instant.Min(seenAt + idle, createdAt + whole);
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("session");
        session.Property(s => s.Hash).HasMaxLength(64);
        session.Property(s => s.Stamp).HasMaxLength(64);
        session.Property(s => s.Address).HasMaxLength(64);
        session.Property(s => s.Agent).HasMaxLength(300);
        session.HasIndex(s => s.Hash).IsUnique();
        session.HasIndex(s => new { s.AccountId, s.Id });
        session.HasIndex(s => s.ExpiresAt);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }
}
