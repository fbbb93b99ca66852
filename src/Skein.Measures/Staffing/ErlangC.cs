namespace Skein.Measures.Staffing;

/// <summary>
/// The delay system M/M/n: contacts wait as long as it takes and nobody leaves. C = N·B / (N − A·(1−B)) with Erlang's B.
/// Only N &gt; A has a steady state.
/// </summary>
/// <remarks>Gans, Koole, Mandelbaum, Telephone Call Centers, M&amp;SOM 5(2), 2003. Relative error about N·10⁻¹⁶.</remarks>
public static class ErlangC
{
    /// <summary>P(wait &gt; 0); 1 when the queue is unstable (N ≤ A).</summary>
    /// <param name="erlangs">Offered load A.</param>
    /// <param name="agents">Number of agents N.</param>
    public static double WaitProbability(double erlangs, int agents)
    {
        Require.NotNegative(erlangs);
        Require.AtLeast(agents, 0);
        if (erlangs == 0) return 0;
        return agents <= erlangs ? 1 : FromBlocking(erlangs, agents, ErlangB.Unchecked(erlangs, agents));
    }

    /// <summary>The long-run behaviour with a number of agents; null when the queue is unstable (N ≤ A) and grows without bound.</summary>
    public static QueueMeasures? Measure(Traffic traffic, int agents)
    {
        Require.AtLeast(agents, 0);
        var erlangs = traffic.Erlangs;
        if (erlangs == 0) return new(traffic, agents, 0);
        return agents <= erlangs ? null : new(traffic, agents, FromBlocking(erlangs, agents, ErlangB.Unchecked(erlangs, agents)));
    }

    /// <summary>The smallest number of agents, greater than the load, for which every limit of the target holds; 0 when nothing is offered.</summary>
    /// <exception cref="ArgumentException">The target limits abandonment, which this model does not have: use <see cref="ErlangA"/>.</exception>
    public static int AgentsRequired(Traffic traffic, StaffingTarget target)
    {
        Checked(target);
        return Required(traffic, target);
    }

    /// <summary>
    /// The requirement of each interval of a day, without allocating: <paramref name="agents"/>[i] for <paramref name="contacts"/>[i].
    /// </summary>
    /// <param name="contacts">Contacts of each interval.</param>
    /// <param name="intervalSeconds">Length of one interval.</param>
    /// <param name="handleSeconds">Mean handling time.</param>
    /// <param name="target">What must hold in every interval.</param>
    /// <param name="agents">Where the answers go; as long as <paramref name="contacts"/>.</param>
    public static void AgentsRequired(
        ReadOnlySpan<double> contacts, double intervalSeconds, double handleSeconds, StaffingTarget target, Span<int> agents)
    {
        Checked(target);
        if (agents.Length != contacts.Length) throw new ArgumentException("Needs as many places as there are intervals.", nameof(agents));
        for (var i = 0; i < contacts.Length; i++)
            agents[i] = Required(new Traffic(contacts[i], intervalSeconds, handleSeconds), target);
    }

    static int Required(Traffic traffic, StaffingTarget target)
    {
        var erlangs = traffic.Erlangs;
        if (erlangs == 0) return 0;
        if (erlangs >= int.MaxValue - 1) throw new OverflowException("The load needs more agents than can be counted.");
        if (target.MaxOccupancy is { } most && erlangs / most >= int.MaxValue - 1) throw new OverflowException("The occupancy asked for needs more agents than can be counted.");
        var agents = (int)Math.Floor(erlangs) + 1;
        for (var blocking = ErlangB.Unchecked(erlangs, agents); ; blocking = ErlangB.Next(erlangs, ++agents, blocking))
            if (Holds(new QueueMeasures(traffic, agents, FromBlocking(erlangs, agents, blocking)), target)) return agents;
    }

    static bool Holds(in QueueMeasures measures, StaffingTarget target) =>
        (target.MaxOccupancy is not { } occupancy || measures.Occupancy <= occupancy) &&
        (target.MaxWaitProbability is not { } wait || measures.WaitProbability <= wait) &&
        (target.MaxMeanWaitSeconds is not { } asa || measures.MeanWaitSeconds <= asa) &&
        (target.ServiceLevel is not { } level || measures.ServiceLevel(target.WithinSeconds) >= level);

    static void Checked(StaffingTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.MaxAbandonment is not null) throw new ArgumentException("Nobody abandons in Erlang C; use Erlang A.", nameof(target));
    }

    static double FromBlocking(double erlangs, int agents, double blocking) =>
        agents * blocking / (agents - (erlangs * (1 - blocking)));
}
