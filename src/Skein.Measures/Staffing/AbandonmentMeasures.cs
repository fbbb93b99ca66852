namespace Skein.Measures.Staffing;

/// <summary>How an Erlang A queue behaves in the long run. Only <see cref="ErlangA.Measure"/> makes one.</summary>
public readonly record struct AbandonmentMeasures
{
    readonly double logStartDensity;

    internal AbandonmentMeasures(Traffic traffic, double patienceSeconds, int agents, double wait, double queue, double logStartDensity)
    {
        (Traffic, PatienceSeconds, Agents, WaitProbability, MeanQueueLength) = (traffic, patienceSeconds, agents, wait, queue);
        this.logStartDensity = logStartDensity;
    }

    /// <summary>What was offered.</summary>
    public Traffic Traffic { get; }

    /// <summary>Mean patience 1/θ in seconds.</summary>
    public double PatienceSeconds { get; }

    /// <summary>How many agents answered.</summary>
    public int Agents { get; }

    /// <summary>Share of contacts that find all agents busy.</summary>
    public double WaitProbability { get; }

    /// <summary>Mean number waiting.</summary>
    public double MeanQueueLength { get; }

    /// <summary>Share of contacts that leave before they are answered, θ·Lq/λ.</summary>
    public double AbandonProbability => Traffic.Contacts == 0 ? 0 : Math.Min(1, MeanWaitSeconds / PatienceSeconds);

    /// <summary>Mean wait over all contacts, answered or not, Lq/λ, in seconds.</summary>
    public double MeanWaitSeconds => MeanQueueLength == 0 ? 0 : MeanQueueLength / Traffic.ContactsPerSecond;

    /// <summary>Share of time an agent is busy, λ(1−P_ab)/(Nμ).</summary>
    public double Occupancy => Agents == 0 ? 0 : Math.Min(1, Traffic.Erlangs * (1 - AbandonProbability) / Agents);

    /// <summary>Share of all offered contacts that are answered within a threshold.</summary>
    /// <param name="withinSeconds">The threshold T in seconds.</param>
    /// <remarks>
    /// 1 − P(wait) + ∫₀ᵀ v(x)·e^(−θx) dx with the density of the offered wait v(x) = Nμ·π_N·exp(λ(1−e^(−θx))/θ − Nμx)
    /// (Zeltyn and Mandelbaum 2005), by 16-point Gauss–Legendre in panels; absolute error below 10⁻¹².
    /// </remarks>
    public double ServiceLevel(double withinSeconds)
    {
        Require.NotNegative(withinSeconds);
        if (WaitProbability == 0) return 1;
        return Math.Clamp(1 - WaitProbability + AnsweredAfterWaiting(withinSeconds), 0, 1);
    }

    double AnsweredAfterWaiting(double until)
    {
        var arrivals = Traffic.ContactsPerSecond;
        var leaving = 1 / PatienceSeconds;
        var service = Agents / Traffic.HandleSeconds;
        var start = logStartDensity;
        var curve = Math.Sqrt(arrivals * leaving) + leaving;
        var sum = 0.0;
        for (var x = 0.0; x < until;)
        {
            var slope = (arrivals * Math.Exp(-leaving * x)) - service - leaving;
            var width = Math.Min(4 / (Math.Abs(slope) + curve), until - x);
            var panel = Panel(x, width);
            sum += panel;
            if (slope < 0 && panel <= 1e-18 * sum) break;
            var next = x + width;
            if (next <= x) break;
            x = next;
        }
        return sum;

        double Panel(double from, double width)
        {
            var (middle, half, total) = (from + (width / 2), width / 2, 0.0);
            for (var i = 0; i < GaussLegendre.Nodes.Length; i++)
                total += GaussLegendre.Weights[i] * (At(middle - (half * GaussLegendre.Nodes[i])) + At(middle + (half * GaussLegendre.Nodes[i])));
            return total * half;
        }

        double At(double x) => Math.Exp(
            start + (arrivals * -Exponential.MinusOne(-leaving * x) / leaving) - ((service + leaving) * x));
    }
}
