using Google.OrTools.Sat;

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

    /// <summary>Plans people by CP-SAT.</summary>
    /// <exception cref="ArgumentException">The request contradicts itself.</exception>
    public static WeekPlan Of(WeekPlanRequest request, SolverLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Check();
        var model = new CpModel();
        var (people, days, shifts) = (request.People, request.Days, request.Shifts);
        var works = new BoolVar?[people.Count, days, shifts.Count];
        var terms = new List<IntVar>();
        var costs = new List<long>();

        for (var p = 0; p < people.Count; p++)
            Person(p);
        var missing = Cover();
        Fairness();
        model.Minimize(LinearExpr.WeightedSum(terms, costs));

        var solver = (limits ?? new()).Solver();
        var status = SolverLimits.Known(solver.Solve(model));
        if (status is PlanStatus.Infeasible or PlanStatus.Unknown) return new(status, [], [], null, null);
        return new(
            status,
            [.. Enumerable.Range(0, people.Count).Select(p => Enumerable.Range(0, days).Select(d =>
                Enumerable.Range(0, shifts.Count).Where(s => works[p, d, s] is { } chosen && solver.BooleanValue(chosen)).Select(s => (int?)s).FirstOrDefault()).ToArray())],
            [.. missing.Select(m => new PlanShortage(m.Day, m.Interval, (int)solver.Value(m.Missing))).Where(m => m.Missing > 0)],
            solver.ObjectiveValue, solver.BestObjectiveBound);

        void Cost(IntVar variable, long cost)
        {
            if (cost == 0) return;
            terms.Add(variable);
            costs.Add(cost);
        }

        void Person(int p)
        {
            var person = people[p];
            var hours = new List<IntVar>();
            var lengths = new List<long>();
            var day = new IntVar[days];
            for (var d = 0; d < days; d++)
            {
                var ofDay = new List<ILiteral>();
                for (var s = 0; s < shifts.Count; s++)
                {
                    if (person.DaysAway.Contains(d) || person.Shifts?.Contains(s) == false) continue;
                    var chosen = model.NewBoolVar("");
                    works[p, d, s] = chosen;
                    ofDay.Add(chosen);
                    hours.Add(chosen);
                    lengths.Add(shifts[s].Worked);
                    Cost(chosen, ((long)request.Weights.Worked * shifts[s].Worked) + ((long)request.Weights.Dislike * person.Dislikes.GetValueOrDefault((d, s))));
                }
                var off = model.NewBoolVar("");
                day[d] = off;
                model.AddExactlyOne(ofDay.Append(off));
            }
            if (hours.Count > 0)
            {
                var worked = LinearExpr.WeightedSum(hours, lengths);
                if (person.MostIntervals < int.MaxValue) model.Add(worked <= person.MostIntervals);
                if (person.LeastIntervals > 0) model.Add(worked >= person.LeastIntervals);
            }
            else if (person.LeastIntervals > 0) model.Add(model.NewConstant(0) >= 1);
            model.Add(LinearExpr.Sum(day) >= request.LeastDaysOff);
            for (var d = 0; d + request.MostDaysInARow < days; d++)
                model.AddAtLeastOne(day[d..(d + request.MostDaysInARow + 1)].Cast<ILiteral>());
            for (var d = 0; d + 1 < days; d++)
                for (var s = 0; s < shifts.Count; s++)
                {
                    if (works[p, d, s] is not { } first) continue;
                    var tooSoon = Enumerable.Range(0, shifts.Count)
                        .Where(t => request.Intervals + shifts[t].Start - (shifts[s].Start + shifts[s].Length) < request.LeastRest)
                        .Select(t => works[p, d + 1, t]).OfType<ILiteral>().ToList();
                    if (tooSoon.Count > 0) model.AddAtMostOne(tooSoon.Append(first));
                }
        }

        List<(int Day, int Interval, IntVar Missing)> Cover()
        {
            var gaps = new List<(int, int, IntVar)>();
            for (var d = 0; d < days; d++)
                for (var i = 0; i < request.Intervals; i++)
                {
                    var need = request.Required[d][i];
                    if (need == 0) continue;
                    var present = new List<IntVar>();
                    for (var s = 0; s < shifts.Count; s++)
                        foreach (var before in (ReadOnlySpan<int>)[0, 1])
                        {
                            var offset = i + (before * request.Intervals) - shifts[s].Start;
                            if (d < before || offset < 0 || offset >= shifts[s].Length || shifts[s].Breaks.Contains(offset)) continue;
                            for (var p = 0; p < people.Count; p++) if (works[p, d - before, s] is { } chosen) present.Add(chosen);
                        }
                    var gap = model.NewIntVar(0, need, "");
                    present.Add(gap);
                    model.Add(LinearExpr.Sum(present) >= need);
                    Cost(gap, request.Weights.Missing);
                    gaps.Add((d, i, gap));
                }
            return gaps;
        }

        void Fairness()
        {
            int[] unpopular = [.. Enumerable.Range(0, shifts.Count).Where(s => shifts[s].Unpopular)];
            if (unpopular.Length == 0 || request.Weights.Unfairness == 0) return;
            var (most, least) = (model.NewIntVar(0, days, ""), model.NewIntVar(0, days, ""));
            var any = false;
            for (var p = 0; p < people.Count; p++)
            {
                IntVar[] own = [.. from d in Enumerable.Range(0, days) from s in unpopular let w = works[p, d, s] where w is not null select (IntVar)w];
                // Who cannot take any is not compared with.
                if (own.Length == 0) continue;
                any = true;
                model.Add(LinearExpr.Sum(own) <= most);
                model.Add(LinearExpr.Sum(own) >= least);
            }
            if (!any) return;
            Cost(most, request.Weights.Unfairness);
            Cost(least, -request.Weights.Unfairness);
        }
    }
}
