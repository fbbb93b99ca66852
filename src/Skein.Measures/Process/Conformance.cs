namespace Skein.Measures.Process;

/// <summary>What an observed case did at a place.</summary>
public enum MoveKind
{
    /// <summary>What the procedure says.</summary>
    AsPrescribed,

    /// <summary>A prescribed step was left out.</summary>
    Skipped,

    /// <summary>A step was done that does not belong here.</summary>
    Extra,
}

/// <summary>One move of an alignment.</summary>
/// <param name="Step">The step.</param>
/// <param name="Kind">How it fits.</param>
public readonly record struct Move(string Step, MoveKind Kind);

/// <summary>How an observed order of steps fits a procedure.</summary>
/// <param name="Fitness">1 − deviations/(steps observed + steps of the shortest way through), from 0 to 1.</param>
/// <param name="Deviations">Least number of skipped and extra steps that explains what was observed.</param>
/// <param name="Moves">Such an explanation, in order.</param>
/// <remarks>
/// Alignment-based fitness (van der Aalst, Adriansyah, van Dongen 2012) by a shortest path over what was observed × where the procedure stands.
/// </remarks>
public sealed record Conformance(double Fitness, int Deviations, IReadOnlyList<Move> Moves)
{
    /// <summary>Aligns observed steps with a chart of steps and decisions (loops included).</summary>
    /// <param name="chart">A chart without problems and without splits; ways taken at once have no fixed order to compare with.</param>
    /// <param name="observed">Ids of the steps in the order they happened.</param>
    /// <exception cref="ArgumentException">The chart has problems or splits.</exception>
    public static Conformance Of(FlowChart chart, IReadOnlyList<string> observed)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(observed);
        if (chart.Nodes.Any(n => n.Kind is FlowNodeKind.Split or FlowNodeKind.Join)) throw new ArgumentException("Ways taken at once cannot be compared.", nameof(chart));
        if (chart.Problems() is [var problem, ..]) throw new ArgumentException($"The chart has a problem: {problem.Kind} {problem.At}.", nameof(chart));

        var kinds = chart.Nodes.ToDictionary(n => n.Id, n => n.Kind);
        var exits = chart.Arrows.ToLookup(a => a.From, a => a.To);
        var start = chart.Nodes.Single(n => n.Kind == FlowNodeKind.Start).Id;
        var (cost, moves) = Aligned(observed);
        var (shortest, _) = Aligned([]);
        return new(observed.Count + shortest == 0 ? 1 : 1 - ((double)cost / (observed.Count + shortest)), cost, moves);

        // State: node just passed and number of observed steps explained. Passing a node that is no step costs nothing.
        (int Cost, IReadOnlyList<Move> Moves) Aligned(IReadOnlyList<string> steps)
        {
            var reached = new Dictionary<(string Node, int Seen), ((string, int) From, Move? By)>();
            var queue = new PriorityQueue<((string Node, int Seen) State, (string, int) From, Move? By, int Cost), (int Cost, int Left)>();
            Enqueue((start, 0), default, null, 0);
            while (queue.TryDequeue(out var entry, out _))
            {
                var (state, from, by, cost) = entry;
                if (!reached.TryAdd(state, (from, by))) continue;
                var (node, seen) = state;
                if (kinds[node] == FlowNodeKind.End && seen == steps.Count) return (cost, Told(state));
                if (seen < steps.Count) Enqueue((node, seen + 1), state, new(steps[seen], MoveKind.Extra), cost + 1);
                foreach (var next in exits[node])
                {
                    if (kinds[next] != FlowNodeKind.Step) Enqueue((next, seen), state, null, cost);
                    else
                    {
                        if (seen < steps.Count && steps[seen] == next) Enqueue((next, seen + 1), state, new(next, MoveKind.AsPrescribed), cost);
                        Enqueue((next, seen), state, new(next, MoveKind.Skipped), cost + 1);
                    }
                }
            }
            throw new InvalidOperationException("A sound chart always has a way through.");

            void Enqueue((string, int Seen) state, (string, int) from, Move? by, int cost) => queue.Enqueue((state, from, by, cost), (cost, steps.Count - state.Seen));

            List<Move> Told((string, int) state)
            {
                var told = new List<Move>();
                while (reached.TryGetValue(state, out var step) && step.From != default)
                {
                    if (step.By is { } move) told.Insert(0, move);
                    state = step.From;
                }
                return told;
            }
        }
    }
}
