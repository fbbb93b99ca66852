using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Skein.Channels.Email;
using Skein.Journal;
using Skein.Platform;

[assembly: Maps(typeof(ConsentMapping))]

namespace Skein.Channels.Email;

/// <summary>What the company registered with a provider, so that it may ask mailboxes' owners for consent. Readable only with the house's keys.</summary>
public sealed class ConsentApp : ISubject
{
    public const int LongestId = 300;

    public static string SubjectKind => "consent-app";

    public long Id { get; init; }

    /// <summary>The provider's.</summary>
    public required string Code { get; init; }

    public required string ClientId { get; set; }

    public required string ProtectedSecret { get; set; }
}

/// <summary>The consent of a mailbox's owner: tokens that open it. Beside the mailbox, for they change by themselves.</summary>
public sealed class MailboxConsent
{
    public long MailboxId { get; init; }

    public required string ProtectedRefresh { get; set; }

    public required string ProtectedAccess { get; set; }

    public Instant AccessEndsAt { get; set; }

    public Instant GivenAt { get; set; }

    /// <summary>The provider takes it no more: its owner must give it again.</summary>
    public bool IsOver { get; set; }
}

internal sealed class ConsentMapping : IEntityTypeConfiguration<ConsentApp>, IEntityTypeConfiguration<MailboxConsent>
{
    public void Configure(EntityTypeBuilder<ConsentApp> app)
    {
        app.ToTable("consent_app");
        app.Property(a => a.Code).HasMaxLength(40);
        app.Property(a => a.ClientId).HasMaxLength(ConsentApp.LongestId);
        app.HasIndex(a => a.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MailboxConsent> consent)
    {
        consent.ToTable("mailbox_consent");
        consent.HasKey(c => c.MailboxId);
        consent.Property(c => c.MailboxId).ValueGeneratedNever();
        consent.HasOne<Mailbox>().WithOne().HasForeignKey<MailboxConsent>(c => c.MailboxId);
    }
}
