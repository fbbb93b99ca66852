namespace Skein.Measures.Staffing;

/// <summary>What a number of agents must achieve; every stated limit has to hold. An empty target asks only for a stable queue.</summary>
public sealed record StaffingTarget
{
    /// <summary>Share of contacts to be answered within <see cref="WithinSeconds"/>, between 0 and 1 (both exclusive).</summary>
    public double? ServiceLevel { get; init => field = value is { } v ? Require.StrictlyWithin(v, 0, 1, nameof(ServiceLevel)) : null; }

    /// <summary>The answer threshold of <see cref="ServiceLevel"/> in seconds.</summary>
    public double WithinSeconds { get; init => field = Require.NotNegative(value, nameof(WithinSeconds)); }

    /// <summary>Greatest mean wait over all contacts (ASA) in seconds.</summary>
    public double? MaxMeanWaitSeconds { get; init => field = value is { } v ? Require.Positive(v, nameof(MaxMeanWaitSeconds)) : null; }

    /// <summary>Greatest share of time an agent is busy, up to 1.</summary>
    public double? MaxOccupancy { get; init => field = value is > 0 and <= 1 or null ? value : throw new ArgumentOutOfRangeException(nameof(MaxOccupancy), value, "Must be greater than 0 and at most 1."); }

    /// <summary>Greatest share of contacts that wait at all, between 0 and 1 (both exclusive).</summary>
    public double? MaxWaitProbability { get; init => field = value is { } v ? Require.StrictlyWithin(v, 0, 1, nameof(MaxWaitProbability)) : null; }

    /// <summary>Greatest share that abandons; only meaningful with <see cref="ErlangA"/>, where callers do.</summary>
    public double? MaxAbandonment { get; init => field = value is { } v ? Require.StrictlyWithin(v, 0, 1, nameof(MaxAbandonment)) : null; }

    /// <summary>The usual target, such as 0.80 within 20 seconds.</summary>
    public static StaffingTarget Answered(double share, double withinSeconds) => new() { ServiceLevel = share, WithinSeconds = withinSeconds };
}
