namespace Skein.Measures.Staffing;

/// <summary>The requirement of one interval of a day.</summary>
/// <param name="Traffic">What is offered.</param>
/// <param name="Agents">Agents needed on contacts.</param>
/// <param name="Scheduled">Agents to schedule with shrinkage.</param>
/// <param name="Measures">What those agents achieve.</param>
public readonly record struct IntervalRequirement(Traffic Traffic, int Agents, int Scheduled, QueueMeasures Measures);

/// <summary>A day's requirement by Erlang C, interval by interval.</summary>
public sealed record DayRequirement
{
    DayRequirement(IReadOnlyList<IntervalRequirement> intervals, double withinSeconds)
    {
        Intervals = intervals;
        AgentHours = intervals.Sum(i => i.Agents * i.Traffic.IntervalSeconds) / 3600;
        ScheduledHours = intervals.Sum(i => i.Scheduled * i.Traffic.IntervalSeconds) / 3600;
        ServiceLevel = ReportedServiceLevel.VolumeWeighted(intervals.Select(i => (i.Traffic.Contacts, i.Measures.ServiceLevel(withinSeconds))));
    }

    /// <summary>Interval by interval.</summary>
    public IReadOnlyList<IntervalRequirement> Intervals { get; }

    /// <summary>Hours of agents on contacts.</summary>
    public double AgentHours { get; }

    /// <summary>Hours to schedule, shrinkage included.</summary>
    public double ScheduledHours { get; }

    /// <summary>Expected share answered in time over the day, weighted by volume; null when nothing is offered.</summary>
    public double? ServiceLevel { get; }

    /// <summary>The smallest number of agents of each interval for which the target holds.</summary>
    /// <param name="traffic">Contacts and handling time of each interval.</param>
    /// <param name="target">What must hold in every interval.</param>
    /// <param name="shrinkage">Share of paid time lost, at least 0 and less than 1.</param>
    public static DayRequirement Of(IEnumerable<Traffic> traffic, StaffingTarget target, double shrinkage = 0)
    {
        ArgumentNullException.ThrowIfNull(traffic);
        return new([.. traffic.Select(offered =>
        {
            var agents = ErlangC.AgentsRequired(offered, target);
            return new IntervalRequirement(offered, agents, Shrinkage.Scheduled(agents, shrinkage), ErlangC.Measure(offered, agents)!.Value);
        })], target.WithinSeconds);
    }
}
