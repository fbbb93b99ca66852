namespace Skein.Measures.Staffing;

/// <summary>
/// The queue M/M/n+M (Palm 1943): contacts wait, and leave after an exponentially distributed patience. Birth λ, death min(k,n)μ + max(k−n,0)θ.
/// It has a steady state for every load.
/// </summary>
/// <remarks>
/// Mandelbaum and Zeltyn, The Palm/Erlang-A Queue, 2005. States up to n by Erlang's B, the queue's states by a sum of positive terms that is
/// rescaled as it grows, so there is no overflow and no cancellation; relative error about (n + queue)·10⁻¹⁶.
/// </remarks>
public static class ErlangA
{
    const double LongestQueue = 1e7;
    const double Scale = 1e-200;
    const double LogScale = -200 * 2.302585092994046;

    /// <summary>The long-run behaviour with a number of agents.</summary>
    /// <param name="traffic">What is offered.</param>
    /// <param name="patienceSeconds">Mean patience 1/θ in seconds.</param>
    /// <param name="agents">Number of agents, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No agents, a patience that is not positive, or an overload whose queue would be longer than ten million.
    /// </exception>
    public static AbandonmentMeasures Measure(Traffic traffic, double patienceSeconds, int agents)
    {
        Require.Positive(patienceSeconds);
        Require.AtLeast(agents, 1);
        var blocking = ErlangB.Unchecked(traffic.Erlangs, agents);
        if (blocking == 0) return new(traffic, patienceSeconds, agents, 0, 0, 0);

        // In units of μ: births A, deaths n + jθ/μ in state n + j. Weight 1 for state n.
        var load = traffic.Erlangs;
        var leaving = traffic.HandleSeconds / patienceSeconds;
        if (leaving > 1e12)
            throw new ArgumentOutOfRangeException(nameof(patienceSeconds), patienceSeconds, "Nobody waits at all: this is Erlang B.");
        if ((load - agents) / leaving > LongestQueue)
            throw new ArgumentOutOfRangeException(nameof(patienceSeconds), patienceSeconds, "So patient and so overloaded that the queue is longer than ten million.");

        double term = 1, all = 1, waiting = 0, logScale = 0;
        for (var j = 1; ; j++)
        {
            var ratio = load / (agents + (j * leaving));
            term *= ratio;
            all += term;
            waiting += j * term;
            if (all > 1 / Scale)
            {
                (term, all, waiting) = (term * Scale, all * Scale, waiting * Scale);
                logScale += LogScale;
            }
            if (ratio < 1 && term * (j + 1) / ((1 - ratio) * (1 - ratio)) <= 1e-17 * waiting) break;
        }

        var total = ((1 - blocking) * Math.Exp(logScale)) + (blocking * all);
        var logFull = Math.Log(blocking) + logScale - Math.Log(total);
        return new(traffic, patienceSeconds, agents, blocking * all / total, blocking * waiting / total,
            logFull + Math.Log(agents / traffic.HandleSeconds));
    }

    /// <summary>
    /// The smallest number of agents for which every limit of the target holds; 0 when nothing is offered. It may be below the load, because
    /// those who leave need no agent.
    /// </summary>
    public static int AgentsRequired(Traffic traffic, double patienceSeconds, StaffingTarget target)
    {
        Require.Positive(patienceSeconds);
        ArgumentNullException.ThrowIfNull(target);
        if (traffic.Erlangs == 0) return 0;
        if (traffic.Erlangs >= int.MaxValue / 4) throw new OverflowException("The load needs more agents than can be counted.");
        int below = 0, enough = Math.Max(1, (int)Math.Ceiling(traffic.Erlangs));
        while (!Holds(enough)) (below, enough) = (enough, checked(enough + Math.Max(1, enough / 4)));
        while (enough - below > 1)
        {
            var middle = below + ((enough - below) / 2);
            if (Holds(middle)) enough = middle;
            else below = middle;
        }
        return enough;

        bool Holds(int agents)
        {
            if (agents < traffic.Erlangs && (traffic.Erlangs - agents) / (traffic.HandleSeconds / patienceSeconds) > LongestQueue) return false;
            var measures = Measure(traffic, patienceSeconds, agents);
            return (target.MaxOccupancy is not { } occupancy || measures.Occupancy <= occupancy) &&
                (target.MaxWaitProbability is not { } wait || measures.WaitProbability <= wait) &&
                (target.MaxMeanWaitSeconds is not { } asa || measures.MeanWaitSeconds <= asa) &&
                (target.MaxAbandonment is not { } abandonment || measures.AbandonProbability <= abandonment) &&
                (target.ServiceLevel is not { } level || measures.ServiceLevel(target.WithinSeconds) >= level);
        }
    }
}
