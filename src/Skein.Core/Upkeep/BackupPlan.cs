using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Skein.Journal;
using Skein.Platform;
using Skein.Upkeep;

[assembly: Maps(typeof(BackupPlanMapping))]

namespace Skein.Upkeep;

/// <summary>When the house backs itself up. One row; a house that never chose has the usual one.</summary>
public sealed class BackupPlan : ISubject, IVersioned
{
    public const long OnlyId = 1;
    public const int UsualHour = 3;
    public const int UsuallyKept = 7;
    public const int MostKept = 60;
    private static readonly Duration Pause = Duration.FromHours(1);

    public static string SubjectKind => "backup-plan";

    public long Id { get; init; } = OnlyId;

    public bool IsOn { get; set; } = true;

    /// <summary>In the company's time zone.</summary>
    public int Hour { get; set; } = UsualHour;

    /// <summary>How many backups of the plan are kept; those made by hand are nobody's to delete.</summary>
    public int Keep { get; set; } = UsuallyKept;

    public Instant TriedAt { get; set; }

    /// <summary>Why the last one failed; null when it did not.</summary>
    public string? Failure { get; set; }

    public int Version { get; set; }

    /// <summary>Once a day, at the next chance when the house was down at the hour, and an hour after a failure.</summary>
    public bool IsDue(DateTimeZone zone, Instant now)
    {
        if (!IsOn) return false;
        if (Failure is not null) return now - TriedAt >= Pause;
        var today = now.InZone(zone).Date;
        var hour = At(today) <= now ? At(today) : At(today.PlusDays(-1));
        return TriedAt < hour;

        Instant At(LocalDate day) => zone.AtLeniently(day.At(new LocalTime(Hour, 0))).ToInstant();
    }
}

public static class BackupPlanStorage
{
    extension(SkeinDb db)
    {
        public DbSet<BackupPlan> BackupPlans => db.Set<BackupPlan>();
    }
}

internal sealed class BackupPlanMapping : IEntityTypeConfiguration<BackupPlan>
{
    public void Configure(EntityTypeBuilder<BackupPlan> plan)
    {
        plan.ToTable("backup_plan");
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.Property(p => p.Failure).HasMaxLength(1000);
    }
}
