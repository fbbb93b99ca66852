using NodaTime;

namespace Skein.Measures.Process;

/// <summary>An activity.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Length">How long it takes.</param>
/// <param name="After">The activities that must be finished first.</param>
public sealed record Activity(string Id, Duration Length, params IReadOnlyList<string> After);

/// <summary>When an activity can and must happen, from the start of the plan.</summary>
/// <param name="Id">The activity.</param>
/// <param name="EarliestStart">When it can start.</param>
/// <param name="LatestStart">When it must start so that nothing is late.</param>
/// <param name="Slack">The difference.</param>
public readonly record struct ScheduledActivity(string Id, Duration EarliestStart, Duration LatestStart, Duration Slack);

/// <summary>The longest chain of a plan (CPM, Kelley and Walker 1959).</summary>
/// <param name="Length">How long the plan takes.</param>
/// <param name="Critical">One longest chain, from start to end; among equals the one whose activities were given first.</param>
/// <param name="Activities">All activities in the order given.</param>
public sealed record CriticalPath(Duration Length, IReadOnlyList<string> Critical, IReadOnlyList<ScheduledActivity> Activities)
{
    /// <summary>The critical path of activities.</summary>
    /// <exception cref="ArgumentException">An id given twice or unknown, a negative length, or a circle (which is named).</exception>
    public static CriticalPath Of(IReadOnlyList<Activity> activities)
    {
        ArgumentNullException.ThrowIfNull(activities);
        var index = new Dictionary<string, int>();
        for (var i = 0; i < activities.Count; i++)
        {
            if (activities[i].Length < Duration.Zero) throw new ArgumentException($"{activities[i].Id} has a negative length.", nameof(activities));
            if (!index.TryAdd(activities[i].Id, i)) throw new ArgumentException($"{activities[i].Id} is given twice.", nameof(activities));
        }
        int[][] before = [.. activities.Select(a => a.After.Select(id =>
            index.TryGetValue(id, out var i) ? i : throw new ArgumentException($"{a.Id} waits for {id}, which is not given.", nameof(activities))).ToArray())];
        var order = Ordered(activities, before);

        var starts = new Duration[activities.Count];
        var cause = Enumerable.Repeat(-1, activities.Count).ToArray();
        foreach (var i in order)
            foreach (var b in before[i].Order())
                if (cause[i] < 0 || End(b) > starts[i]) (starts[i], cause[i]) = (End(b), b);
        var length = activities.Count == 0 ? Duration.Zero : order.Max(End);

        var latest = new Duration[activities.Count];
        Array.Fill(latest, length);
        foreach (var i in order.Reverse<int>())
        {
            latest[i] -= activities[i].Length;
            foreach (var b in before[i]) latest[b] = Duration.Min(latest[b], latest[i]);
        }

        var chain = new List<string>();
        if (activities.Count > 0)
            for (var i = Enumerable.Range(0, activities.Count).First(i => End(i) == length); i >= 0; i = cause[i]) chain.Insert(0, activities[i].Id);
        return new(length, chain, [.. activities.Select((a, i) => new ScheduledActivity(a.Id, starts[i], latest[i], latest[i] - starts[i]))]);

        Duration End(int i) => starts[i] + activities[i].Length;
    }

    static List<int> Ordered(IReadOnlyList<Activity> activities, int[][] before)
    {
        var order = new List<int>();
        var state = new byte[activities.Count];
        var path = new List<int>();
        for (var i = 0; i < activities.Count; i++) Visit(i);
        return order;

        void Visit(int i)
        {
            if (state[i] == 2) return;
            if (state[i] == 1)
                throw new ArgumentException($"Activities wait for each other: {string.Join(" → ", path.Skip(path.IndexOf(i)).Append(i).Select(j => activities[j].Id))}.", nameof(activities));
            state[i] = 1;
            path.Add(i);
            foreach (var b in before[i]) Visit(b);
            path.RemoveAt(path.Count - 1);
            state[i] = 2;
            order.Add(i);
        }
    }
}
