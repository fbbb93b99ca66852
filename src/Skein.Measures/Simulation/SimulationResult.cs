using MathNet.Numerics.Distributions;

namespace Skein.Measures.Simulation;

/// <summary>A mean over replications with the half width of its 95 % confidence interval (Student's t).</summary>
/// <param name="Mean">The mean.</param>
/// <param name="HalfWidth">Half width; null with one replication.</param>
public readonly record struct Estimate(double Mean, double? HalfWidth)
{
    internal static Estimate? Of(IEnumerable<double?> replications)
    {
        double[] values = [.. replications.OfType<double>()];
        if (values.Length == 0) return null;
        return new(values.Average(), values.Length < 2
            ? null
            : StudentT.InvCDF(0, 1, values.Length - 1, 0.975) * Moments.Deviation(values) / Math.Sqrt(values.Length));
    }
}

/// <summary>What happened in one queue to the contacts that arrived in the counted time.</summary>
/// <param name="Name">The queue.</param>
/// <param name="Offered">Contacts a replication, backlog included.</param>
/// <param name="ServiceLevel">Share of offered contacts answered within the threshold; null when nothing was offered.</param>
/// <param name="Abandoned">Share that left, or that nobody was there to answer.</param>
/// <param name="Waited">Share that was not answered at once.</param>
/// <param name="MeanWaitSeconds">Mean wait of all, until answered or left.</param>
/// <param name="BacklogAtEnd">Contacts waiting when the last interval ended.</param>
/// <param name="Waits">Waits of all contacts of all replications, sorted, for percentiles.</param>
public sealed record QueueResult(
    string Name, Estimate? Offered, Estimate? ServiceLevel, Estimate? Abandoned, Estimate? Waited, Estimate? MeanWaitSeconds, Estimate? BacklogAtEnd,
    IReadOnlyList<double> Waits)
{
    /// <summary>The wait that a share of contacts did not exceed (nearest rank); null when nothing was offered.</summary>
    public double? WaitPercentileSeconds(double share)
    {
        Require.Within(share, 0, 1);
        return Waits.Count == 0 ? null : Waits[Math.Clamp((int)Math.Ceiling(share * Waits.Count) - 1, 0, Waits.Count - 1)];
    }
}

/// <summary>How busy a group was in the counted time.</summary>
/// <param name="Name">The group.</param>
/// <param name="Occupancy">Share of staffed time with at least one contact; null when nobody was staffed.</param>
/// <param name="ChatConcurrency">Mean chats at a time while chatting; null without chats.</param>
public sealed record GroupResult(string Name, Estimate? Occupancy, Estimate? ChatConcurrency);

/// <summary>The outcome of a simulation.</summary>
/// <param name="Queues">Queue by queue, in the model's order.</param>
/// <param name="Groups">Group by group, in the model's order.</param>
public sealed record SimulationResult(IReadOnlyList<QueueResult> Queues, IReadOnlyList<GroupResult> Groups);
