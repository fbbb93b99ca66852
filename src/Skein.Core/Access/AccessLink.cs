using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Skein.Access;
using Skein.Platform;

[assembly: Maps(typeof(AccessLinkMapping))]

namespace Skein.Access;

public enum LinkPurpose
{
    /// <summary>A new colleague sets the first password.</summary>
    Invitation,

    /// <summary>Somebody who cannot get in any more sets a new one.</summary>
    Reset,

    /// <summary>The same, asked for by the person and sent by mail.</summary>
    Mailed,
}

/// <summary>A link that lets its holder set the password of one account, once. Only the hash of its secret is kept.</summary>
public sealed class AccessLink
{
    public static readonly Duration InvitationLasts = Duration.FromDays(7);
    public static readonly Duration ResetLasts = Duration.FromHours(24);
    public static readonly Duration MailedLasts = Duration.FromMinutes(60);

    public static Duration Lasts(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => InvitationLasts,
        LinkPurpose.Reset => ResetLasts,
        LinkPurpose.Mailed => MailedLasts,
    };

    public long Id { get; init; }

    public long AccountId { get; init; }

    public required string Hash { get; init; }

    public LinkPurpose Purpose { get; init; }

    public Instant CreatedAt { get; init; }

    public Instant ExpiresAt { get; init; }

    public Instant? UsedAt { get; set; }
}

internal sealed class AccessLinkMapping : IEntityTypeConfiguration<AccessLink>
{
    public void Configure(EntityTypeBuilder<AccessLink> link)
    {
        link.ToTable("access_link");
        link.Property(l => l.Hash).HasMaxLength(64);
        link.HasIndex(l => l.Hash).IsUnique();
        link.HasIndex(l => l.AccountId);
        link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
    }
}
