namespace Skein.Measures.Simulation;

/// <summary>How a contact occupies an agent.</summary>
public enum Channel
{
    /// <summary>One at a time.</summary>
    Call,

    /// <summary>Several at a time, as many as the group's slots.</summary>
    Chat,

    /// <summary>One at a time; waits as long as it takes.</summary>
    Email,
}

/// <summary>Contacts of one kind that wait in one line.</summary>
public sealed record ContactQueue
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How a contact occupies an agent.</summary>
    public Channel Channel { get; init; }

    /// <summary>Expected contacts of each interval (Poisson, evenly within the interval).</summary>
    public required IReadOnlyList<double> Contacts { get; init; }

    /// <summary>Handling time of one contact.</summary>
    public required TimeDistribution Handling { get; init; }

    /// <summary>How long contacts wait before they leave; null for ever.</summary>
    public TimeDistribution? Patience { get; init; }

    /// <summary>Lower numbers are taken first; equals by longest wait.</summary>
    public int Priority { get; init; }

    /// <summary>Contacts already waiting at the beginning.</summary>
    public int Backlog { get; init; }

    /// <summary>The threshold of the service level.</summary>
    public double WithinSeconds { get; init; } = 20;
}

/// <summary>Agents with the same skills.</summary>
public sealed record AgentGroup
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Agents of each interval. Who leaves finishes the contact in hand.</summary>
    public required IReadOnlyList<int> Agents { get; init; }

    /// <summary>Names of the queues it serves, the main skill first: a contact goes to the free agent for whom it is most of a main skill, then to the one with fewest skills, then to the one idle longest.</summary>
    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>Chats an agent may hold at once.</summary>
    public int ChatSlots { get; init; } = 1;
}

/// <summary>A centre to simulate.</summary>
public sealed record CentreModel
{
    /// <summary>Length of an interval.</summary>
    public required double IntervalSeconds { get; init; }

    /// <summary>The queues.</summary>
    public required IReadOnlyList<ContactQueue> Queues { get; init; }

    /// <summary>The groups.</summary>
    public required IReadOnlyList<AgentGroup> Groups { get; init; }

    /// <summary>Intervals at the beginning that fill the centre and are not counted; 0 for a day that starts empty.</summary>
    public int WarmUpIntervals { get; init; }

    internal int Intervals => Queues[0].Contacts.Count;

    internal void Check()
    {
        Require.Positive(IntervalSeconds);
        Require.Some(Queues);
        Require.Some(Groups);
        foreach (var queue in Queues)
        {
            if (Require.Some(queue.Contacts, 1, nameof(Queues)).Count != Intervals) throw new ArgumentException($"{queue.Name} has another number of intervals.");
            foreach (var contacts in queue.Contacts) Require.NotNegative(contacts, nameof(Queues));
            Require.AtLeast(queue.Backlog, 0, nameof(Queues));
            Require.NotNegative(queue.WithinSeconds, nameof(Queues));
            ArgumentNullException.ThrowIfNull(queue.Handling, nameof(Queues));
        }
        if (Queues.DistinctBy(q => q.Name).Count() != Queues.Count) throw new ArgumentException("Two queues have the same name.");
        foreach (var group in Groups)
        {
            if (Require.Some(group.Agents, 1, nameof(Groups)).Count != Intervals) throw new ArgumentException($"{group.Name} has another number of intervals.");
            foreach (var agents in group.Agents) Require.AtLeast(agents, 0, nameof(Groups));
            Require.AtLeast(group.ChatSlots, 1, nameof(Groups));
            foreach (var skill in Require.Some(group.Skills, 1, nameof(Groups)))
                if (Queues.All(q => q.Name != skill)) throw new ArgumentException($"{group.Name} serves {skill}, which is no queue.");
        }
        if (WarmUpIntervals < 0 || WarmUpIntervals >= Intervals) throw new ArgumentException("Something must be left to count after the warm-up.");
    }
}
