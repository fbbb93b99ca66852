namespace Skein.Measures.Planning;

/// <summary>Where a plan stays short.</summary>
/// <param name="Day">The day.</param>
/// <param name="Interval">The interval of the day.</param>
/// <param name="Missing">People missing.</param>
public readonly record struct PlanShortage(int Day, int Interval, int Missing);

/// <summary>A plan for named people: who works which shift on which day.</summary>
/// <param name="Status">
/// How much is known. Short intervals do not make a plan infeasible: they are in <paramref name="Shortages"/>, and when the plan is optimal nobody
/// could have covered more of them at the weights given. Infeasible means that the rules for people contradict each other.
/// </param>
/// <param name="Shifts">For each person and day the index of the shift, null for a day off; empty without a plan.</param>
/// <param name="Shortages">The intervals that cannot be covered.</param>
/// <param name="Objective">Weighted sum; null without a plan.</param>
/// <param name="Bound">No plan can be below this; null without a plan.</param>
public sealed record WeekPlan(
    PlanStatus Status, IReadOnlyList<IReadOnlyList<int?>> Shifts, IReadOnlyList<PlanShortage> Shortages, double? Objective, double? Bound)
{
    /// <summary>Relative distance to the bound: 0 is proven best; null without a plan.</summary>
    public double? Gap => Objective is { } value && Bound is { } bound ? value <= 0 ? 0 : Math.Max(0, (value - bound) / value) : null;

    /// <summary>
    /// Plans people by CP-SAT. First only the number of people on each shift is settled, without names: its optimum bounds every plan from below. Then names
    /// are given to those numbers; where that reaches the bound, or comes as near as the limits ask, it is done. Else the whole is searched from there.
    /// </summary>
    /// <param name="request">What is needed, who is there, and the rules.</param>
    /// <param name="limits">Time, threads, and how near to the best is near enough.</param>
    /// <exception cref="ArgumentException">The request contradicts itself.</exception>
    public static WeekPlan Of(WeekPlanRequest request, SolverLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        limits ??= new();
        request.Check();
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var numbers = WeekNumbers.Of(request, limits with { Time = limits.Time / 3, Gap = 0 });
        if (numbers is null) return Searched(null, null);
        var named = new WeekModel(request, numbers.People).Solve(limits with { Time = limits.Time / 2, Gap = limits.Gap / 2 }, numbers.Bound);
        if (named is { Objective: { } value } && (value - numbers.Bound < 1 || named.Gap <= limits.Gap)) return named;
        return Searched(named, numbers.Bound);

        WeekPlan Searched(WeekPlan? from, double? bound)
        {
            var left = limits.Time - clock.Elapsed;
            var found = left > TimeSpan.Zero ? new WeekModel(request, null).Solve(limits with { Time = left }, bound, from) : null;
            if (found is null or { Status: PlanStatus.Unknown }) return from is { Objective: not null } ? from : new(PlanStatus.Unknown, [], [], null, null);
            return from?.Objective < found.Objective ? from : found;
        }
    }
}
