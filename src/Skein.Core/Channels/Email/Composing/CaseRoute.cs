using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Platform;

[assembly: Maps(typeof(ComposingMapping))]

namespace Skein.Channels.Email;

/// <summary>Where the mails of a case that we began leave from and go to, until the customer writes from elsewhere.</summary>
public sealed class CaseRoute
{
    public long CaseId { get; init; }

    /// <summary>Null leaves it to the team's mailbox or the default one.</summary>
    public long? MailboxId { get; init; }

    public required string To { get; init; }
}

/// <summary>The letter a person is writing to begin a case, kept on the server every few seconds.</summary>
public sealed class LetterDraft
{
    public long EmployeeId { get; init; }

    /// <summary>What stands in the other fields, as the page names them.</summary>
    public required string Fields { get; set; }

    public required string Html { get; set; }

    public NodaTime.Instant SavedAt { get; set; }
}

public static class ComposingStorage
{
    extension(SkeinDb db)
    {
        public DbSet<CaseRoute> CaseRoutes => db.Set<CaseRoute>();

        public DbSet<LetterDraft> LetterDrafts => db.Set<LetterDraft>();

        /// <summary>Of a case and those whose conversation it goes on with, its own first.</summary>
        public IQueryable<CaseRoute> RoutesOf(IReadOnlyList<long> cases)
        {
            var caseId = cases[0];
            return db.CaseRoutes.Where(r => cases.Contains(r.CaseId)).OrderBy(r => r.CaseId == caseId ? 0 : 1).ThenBy(r => r.CaseId);
        }
    }
}

internal sealed class ComposingMapping : IEntityTypeConfiguration<CaseRoute>, IEntityTypeConfiguration<LetterDraft>
{
    public void Configure(EntityTypeBuilder<CaseRoute> route)
    {
        route.ToTable("case_route");
        route.HasKey(r => r.CaseId);
        route.Property(r => r.CaseId).ValueGeneratedNever();
        route.Property(r => r.To).HasMaxLength(EmailAddress.Longest).HasColumnName("recipient");
        route.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId);
        route.HasOne<Mailbox>().WithMany().HasForeignKey(r => r.MailboxId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<LetterDraft> draft)
    {
        draft.ToTable("letter_draft");
        draft.HasKey(d => d.EmployeeId);
        draft.Property(d => d.EmployeeId).ValueGeneratedNever();
        draft.Property(d => d.Fields).HasMaxLength(LetterDrafts.LongestFields);
        draft.HasOne<Organization.Employee>().WithMany().HasForeignKey(d => d.EmployeeId);
    }
}
