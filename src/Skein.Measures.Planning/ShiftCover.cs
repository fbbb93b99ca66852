using Google.OrTools.Sat;

namespace Skein.Measures.Planning;

/// <summary>A kind of shift: the intervals it works in, breaks being intervals it does not.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Works">For each interval of the horizon whether somebody on this shift works; a night shift sets both ends.</param>
/// <param name="Cost">Cost of one person on it.</param>
/// <param name="Most">Most people on it; null without limit.</param>
public sealed record ShiftKind(string Name, IReadOnlyList<bool> Works, int Cost = 1, int? Most = null)
{
    /// <summary>A shift from one interval to another (not included), around the end of the horizon if need be, with breaks left out.</summary>
    public static ShiftKind Between(string name, int intervals, int from, int to, int cost = 1, int? most = null, params IReadOnlyList<int> breaks)
    {
        if (from < 0 || from >= intervals) throw new ArgumentOutOfRangeException(nameof(from), from, "Must be an interval.");
        if (to < 0 || to > intervals) throw new ArgumentOutOfRangeException(nameof(to), to, "Must be an interval or the end.");
        var works = new bool[intervals];
        for (var i = from; i != to % intervals || i == from; i = (i + 1) % intervals)
        {
            works[i] = true;
            if ((i + 1) % intervals == to % intervals) break;
        }
        foreach (var pause in breaks) works[pause] = false;
        return new(name, works, cost, most);
    }
}

/// <summary>What a cover is best at.</summary>
public enum CoverObjective
{
    /// <summary>Least cost with every interval covered.</summary>
    LeastCost,

    /// <summary>Least Σ|staffed − required|; intervals may stay short.</summary>
    LeastDifference,
}

/// <summary>An interval that cannot be covered.</summary>
/// <param name="Interval">Its index.</param>
/// <param name="Missing">People missing in the best attempt.</param>
public readonly record struct Shortage(int Interval, int Missing);

/// <summary>How many people on each shift.</summary>
/// <param name="Status">How much is known.</param>
/// <param name="People">People on each shift, in the order given; empty without a plan. Optimal covers are often not unique.</param>
/// <param name="Objective">Cost or difference; null without a plan.</param>
/// <param name="Bound">No plan can be better than this; null without a plan.</param>
/// <param name="Uncovered">When infeasible: the intervals that stay short in the plan that is short by least.</param>
public sealed record ShiftCover(PlanStatus Status, IReadOnlyList<int> People, long? Objective, double? Bound, IReadOnlyList<Shortage> Uncovered)
{
    /// <summary>
    /// Set covering (Dantzig 1954): min Σ cⱼxⱼ with Σ aᵢⱼxⱼ ≥ rᵢ, or least absolute difference; optionally no interval with more than a number of people.
    /// </summary>
    /// <param name="required">People needed in each interval.</param>
    /// <param name="shifts">The shifts to choose from.</param>
    /// <param name="objective">What is best.</param>
    /// <param name="mostPerInterval">Most people in any interval; null without limit.</param>
    /// <param name="limits">Time and threads.</param>
    public static ShiftCover Of(
        IReadOnlyList<int> required, IReadOnlyList<ShiftKind> shifts, CoverObjective objective = CoverObjective.LeastCost, int? mostPerInterval = null, SolverLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(shifts);
        foreach (var need in required) ArgumentOutOfRangeException.ThrowIfNegative(need, nameof(required));
        foreach (var shift in shifts)
        {
            if (shift.Works.Count != required.Count) throw new ArgumentException($"{shift.Name} has another number of intervals than required.", nameof(shifts));
            ArgumentOutOfRangeException.ThrowIfNegative(shift.Cost, nameof(shifts));
            if (shift.Most is { } most) ArgumentOutOfRangeException.ThrowIfNegative(most, nameof(shifts));
        }
        var (status, people, value, bound, _) = Solve(required, shifts, objective, mostPerInterval, limits ?? new(), mayBeShort: false);
        if (status != PlanStatus.Infeasible) return new(status, people, value, bound, []);
        var (_, _, _, _, missing) = Solve(required, shifts, CoverObjective.LeastCost, mostPerInterval, limits ?? new(), mayBeShort: true);
        return new(status, [], null, null, [.. missing.Select((m, i) => new Shortage(i, m)).Where(s => s.Missing > 0)]);
    }

    static (PlanStatus, int[] People, long? Value, double? Bound, int[] Missing) Solve(
        IReadOnlyList<int> required, IReadOnlyList<ShiftKind> shifts, CoverObjective objective, int? mostPerInterval, SolverLimits limits, bool mayBeShort)
    {
        var model = new CpModel();
        var most = Math.Max(1, required.Append(0).Max());
        IntVar[] people = [.. shifts.Select(s => model.NewIntVar(0, s.Most ?? (objective == CoverObjective.LeastCost ? most : required.Sum() + 1), s.Name))];
        var terms = new List<LinearExpr>();
        var missing = new List<IntVar>();
        for (var i = 0; i < required.Count; i++)
        {
            var staffed = LinearExpr.Sum(people.Where((_, s) => shifts[s].Works[i]).Append(model.NewConstant(0)));
            if (mostPerInterval is { } limit) model.Add(staffed <= limit);
            if (objective == CoverObjective.LeastDifference)
            {
                var difference = model.NewIntVar(0, int.MaxValue / 2, "");
                model.Add(difference >= staffed - required[i]);
                model.Add(difference >= required[i] - staffed);
                terms.Add(difference);
            }
            else
            {
                var gap = model.NewIntVar(0, mayBeShort ? required[i] : 0, "");
                model.Add(staffed + gap >= required[i]);
                missing.Add(gap);
                if (mayBeShort) terms.Add(gap);
            }
        }
        if (objective == CoverObjective.LeastCost && !mayBeShort) terms.AddRange(people.Select((p, s) => p * shifts[s].Cost));
        model.Minimize(LinearExpr.Sum(terms.Append(model.NewConstant(0))));
        var solver = limits.Solver();
        var status = SolverLimits.Known(solver.Solve(model));
        if (status is PlanStatus.Infeasible or PlanStatus.Unknown) return (status, [], null, null, []);
        if (status == PlanStatus.Optimal && solver.ObjectiveValue - solver.BestObjectiveBound >= 1) status = PlanStatus.FeasibleNotProven;
        return (status, [.. people.Select(p => (int)solver.Value(p))], (long)Math.Round(solver.ObjectiveValue), solver.BestObjectiveBound, [.. missing.Select(m => (int)solver.Value(m))]);
    }
}
