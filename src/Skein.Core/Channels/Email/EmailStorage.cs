using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Organization;
using Skein.Platform;

[assembly: Maps(typeof(MailboxMapping))]
[assembly: Maps(typeof(ArrivedMailMapping))]
[assembly: Maps(typeof(MailIntakeMapping))]

namespace Skein.Channels.Email;

public static class EmailStorage
{
    extension(SkeinDb db)
    {
        public DbSet<Mailbox> Mailboxes => db.Set<Mailbox>();

        public DbSet<MailFolder> MailFolders => db.Set<MailFolder>();

        public DbSet<ArrivedMail> ArrivedMails => db.Set<ArrivedMail>();

        public DbSet<ConsentApp> ConsentApps => db.Set<ConsentApp>();

        public DbSet<MailboxConsent> MailboxConsents => db.Set<MailboxConsent>();

        public DbSet<MailMarks> MailMarks => db.Set<MailMarks>();

        public DbSet<MailSender> MailSenders => db.Set<MailSender>();

        public DbSet<MailIntake> MailIntakes => db.Set<MailIntake>();

        public DbSet<MailLeaseState> MailLeases => db.Set<MailLeaseState>();

        public DbSet<SentCopy> SentCopies => db.Set<SentCopy>();

        /// <summary>The mailbox a case came to, or one that was merged into it; null when it came another way.</summary>
        /// <param name="cases">As <see cref="MergeCase.WhatWentInto"/> tells them.</param>
        public Task<Mailbox?> MailboxOf(IReadOnlyList<long> cases, CancellationToken stop)
        {
            var (boxes, caseId) = (db.Mailboxes, cases[0]);
            return db.ArrivedMails.Where(m => cases.Contains(m.CaseId!.Value) && m.MailboxId != null && m.State == ArrivalState.Done)
                .OrderBy(m => m.CaseId == caseId ? 0 : 1).ThenBy(m => m.Id)
                .Select(m => boxes.FirstOrDefault(b => b.Id == m.MailboxId))
                .FirstOrDefaultAsync(stop);
        }
    }
}

internal sealed class MailboxMapping : IEntityTypeConfiguration<Mailbox>, IEntityTypeConfiguration<MailFolder>, IEntityTypeConfiguration<MailLeaseState>,
    IEntityTypeConfiguration<SentCopy>
{
    public void Configure(EntityTypeBuilder<Mailbox> box)
    {
        box.ToTable("mailbox");
        box.Property(b => b.Name).HasMaxLength(100);
        box.Property(b => b.Address).HasMaxLength(EmailAddress.Longest);
        box.Property(b => b.Host).HasMaxLength(253);
        box.Property(b => b.User).HasMaxLength(EmailAddress.Longest).HasColumnName("login");
        box.Property(b => b.Folders).HasMaxLength(5000);
        box.Property(b => b.Kind).HasMaxLength(40);
        box.Property(b => b.TrustedServer).HasMaxLength(253);
        box.Property(b => b.TroubleDetail).HasMaxLength(ArrivedMail.LongestError);
        box.HasOne<Team>().WithMany().HasForeignKey(b => b.TeamId).OnDelete(DeleteBehavior.SetNull);
        box.Property(b => b.SenderName).HasMaxLength(100);
        box.HasOne(b => b.Out).WithMany().HasForeignKey(b => b.OutId).OnDelete(DeleteBehavior.SetNull);
        box.HasIndex(b => b.Address);
        box.Ignore(b => b.FolderNames);
    }

    public void Configure(EntityTypeBuilder<MailFolder> folder)
    {
        folder.ToTable("mailbox_folder");
        folder.HasKey(f => new { f.MailboxId, f.Name });
        folder.Property(f => f.Name).HasMaxLength(250);
        folder.HasOne<Mailbox>().WithMany().HasForeignKey(f => f.MailboxId);
    }

    public void Configure(EntityTypeBuilder<MailLeaseState> lease)
    {
        lease.ToTable("mail_lease");
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(60);
        lease.Property(l => l.Holder).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<SentCopy> copy)
    {
        copy.ToTable("sent_copy");
        copy.HasKey(c => c.MailId);
        copy.Property(c => c.MailId).ValueGeneratedNever();
        copy.HasOne<OutgoingMail>().WithMany().HasForeignKey(c => c.MailId);
        copy.HasOne<Mailbox>().WithMany().HasForeignKey(c => c.MailboxId);
        copy.HasIndex(c => c.NextAttemptAt);
    }
}

internal sealed class ArrivedMailMapping : IEntityTypeConfiguration<ArrivedMail>
{
    public void Configure(EntityTypeBuilder<ArrivedMail> mail)
    {
        mail.ToTable("arrived_mail");
        mail.Property(m => m.Folder).HasMaxLength(250);
        mail.Property(m => m.Uid).HasMaxLength(80);
        mail.Property(m => m.Key).HasMaxLength(500);
        mail.Property(m => m.Sha256).HasMaxLength(64);
        mail.Property(m => m.Error).HasMaxLength(ArrivedMail.LongestError);
        mail.Property(m => m.MessageId).HasMaxLength(500);
        mail.Property(m => m.Fingerprint).HasMaxLength(64);
        mail.Property(m => m.From).HasMaxLength(EmailAddress.Longest).HasColumnName("sender");
        mail.Property(m => m.Subject).HasMaxLength(300);
        mail.HasOne(m => m.File).WithMany().HasForeignKey(m => m.FileId).OnDelete(DeleteBehavior.Restrict);
        mail.HasOne<Mailbox>().WithMany().HasForeignKey(m => m.MailboxId).OnDelete(DeleteBehavior.SetNull);
        mail.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId).OnDelete(DeleteBehavior.SetNull);
        mail.HasOne<Case>().WithMany().HasForeignKey(m => m.SuggestedCaseId).OnDelete(DeleteBehavior.SetNull);
        mail.HasOne<OutgoingMail>().WithMany().HasForeignKey(m => m.OutgoingMailId).OnDelete(DeleteBehavior.SetNull);
        mail.HasIndex(m => m.Key).IsUnique();
        mail.HasIndex(m => m.IsToAcknowledge).HasFilter("is_to_acknowledge");
        mail.HasIndex(m => new { m.State, m.Id });
        mail.HasIndex(m => new { m.MailboxId, m.State, m.Id });
        mail.HasIndex(m => m.MessageId);
        mail.HasIndex(m => m.Fingerprint);
        mail.HasIndex(m => new { m.From, m.Id });
    }
}

internal sealed class MailIntakeMapping : IEntityTypeConfiguration<MailIntake>, IEntityTypeConfiguration<MailSender>
{
    public void Configure(EntityTypeBuilder<MailIntake> intake)
    {
        intake.ToTable("mail_intake");
        intake.Property(i => i.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<MailSender> sender)
    {
        sender.ToTable("mail_sender");
        sender.Property(s => s.Pattern).HasMaxLength(EmailAddress.Longest);
        sender.HasIndex(s => s.Pattern).IsUnique();
    }
}
