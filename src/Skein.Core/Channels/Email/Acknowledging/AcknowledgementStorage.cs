using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Channels.Email;
using Skein.Platform;

[assembly: Maps(typeof(AcknowledgementMapping))]

namespace Skein.Channels.Email;

public static class AcknowledgementStorage
{
    extension(SkeinDb db)
    {
        public DbSet<Acknowledgement> Acknowledgements => db.Set<Acknowledgement>();

        public DbSet<AcknowledgedSender> AcknowledgedSenders => db.Set<AcknowledgedSender>();
    }
}

internal sealed class AcknowledgementMapping : IEntityTypeConfiguration<Acknowledgement>, IEntityTypeConfiguration<AcknowledgedSender>
{
    public void Configure(EntityTypeBuilder<Acknowledgement> acknowledgement)
    {
        acknowledgement.ToTable("acknowledgement");
        acknowledgement.Ignore(a => a.Wording);
        acknowledgement.HasOne<Mailbox>().WithMany().HasForeignKey(a => a.MailboxId);
        acknowledgement.HasIndex(a => a.MailboxId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AcknowledgedSender> sender)
    {
        sender.ToTable("acknowledged_sender");
        sender.HasKey(s => s.Address);
        sender.Property(s => s.Address).HasMaxLength(EmailAddress.Longest);
    }
}
