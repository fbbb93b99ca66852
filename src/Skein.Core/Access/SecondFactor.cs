using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Skein.Access;
using Skein.Platform;

[assembly: Maps(typeof(SecondFactorMapping))]

namespace Skein.Access;

/// <summary>The authenticator of one account. Until it has shown its first code it asks for nothing.</summary>
public sealed class SecondFactor
{
    public long AccountId { get; init; }

    public required string Key { get; set; }

    public Instant? EnrolledAt { get; set; }

    /// <summary>The newest step whose code was used: it and those before are spent.</summary>
    public long LastStep { get; set; }
}

/// <summary>Gets in once when the authenticator is lost. Only its hash is kept.</summary>
public sealed class RecoveryCode
{
    public long Id { get; init; }

    public long AccountId { get; init; }

    public required string Hash { get; init; }

    public Instant? UsedAt { get; set; }
}

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>, IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<SecondFactor> factor)
    {
        factor.ToTable("second_factor");
        factor.HasKey(f => f.AccountId);
        factor.Property(f => f.AccountId).ValueGeneratedNever();
        factor.Property(f => f.Key).HasMaxLength(64);
        factor.HasOne<Account>().WithOne().HasForeignKey<SecondFactor>(f => f.AccountId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("recovery_code");
        code.Property(c => c.Hash).HasMaxLength(64);
        code.HasIndex(c => new { c.AccountId, c.Hash }).IsUnique();
        code.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}
