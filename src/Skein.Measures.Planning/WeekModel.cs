using Google.OrTools.Sat;

namespace Skein.Measures.Planning;

/// <summary>The plan with names as a CP-SAT model; with the numbers of people given it only has to find who.</summary>
internal sealed class WeekModel
{
    readonly WeekPlanRequest request;
    readonly CpModel model = new();
    readonly BoolVar?[,,] works;
    readonly List<IntVar> terms = [];
    readonly List<long> costs = [];
    readonly List<(int Day, int Interval, IntVar Missing)> gaps = [];

    public WeekModel(WeekPlanRequest request, int[,]? numbers)
    {
        this.request = request;
        works = new BoolVar?[request.People.Count, request.Days, request.Shifts.Count];
        for (var p = 0; p < request.People.Count; p++) Person(p);
        Cover();
        Fairness();
        if (numbers is null) return;
        for (var d = 0; d < request.Days; d++)
            for (var s = 0; s < request.Shifts.Count; s++)
                model.Add(LinearExpr.Sum(People(d, s).Append(model.NewConstant(0))) == numbers[d, s]);
    }

    /// <summary>Solves it; <paramref name="bound"/> is a bound known from elsewhere, <paramref name="from"/> a plan to start from.</summary>
    public WeekPlan Solve(SolverLimits limits, double? bound, WeekPlan? from = null)
    {
        var objective = LinearExpr.WeightedSum(terms, costs);
        if (bound is { } known) model.Add(objective >= (long)Math.Floor(known));
        if (from is { Shifts.Count: > 0 })
            foreach (var (p, d, s, chosen) in All()) model.AddHint(chosen, from.Shifts[p][d] == s ? 1 : 0);
        model.Minimize(objective);
        var solver = limits.Solver();
        var status = SolverLimits.Known(solver.Solve(model));
        if (status is PlanStatus.Infeasible or PlanStatus.Unknown) return new(status, [], [], null, null);

        var shifts = new int?[request.People.Count][];
        for (var p = 0; p < shifts.Length; p++) shifts[p] = new int?[request.Days];
        foreach (var (p, d, s, chosen) in All()) if (solver.BooleanValue(chosen)) shifts[p][d] = s;
        var best = bound ?? solver.BestObjectiveBound;
        // All costs are whole numbers: less than one apart is equal.
        return new(
            solver.ObjectiveValue - best < 1 ? PlanStatus.Optimal : PlanStatus.FeasibleNotProven, shifts,
            [.. gaps.Select(gap => new PlanShortage(gap.Day, gap.Interval, (int)solver.Value(gap.Missing))).Where(gap => gap.Missing > 0)],
            solver.ObjectiveValue, Math.Min(best, solver.ObjectiveValue));
    }

    IEnumerable<(int Person, int Day, int Shift, BoolVar Chosen)> All() =>
        from p in Enumerable.Range(0, request.People.Count)
        from d in Enumerable.Range(0, request.Days)
        from s in Enumerable.Range(0, request.Shifts.Count)
        let chosen = works[p, d, s]
        where chosen is not null
        select (p, d, s, chosen);

    IEnumerable<IntVar> People(int day, int shift) => Enumerable.Range(0, request.People.Count).Select(p => works[p, day, shift]).OfType<IntVar>();

    void Cost(IntVar variable, long cost)
    {
        if (cost == 0) return;
        terms.Add(variable);
        costs.Add(cost);
    }

    void Person(int p)
    {
        var (person, shifts, days) = (request.People[p], request.Shifts, request.Days);
        var (chosen, worked, off) = (new List<IntVar>(), new List<long>(), new IntVar[days]);
        for (var d = 0; d < days; d++)
        {
            var day = new List<ILiteral>();
            for (var s = 0; s < shifts.Count; s++)
            {
                if (person.DaysAway.Contains(d) || person.Shifts?.Contains(s) == false) continue;
                var works = this.works[p, d, s] = model.NewBoolVar("");
                day.Add(works);
                chosen.Add(works);
                worked.Add(shifts[s].Worked);
                Cost(works, ((long)request.Weights.Worked * shifts[s].Worked) + ((long)request.Weights.Dislike * person.Dislikes.GetValueOrDefault((d, s))));
            }
            var free = model.NewBoolVar("");
            off[d] = free;
            model.AddExactlyOne(day.Append(free));
        }
        var sum = LinearExpr.WeightedSum(chosen.Append(model.NewConstant(0)), worked.Append(0));
        if (person.MostIntervals < int.MaxValue) model.Add(sum <= person.MostIntervals);
        if (person.LeastIntervals > 0) model.Add(sum >= person.LeastIntervals);
        model.Add(LinearExpr.Sum(off) >= request.LeastDaysOff);
        for (var d = 0; d + request.MostDaysInARow < days; d++)
            model.AddAtLeastOne(off[d..(d + request.MostDaysInARow + 1)].Cast<ILiteral>());
        for (var d = 0; d + 1 < days; d++)
            for (var s = 0; s < shifts.Count; s++)
            {
                if (works[p, d, s] is not { } first) continue;
                var tooSoon = Enumerable.Range(0, shifts.Count).Where(t => request.IsTooSoon(s, t)).Select(t => works[p, d + 1, t]).OfType<ILiteral>().ToList();
                if (tooSoon.Count > 0) model.AddAtMostOne(tooSoon.Append(first));
            }
    }

    void Cover()
    {
        for (var d = 0; d < request.Days; d++)
            for (var i = 0; i < request.Intervals; i++)
            {
                var need = request.Required[d][i];
                if (need == 0) continue;
                var missing = model.NewIntVar(0, need, "");
                model.Add(LinearExpr.Sum(request.Present(d, i).SelectMany(at => People(at.Day, at.Shift)).Append(missing)) >= need);
                Cost(missing, request.Weights.Missing);
                gaps.Add((d, i, missing));
            }
    }

    void Fairness()
    {
        int[] unpopular = [.. Enumerable.Range(0, request.Shifts.Count).Where(s => request.Shifts[s].Unpopular)];
        if (unpopular.Length == 0 || request.Weights.Unfairness == 0) return;
        var (most, least) = (model.NewIntVar(0, request.Days, ""), model.NewIntVar(0, request.Days, ""));
        model.Add(most >= least);
        var any = false;
        for (var p = 0; p < request.People.Count; p++)
        {
            IntVar[] own = [.. from d in Enumerable.Range(0, request.Days) from s in unpopular let w = works[p, d, s] where w is not null select (IntVar)w];
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
