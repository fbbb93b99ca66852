namespace Skein.Measures.ControlCharts;

/// <summary>A point with its own limits.</summary>
/// <param name="Index">Index in the data, from 0.</param>
/// <param name="Value">What is plotted.</param>
/// <param name="Lower">Lower control limit, never below what is possible.</param>
/// <param name="Centre">Centre line.</param>
/// <param name="Upper">Upper control limit, never above what is possible.</param>
/// <param name="Sigmas">Distance from the centre in σ of this point.</param>
/// <param name="ExcludedBecause">Why the point was left out of the limits; null when it was not.</param>
public readonly record struct ChartPoint(
    int Index, double Value, double Lower, double Centre, double Upper, double Sigmas, string? ExcludedBecause);

/// <summary>A stretch of points with limits of its own.</summary>
/// <param name="First">Index of its first point.</param>
/// <param name="Last">Index of its last point.</param>
/// <param name="Centre">Its centre line.</param>
/// <param name="PointsUsed">Points its limits were computed from.</param>
/// <param name="IsTrial">Whether those are too few for anything but trial limits.</param>
public readonly record struct ChartPhase(int First, int Last, double Centre, int PointsUsed, bool IsTrial);

/// <summary>A finished control chart.</summary>
/// <param name="Points">All points in order.</param>
/// <param name="Phases">The phases in order.</param>
/// <param name="Signals">The patterns found, by point and then by rule.</param>
public sealed record ControlChart(
    IReadOnlyList<ChartPoint> Points, IReadOnlyList<ChartPhase> Phases, IReadOnlyList<ChartSignal> Signals)
{
    /// <summary>True when no watched pattern was found.</summary>
    public bool IsInControl => Signals.Count == 0;

    /// <summary>The most telling rule of each flagged point (the first in the order of <see cref="ChartRule"/>).</summary>
    public IReadOnlyDictionary<int, ChartRule> Flags =>
        Signals.GroupBy(signal => signal.Index).ToDictionary(group => group.Key, group => group.Min(signal => signal.Rule));
}

/// <summary>A chart of location and the chart of spread that belongs to it. Read the spread first: its σ makes the other's limits.</summary>
/// <param name="Location">Individuals or subgroup means.</param>
/// <param name="Spread">Moving ranges, ranges or standard deviations.</param>
/// <param name="Sigma">The process standard deviation σ̂ within subgroups, phase by phase.</param>
public sealed record PairedCharts(ControlChart Location, ControlChart Spread, IReadOnlyList<double> Sigma);
