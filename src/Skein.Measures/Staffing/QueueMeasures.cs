namespace Skein.Measures.Staffing;

/// <summary>How a stable Erlang C queue behaves in the long run. Only <see cref="ErlangC.Measure"/> makes one.</summary>
public readonly record struct QueueMeasures
{
    internal QueueMeasures(Traffic traffic, int agents, double waitProbability) =>
        (Traffic, Agents, WaitProbability) = (traffic, agents, waitProbability);

    /// <summary>What was offered.</summary>
    public Traffic Traffic { get; }

    /// <summary>How many agents answered.</summary>
    public int Agents { get; }

    /// <summary>P(wait &gt; 0), the Erlang C probability.</summary>
    public double WaitProbability { get; }

    /// <summary>Share of time an agent is busy, A/N.</summary>
    public double Occupancy => Agents == 0 ? 0 : Traffic.Erlangs / Agents;

    /// <summary>Mean wait over all contacts (ASA), C·AHT/(N−A), in seconds.</summary>
    public double MeanWaitSeconds => WaitProbability * MeanWaitOfWaitersSeconds;

    /// <summary>Mean wait of those who wait at all, AHT/(N−A), in seconds.</summary>
    public double MeanWaitOfWaitersSeconds => Agents == 0 ? 0 : Traffic.HandleSeconds / (Agents - Traffic.Erlangs);

    /// <summary>Mean number waiting, C·A/(N−A); equals λ·ASA (Little).</summary>
    public double MeanQueueLength => Agents == 0 ? 0 : WaitProbability * Traffic.Erlangs / (Agents - Traffic.Erlangs);

    /// <summary>Share of contacts answered within a threshold, 1 − C·exp(−(N−A)·T/AHT).</summary>
    /// <param name="withinSeconds">The threshold T in seconds.</param>
    public double ServiceLevel(double withinSeconds)
    {
        Require.NotNegative(withinSeconds);
        return Agents == 0 ? 1 : 1 - (WaitProbability * Math.Exp(-(Agents - Traffic.Erlangs) * withinSeconds / Traffic.HandleSeconds));
    }

    /// <summary>The wait that a share of contacts does not exceed: AHT/(N−A)·ln(C/(1−share)) where C &gt; 1−share, else 0.</summary>
    /// <param name="share">For instance 0.90 for the 90th percentile; below 1.</param>
    public double WaitPercentileSeconds(double share)
    {
        if (!(share >= 0 && share < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "Must be at least 0 and less than 1.");
        return WaitProbability > 1 - share ? MeanWaitOfWaitersSeconds * Math.Log(WaitProbability / (1 - share)) : 0;
    }
}
