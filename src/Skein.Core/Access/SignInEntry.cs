using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Skein.Access;
using Skein.Platform;

[assembly: Maps(typeof(SignInEntryMapping))]

namespace Skein.Access;

public enum SignInResult
{
    SignedIn,
    WrongPassword,
    UnknownAddress,
    LockedOut,
    Disabled,
    CodeAsked,
    WrongCode,
    UnknownAtProvider,
    SignedOut,
}

/// <summary>One knock at the door and what came of it.</summary>
public sealed class SignInEntry
{
    public long Id { get; init; }

    public Instant At { get; init; }

    public SignInResult Result { get; init; }

    public SignInWay Way { get; init; }

    public long? AccountId { get; init; }

    /// <summary>What was typed, when it was an address: some type their password here.</summary>
    public string? Email { get; init; }

    public string? Address { get; init; }

    public string? Agent { get; init; }

    internal static SignInEntry Of(SignInResult result, long? accountId, string? email, Visit visit, Instant at, SignInWay way = SignInWay.Other) => new()
    {
        At = at,
        Result = result,
        Way = way,
        AccountId = accountId,
        Email = email is not null && EmailAddress.Normalize(email) is not null ? email : null,
        Address = visit.Address,
        Agent = visit.Agent,
    };
}

internal sealed class SignInEntryMapping : IEntityTypeConfiguration<SignInEntry>
{
    public void Configure(EntityTypeBuilder<SignInEntry> entry)
    {
        entry.ToTable("sign_in");
        entry.Property(e => e.Email).HasMaxLength(EmailAddress.Longest);
        entry.Property(e => e.Address).HasMaxLength(64);
        entry.Property(e => e.Agent).HasMaxLength(300);
        entry.HasIndex(e => new { e.AccountId, e.Id });
        entry.HasIndex(e => new { e.Result, e.Id });
        entry.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.SetNull);
    }
}
