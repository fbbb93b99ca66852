namespace Skein.Measures.Staffing;

/// <summary>The five formulas in use for the service level of the past. They differ by how abandoned contacts count, so a report must name its own.</summary>
/// <remarks>callcentrehelper.com, Service level threshold calculations; ICMI QueueTips 2005.</remarks>
public enum ServiceLevelFormula
{
    /// <summary>(answered ≤ T + abandoned ≤ T) / (answered + abandoned).</summary>
    AbandonedInTimeCountAsMet,

    /// <summary>answered ≤ T / answered: abandoned contacts do not count.</summary>
    AnsweredOnly,

    /// <summary>answered ≤ T / (answered + abandoned): every abandoned contact counts against.</summary>
    AllOffered,

    /// <summary>answered ≤ T / (answered + abandoned &gt; T): contacts abandoned in time are left out.</summary>
    AbandonedInTimeLeftOut,

    /// <summary>(answered ≤ T + short abandons) / (answered + abandoned).</summary>
    ShortAbandonsCountAsMet,
}

/// <summary>What happened to the contacts of a period.</summary>
public sealed record ContactCounts
{
    /// <summary>All answered contacts.</summary>
    public required long Answered { get; init => field = Require.AtLeast(value, 0, nameof(Answered)); }

    /// <summary>Those answered within the threshold T.</summary>
    public required long AnsweredInTime { get; init => field = Require.AtLeast(value, 0, nameof(AnsweredInTime)); }

    /// <summary>All abandoned contacts.</summary>
    public long Abandoned { get; init => field = Require.AtLeast(value, 0, nameof(Abandoned)); }

    /// <summary>Those abandoned within the threshold T.</summary>
    public long AbandonedInTime { get; init => field = Require.AtLeast(value, 0, nameof(AbandonedInTime)); }

    /// <summary>Those abandoned so soon that they are not held against the centre (usually 5 seconds).</summary>
    public long ShortAbandons { get; init => field = Require.AtLeast(value, 0, nameof(ShortAbandons)); }
}

/// <summary>Service level of what happened.</summary>
public static class ReportedServiceLevel
{
    /// <summary>The share by one of the five formulas; null when its denominator is 0.</summary>
    /// <exception cref="ArgumentException">A part is greater than its whole.</exception>
    public static double? Of(ContactCounts counts, ServiceLevelFormula formula)
    {
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.AnsweredInTime > counts.Answered) throw new ArgumentException("More answered in time than answered.", nameof(counts));
        if (counts.AbandonedInTime > counts.Abandoned) throw new ArgumentException("More abandoned in time than abandoned.", nameof(counts));
        if (counts.ShortAbandons > counts.Abandoned) throw new ArgumentException("More short abandons than abandoned.", nameof(counts));
        var offered = counts.Answered + counts.Abandoned;
        return Require.Named(formula) switch
        {
            ServiceLevelFormula.AbandonedInTimeCountAsMet => Share(counts.AnsweredInTime + counts.AbandonedInTime, offered),
            ServiceLevelFormula.AnsweredOnly => Share(counts.AnsweredInTime, counts.Answered),
            ServiceLevelFormula.AllOffered => Share(counts.AnsweredInTime, offered),
            ServiceLevelFormula.AbandonedInTimeLeftOut => Share(counts.AnsweredInTime, offered - counts.AbandonedInTime),
            ServiceLevelFormula.ShortAbandonsCountAsMet => Share(counts.AnsweredInTime + counts.ShortAbandons, offered),
        };

        static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;
    }

    /// <summary>A day's (or any period's) figure from its intervals: Σ volume·level / Σ volume, never the plain mean. Null without volume.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative volume, or a level that is not between 0 and 1.</exception>
    public static double? VolumeWeighted(IEnumerable<(double Volume, double Level)> intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        double met = 0, volume = 0;
        foreach (var interval in intervals)
        {
            met += Require.Within(interval.Volume, 0, 1e100, nameof(intervals)) * Require.Within(interval.Level, 0, 1, nameof(intervals));
            volume += interval.Volume;
        }
        return volume > 0 ? met / volume : null;
    }
}
