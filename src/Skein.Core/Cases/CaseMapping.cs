using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Cases;
using Skein.Organization;
using Skein.Platform;

[assembly: Maps(typeof(CaseMapping))]
[assembly: Maps(typeof(MessageMapping))]
[assembly: Maps(typeof(CaseSettingsMapping))]
[assembly: Maps(typeof(CaseWorkMapping))]

namespace Skein.Cases;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<CaseTag>, IEntityTypeConfiguration<CaseField>,
    IEntityTypeConfiguration<CaseParticipant>
{
    public void Configure(EntityTypeBuilder<Case> found)
    {
        found.ToTable("case_file");
        found.Property(c => c.Subject).HasMaxLength(Case.LongestSubject);
        found.Property(c => c.Resolution).HasMaxLength(4000);
        found.Property(c => c.Preview).HasMaxLength(200);
        found.Property(c => c.LinkToken).HasMaxLength(22);
        found.Property(c => c.OriginKey).HasMaxLength(200);
        found.HasOne(c => c.Customer).WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
        found.HasOne<Team>().WithMany().HasForeignKey(c => c.TeamId).OnDelete(DeleteBehavior.Restrict);
        found.HasOne<Employee>().WithMany().HasForeignKey(c => c.OwnerId).OnDelete(DeleteBehavior.Restrict);
        found.HasOne<CaseKind>().WithMany().HasForeignKey(c => c.KindId).OnDelete(DeleteBehavior.Restrict);
        found.HasMany(c => c.Tags).WithOne().HasForeignKey(t => t.CaseId);
        found.HasMany(c => c.Fields).WithOne().HasForeignKey(f => f.CaseId);
        found.HasMany(c => c.Participants).WithOne().HasForeignKey(p => p.CaseId);
        found.HasOne<Case>().WithMany().HasForeignKey(c => c.FollowsId).OnDelete(DeleteBehavior.SetNull);
        found.HasOne<Case>().WithMany().HasForeignKey(c => c.MergedIntoId).OnDelete(DeleteBehavior.SetNull);

        // Lists of work read only these, whatever lies in the archive.
        found.HasIndex(c => new { c.UpdatedAt, c.Id }).HasFilter("is_open").HasDatabaseName("ix_case_open");
        found.HasIndex(c => new { c.OwnerId, c.UpdatedAt, c.Id }).HasFilter("is_open").HasDatabaseName("ix_case_open_owner");
        found.HasIndex(c => new { c.TeamId, c.UpdatedAt, c.Id }).HasFilter("is_open").HasDatabaseName("ix_case_open_team");
        found.HasIndex(c => new { c.DueAt, c.Id }).HasFilter("is_open AND paused_since IS NULL").HasDatabaseName("ix_case_open_due");

        // The archive, a page at a time.
        found.HasIndex(c => new { c.Status, c.UpdatedAt, c.Id }).HasDatabaseName("ix_case_status");
        found.HasIndex(c => new { c.CustomerId, c.Id }).HasDatabaseName("ix_case_customer");
        found.HasIndex(c => new { c.CustomerId, c.Status, c.UpdatedAt, c.Id }).HasDatabaseName("ix_case_customer_status");
        found.HasIndex(c => c.LinkToken).IsUnique();
        found.HasIndex(c => c.OriginKey).IsUnique();
        found.HasIndex(c => c.DeletedAt).HasFilter("deleted_at IS NOT NULL").HasDatabaseName("ix_case_deleted");
    }

    public void Configure(EntityTypeBuilder<CaseTag> tag)
    {
        tag.ToTable("case_tag");
        tag.HasKey(t => new { t.CaseId, t.Tag });
        tag.Property(t => t.Tag).HasMaxLength(CaseTag.Longest);
        tag.HasIndex(t => new { t.Tag, t.CaseId });
    }

    public void Configure(EntityTypeBuilder<CaseField> field)
    {
        field.ToTable("case_field");
        field.HasKey(f => new { f.CaseId, f.Code });
        field.Property(f => f.Code).HasMaxLength(40);
        field.Property(f => f.LabelHans).HasMaxLength(CaseField.LongestLabel);
        field.Property(f => f.LabelHant).HasMaxLength(CaseField.LongestLabel);
        field.Property(f => f.LabelEnglish).HasMaxLength(CaseField.LongestLabel);
        field.Property(f => f.Value).HasMaxLength(CaseField.LongestValue);
        field.Ignore(f => f.Label);
    }

    public void Configure(EntityTypeBuilder<CaseParticipant> participant)
    {
        participant.ToTable("case_participant");
        participant.HasKey(p => new { p.CaseId, p.Address });
        participant.Property(p => p.Address).HasMaxLength(254);
        participant.Property(p => p.Name).HasMaxLength(200);
        participant.HasIndex(p => p.Address);
    }
}

internal sealed class MessageMapping : IEntityTypeConfiguration<CaseMessage>, IEntityTypeConfiguration<MessageFile>
{
    public void Configure(EntityTypeBuilder<CaseMessage> message)
    {
        message.ToTable("case_message");
        message.Property(m => m.AuthorName).HasMaxLength(200);
        message.Property(m => m.OriginKey).HasMaxLength(200);
        message.Property(m => m.CaseBefore).HasMaxLength(1000);
        message.HasQueryFilter(m => m.WithdrawnAt == null);
        message.HasOne(m => m.Case).WithMany().HasForeignKey(m => m.CaseId);
        message.HasMany(m => m.Files).WithOne().HasForeignKey(f => f.MessageId);
        message.HasIndex(m => new { m.CaseId, m.Id });
        message.HasIndex(m => m.OriginKey).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MessageFile> held)
    {
        held.ToTable("message_file");
        held.HasKey(f => new { f.MessageId, f.FileId });
        held.HasOne(f => f.File).WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CaseSettingsMapping : IEntityTypeConfiguration<CaseKind>, IEntityTypeConfiguration<PriorityTarget>
{
    public void Configure(EntityTypeBuilder<CaseKind> kind)
    {
        kind.ToTable("case_kind");
        kind.Property(k => k.Code).HasMaxLength(40);
        kind.Property(k => k.NameHans).HasMaxLength(60);
        kind.Property(k => k.NameHant).HasMaxLength(60);
        kind.Property(k => k.NameEnglish).HasMaxLength(60);
        kind.Ignore(k => k.Name);
        kind.HasIndex(k => k.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PriorityTarget> target)
    {
        target.ToTable("priority_target");
        target.HasKey(t => t.Priority);
        target.Ignore(t => t.Id);
    }
}

internal sealed class CaseWorkMapping : IEntityTypeConfiguration<CaseDraft>, IEntityTypeConfiguration<CaseViewer>
{
    public void Configure(EntityTypeBuilder<CaseDraft> draft)
    {
        draft.ToTable("case_draft");
        draft.HasKey(d => new { d.CaseId, d.EmployeeId });
        draft.Property(d => d.Files).HasMaxLength(500);
        draft.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId);
        draft.HasOne<Employee>().WithMany().HasForeignKey(d => d.EmployeeId);
    }

    public void Configure(EntityTypeBuilder<CaseViewer> viewer)
    {
        viewer.ToTable("case_viewer");
        viewer.HasKey(v => new { v.CaseId, v.EmployeeId });
        viewer.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId);
        viewer.HasOne<Employee>().WithMany().HasForeignKey(v => v.EmployeeId);
    }
}
