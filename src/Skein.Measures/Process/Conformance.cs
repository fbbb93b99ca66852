using System.Numerics;

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
/// Alignment-based fitness (van der Aalst, Adriansyah, van Dongen 2012) by a shortest path over what was observed × where the procedure stands: the
/// chart as a net with a token on each arrow that is being followed, ways taken at once in any order.
/// </remarks>
public sealed record Conformance(double Fitness, int Deviations, IReadOnlyList<Move> Moves)
{
    // Ways taken at once multiply: beyond this a chart takes seconds and gigabytes.
    const int MostStates = 200_000;

    /// <summary>Aligns observed steps with a chart of steps, decisions, splits and joins (loops included).</summary>
    /// <param name="chart">A chart without problems.</param>
    /// <param name="observed">Ids of the steps in the order they happened.</param>
    /// <exception cref="ArgumentException">The chart has problems, its ways taken at once never meet, or there are too many of them to compare.</exception>
    public static Conformance Of(FlowChart chart, IReadOnlyList<string> observed)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(observed);
        if (chart.Problems() is [var problem, ..]) throw new ArgumentException($"The chart has a problem: {problem.Kind} {problem.At}.", nameof(chart));

        var net = new FlowTokens(chart);
        var (cost, moves) = Aligned(net, observed);
        var (shortest, _) = Aligned(net, []);
        return new(observed.Count + shortest == 0 ? 1 : 1 - ((double)cost / (observed.Count + shortest)), cost, moves);
    }

    // Passing a node that is no step costs nothing.
    static (int Cost, IReadOnlyList<Move> Moves) Aligned(FlowTokens net, IReadOnlyList<string> steps)
    {
        var reached = new HashSet<(BigInteger Tokens, int Seen)>();
        var visits = new List<Visit>();
        var queue = new PriorityQueue<Visit, (int Cost, int Left)>();
        Enqueue(new(net.Begin, 0, -1, null, 0));
        while (queue.TryDequeue(out var visit, out _))
        {
            if (!reached.Add((visit.Tokens, visit.Seen))) continue;
            if (reached.Count > MostStates) throw new ArgumentException("Too many ways are taken at once to compare all their orders.");
            if (visit.Tokens.IsZero && visit.Seen == steps.Count) return (visit.Cost, Told(visits, visit));

            var onward = visit with { From = visits.Count, By = null };
            visits.Add(visit);
            if (visit.Seen < steps.Count) Enqueue(onward with { Seen = visit.Seen + 1, By = new(steps[visit.Seen], MoveKind.Extra), Cost = visit.Cost + 1 });
            foreach (var (node, tokens) in net.After(visit.Tokens))
            {
                var passed = onward with { Tokens = tokens };
                if (node.Kind != FlowNodeKind.Step)
                {
                    Enqueue(passed);
                    continue;
                }
                if (visit.Seen < steps.Count && steps[visit.Seen] == node.Id) Enqueue(passed with { Seen = visit.Seen + 1, By = new(node.Id, MoveKind.AsPrescribed) });
                Enqueue(passed with { By = new(node.Id, MoveKind.Skipped), Cost = visit.Cost + 1 });
            }
        }
        throw new ArgumentException("The chart has no way through: ways taken at once do not meet.");

        void Enqueue(Visit visit) => queue.Enqueue(visit, (visit.Cost, steps.Count - visit.Seen));
    }

    static List<Move> Told(List<Visit> visits, Visit last)
    {
        var told = new List<Move>();
        for (var visit = last; ; visit = visits[visit.From])
        {
            if (visit.By is { } move) told.Add(move);
            if (visit.From < 0) break;
        }
        told.Reverse();
        return told;
    }

    readonly record struct Visit(BigInteger Tokens, int Seen, int From, Move? By, int Cost);
}
