using Google.OrTools.Sat;

namespace Skein.Measures.Planning;

/// <summary>
/// The plan without names: only how many people work each shift on each day. Every rule for people is weakened to one for sums, so its optimum
/// is a lower bound for every plan with names.
/// </summary>
/// <param name="People">People on each day and shift.</param>
/// <param name="Bound">No plan can be below this.</param>
internal sealed record WeekNumbers(int[,] People, double Bound)
{
    public static WeekNumbers? Of(WeekPlanRequest request, SolverLimits limits)
    {
        var (model, days, shifts, people) = (new CpModel(), request.Days, request.Shifts, request.People);
        var count = new IntVar[days, shifts.Count];
        var (all, worked) = (new List<IntVar>(), new List<long>());
        for (var d = 0; d < days; d++)
        {
            for (var s = 0; s < shifts.Count; s++)
            {
                count[d, s] = model.NewIntVar(0, people.Count(p => !p.DaysAway.Contains(d) && p.Shifts?.Contains(s) != false), "");
                all.Add(count[d, s]);
                worked.Add(shifts[s].Worked);
            }
            model.Add(OnDay(d) <= people.Count(p => !p.DaysAway.Contains(d)));
            if (d == 0) continue;
            for (var s = 0; s < shifts.Count; s++)
            {
                var tooSoon = Enumerable.Range(0, shifts.Count).Where(t => request.IsTooSoon(s, t)).Select(t => count[d, t]);
                model.Add(LinearExpr.Sum(tooSoon.Append(count[d - 1, s])) <= people.Count);
            }
        }
        for (var d = 0; d + request.MostDaysInARow < days; d++)
            model.Add(LinearExpr.Sum(Enumerable.Range(d, request.MostDaysInARow + 1).Select(OnDay)) <= people.Count * request.MostDaysInARow);
        var shortest = shifts.Count == 0 ? 1 : Math.Max(1, shifts.Min(s => s.Worked));
        model.Add(LinearExpr.Sum(all) <= people.Sum(p => (long)Math.Min(days - request.LeastDaysOff, p.MostIntervals / shortest)));
        model.Add(LinearExpr.WeightedSum(all, worked) <= people.Sum(p => Math.Min((long)p.MostIntervals, (long)days * request.Intervals)));
        model.Add(LinearExpr.WeightedSum(all, worked) >= people.Sum(p => (long)p.LeastIntervals));

        var (terms, costs) = (new List<IntVar>(all), worked.Select(w => w * request.Weights.Worked).ToList());
        for (var d = 0; d < days; d++)
            for (var i = 0; i < request.Intervals; i++)
            {
                if (request.Required[d][i] == 0) continue;
                var missing = model.NewIntVar(0, request.Required[d][i], "");
                model.Add(LinearExpr.Sum(request.Present(d, i).Select(at => count[at.Day, at.Shift]).Append(missing)) >= request.Required[d][i]);
                terms.Add(missing);
                costs.Add(request.Weights.Missing);
            }
        model.Minimize(LinearExpr.WeightedSum(terms, costs));
        var solver = limits.Solver();
        if (solver.Solve(model) is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return null;
        var numbers = new int[days, shifts.Count];
        for (var d = 0; d < days; d++)
            for (var s = 0; s < shifts.Count; s++) numbers[d, s] = (int)solver.Value(count[d, s]);
        return new(numbers, solver.BestObjectiveBound);

        LinearExpr OnDay(int d) => LinearExpr.Sum(Enumerable.Range(0, shifts.Count).Select(s => count[d, s]).Append(model.NewConstant(0)));
    }
}
