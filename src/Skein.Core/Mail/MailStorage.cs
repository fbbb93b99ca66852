using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Mail;
using Skein.Platform;

[assembly: Maps(typeof(MailMapping))]

namespace Skein.Mail;

public static class MailStorage
{
    extension(SkeinDb db)
    {
        public DbSet<OutgoingMail> OutgoingMails => db.Set<OutgoingMail>();

        public DbSet<MailServer> MailServers => db.Set<MailServer>();

        public IQueryable<MailServer> HouseServer => db.Set<MailServer>().Where(s => s.IsHouse);
    }
}

internal sealed class MailMapping : IEntityTypeConfiguration<OutgoingMail>, IEntityTypeConfiguration<MailServer>, IEntityTypeConfiguration<MailFile>, IEntityTypeConfiguration<LostCopy>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("outgoing_mail");
        mail.Property(m => m.To).HasMaxLength(254).HasColumnName("recipient");
        mail.Property(m => m.ToName).HasMaxLength(200);
        mail.Property(m => m.Subject).HasMaxLength(300);

        // Whoever changes it decided on what it was: claimed meanwhile, it can no longer be taken back.
        mail.Property(m => m.State).IsConcurrencyToken();
        mail.Property(m => m.Purpose).HasMaxLength(40);
        mail.Property(m => m.Key).HasMaxLength(200);
        mail.Property(m => m.Thread).HasMaxLength(200);
        mail.Property(m => m.MessageToken).HasMaxLength(22);
        mail.Property(m => m.ClaimedBy).HasMaxLength(100);
        mail.Property(m => m.LastAnswer).HasMaxLength(OutgoingMail.LongestAnswer);
        mail.Property(m => m.Cc).HasMaxLength(OutgoingMail.LongestCc);
        mail.Property(m => m.FromName).HasMaxLength(100);
        mail.Property(m => m.FromAddress).HasMaxLength(EmailAddress.Longest);
        mail.Property(m => m.ReplyTo).HasMaxLength(320);
        mail.Property(m => m.InReplyTo).HasMaxLength(500);
        mail.Property(m => m.References).HasMaxLength(OutgoingMail.LongestReferences).HasColumnName("reference_ids");
        mail.HasMany(m => m.Files).WithOne().HasForeignKey(f => f.MailId);
        mail.HasMany(m => m.LostCopies).WithOne().HasForeignKey(c => c.MailId);
        mail.HasOne<MailServer>().WithMany().HasForeignKey(m => m.ServerId).OnDelete(DeleteBehavior.SetNull);
        mail.HasIndex(m => m.Key).IsUnique();
        mail.HasIndex(m => new { m.ServerId, m.AttemptedAt });
        mail.HasIndex(m => m.CaseMessageId);
        mail.HasIndex(m => new { m.State, m.NextAttemptAt, m.Id });
        mail.HasIndex(m => m.CaseId);
        mail.HasIndex(m => m.MessageToken);
    }

    public void Configure(EntityTypeBuilder<MailServer> server)
    {
        server.ToTable("mail_server");
        server.Property(s => s.Host).HasMaxLength(253);
        server.Property(s => s.User).HasMaxLength(254);
        server.Property(s => s.FromName).HasMaxLength(100);
        server.Property(s => s.FromAddress).HasMaxLength(254);
        server.Property(s => s.Trouble).HasMaxLength(1000);
        server.HasIndex(s => s.IsHouse).IsUnique().HasFilter("is_house");
    }

    public void Configure(EntityTypeBuilder<MailFile> held)
    {
        held.ToTable("outgoing_mail_file");
        held.HasKey(f => new { f.MailId, f.FileId });
        held.Property(f => f.ContentId).HasMaxLength(100);
        held.HasOne(f => f.File).WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<LostCopy> lost)
    {
        lost.ToTable("outgoing_mail_lost_copy");
        lost.HasKey(c => new { c.MailId, c.Address });
        lost.Property(c => c.Address).HasMaxLength(EmailAddress.Longest);
        lost.Property(c => c.Said).HasMaxLength(LostCopy.LongestSaid);
    }
}
