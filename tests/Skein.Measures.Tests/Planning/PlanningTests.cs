using Skein.Measures.Planning;

namespace Skein.Measures.Tests.Planning;

public class PlanningTests
{
    static readonly int[][] TwoDays =
    [
        [9, 11, 17, 9, 7, 12, 5, 11, 8, 9, 18, 17, 8, 12, 16, 8, 7, 12, 11, 10, 13, 19, 16, 7],
        [13, 13, 12, 15, 18, 20, 13, 16, 17, 8, 13, 11, 6, 19, 11, 20, 19, 17, 10, 13, 14, 23, 16, 8],
    ];

    static ShiftKind[] Shifts(int most, int morning = 1, int afternoon = 1, int night = 1, int mixed = 1) =>
    [
        ShiftKind.Between("Morning", 24, 5, 13, morning, most), ShiftKind.Between("Afternoon", 24, 13, 21, afternoon, most),
        ShiftKind.Between("Night", 24, 21, 5, night, most), ShiftKind.Between("Mixed", 24, 9, 17, mixed, most),
    ];

    [Fact]
    public void A_night_shift_goes_around_the_end() =>
        Assert.Equal([0, 1, 2, 3, 4, 21, 22, 23], Enumerable.Range(0, 24).Where(i => Shifts(1)[2].Works[i]));

    [Theory]
    [InlineData(CoverObjective.LeastCost, 27, 25, new long[] { 50, 63 })]
    [InlineData(CoverObjective.LeastDifference, 27, 25, new long[] { 76, 81 })]
    [InlineData(CoverObjective.LeastDifference, 10, 20, new long[] { 78, 121 })]
    public void Two_days_of_four_shifts(CoverObjective objective, int mostPerInterval, int mostPerShift, long[] expected)
    {
        for (var day = 0; day < 2; day++)
        {
            var cover = ShiftCover.Of(TwoDays[day], Shifts(mostPerShift), objective, mostPerInterval);
            Assert.Equal((PlanStatus.Optimal, expected[day]), (cover.Status, cover.Objective));
            if (objective == CoverObjective.LeastCost) Assert.Equal(day == 0 ? 19 : 23, cover.People[2]);
        }
    }

    [Fact]
    public void Shifts_may_cost_differently() =>
        Assert.Equal([432L, 547L], TwoDays.Select(day => ShiftCover.Of(day, Shifts(25, 8, 8, 10, 7), mostPerInterval: 25).Objective!.Value));

    [Fact]
    public void What_cannot_be_covered_is_named()
    {
        var cover = ShiftCover.Of(TwoDays[1], Shifts(25), mostPerInterval: 10);
        Assert.Equal(PlanStatus.Infeasible, cover.Status);
        Assert.Contains(new(21, 13), cover.Uncovered);
        var gap = ShiftCover.Of([1, 1, 1], [new("early", [true, true, false])]);
        Assert.Equal([new Shortage(2, 1)], gap.Uncovered);
        Assert.Equal(0, ShiftCover.Of([0, 0], [new("any", [true, true])]).Objective);
        Assert.Throws<ArgumentException>(() => ShiftCover.Of([1], [new("any", [true, true])]));
    }

    [Theory]
    [InlineData(new[] { 17, 13, 15, 19, 14, 16, 11 }, 5, 23)]
    [InlineData(new[] { 17, 13, 15, 19, 14, 16, 11 }, 6, 19)]
    [InlineData(new[] { 5, 5, 5, 5, 5, 5, 5 }, 6, 6)]
    [InlineData(new[] { 5, 5, 5, 5, 5, 5, 5 }, 5, 7)]
    [InlineData(new[] { 6, 6, 6, 6, 6, 6, 2 }, 6, 7)]
    public void Days_off(int[] required, int workDays, int people) => Assert.Equal(people, DaysOff.Of(required, workDays).Objective);

    /// <summary>Small covers by trying everything.</summary>
    [Fact]
    public void No_cover_is_cheaper()
    {
        var random = new Random(2);
        for (var round = 0; round < 8; round++)
        {
            int[] required = [.. Enumerable.Range(0, 6).Select(_ => random.Next(4))];
            ShiftKind[] shifts = [.. Enumerable.Range(0, 4).Select(s => new ShiftKind($"{s}", [.. Enumerable.Range(0, 6).Select(i => i % 4 == s || random.Next(2) == 0)], 1 + random.Next(3)))];
            var best = long.MaxValue;
            for (var code = 0; code < 256; code++)
            {
                int[] people = [code & 3, code >> 2 & 3, code >> 4 & 3, code >> 6 & 3];
                if (Enumerable.Range(0, 6).All(i => shifts.Select((s, j) => s.Works[i] ? people[j] : 0).Sum() >= required[i]))
                    best = Math.Min(best, shifts.Select((s, j) => (long)s.Cost * people[j]).Sum());
            }
            Assert.Equal(best, ShiftCover.Of(required, shifts).Objective);
        }
    }

    // Half-hours of a day: early 08–16, late 14–22, night 22–06, each with a break.
    static readonly PlannedShift[] Kinds = [new("Early", 16, 16, Breaks: [8]), new("Late", 28, 16, Breaks: [8]), new("Night", 44, 16, true, 7)];

    static int[][] Need(int day, int night, int days = 7) =>
        [.. Enumerable.Range(0, days).Select(_ => Enumerable.Range(0, 48).Select(i => i is >= 17 and < 40 ? day : i >= 44 ? night : 0).ToArray())];

    static WeekPlanRequest Request(int people, int[][] need) => new()
    {
        Required = need,
        Shifts = Kinds,
        People = [.. Enumerable.Range(0, people).Select(i => new Person { Name = $"p{i}", MostIntervals = 90 })],
        LeastRest = 22,
    };

    static void KeepsTheRules(WeekPlanRequest request, WeekPlan plan)
    {
        for (var p = 0; p < request.People.Count; p++)
        {
            var own = plan.Shifts[p];
            Assert.True(own.Count(s => s is null) >= request.LeastDaysOff);
            Assert.True(own.Sum(s => s is { } k ? request.Shifts[k].Worked : 0) <= request.People[p].MostIntervals);
            for (var d = 0; d + 1 < own.Count; d++)
                if (own[d] is { } a && own[d + 1] is { } b)
                    Assert.True(48 + request.Shifts[b].Start - request.Shifts[a].Start - request.Shifts[a].Length >= request.LeastRest);
            foreach (var d in request.People[p].DaysAway) Assert.Null(own[d]);
        }
        for (var d = 0; d < request.Required.Count; d++)
            for (var i = 0; i < 48; i++)
            {
                var present = plan.Shifts.Sum(own =>
                    (own[d] is { } s && Works(request.Shifts[s], i) ? 1 : 0) + (d > 0 && own[d - 1] is { } y && Works(request.Shifts[y], i + 48) ? 1 : 0));
                Assert.Equal(Math.Max(0, request.Required[d][i] - present), plan.Shortages.Where(x => (x.Day, x.Interval) == (d, i)).Sum(x => x.Missing));
            }
        static bool Works(PlannedShift shift, int at) => at >= shift.Start && at < shift.Start + shift.Length && !shift.Breaks.Contains(at - shift.Start);
    }

    [Fact]
    public void A_week_with_rest_breaks_and_fair_nights()
    {
        var request = Request(12, Need(2, 1)) with { LeastDaysOff = 2 };
        request = request with { People = [.. request.People.Select((p, i) => i == 0 ? p with { DaysAway = new HashSet<int> { 0, 1, 2 } } : p)] };
        var plan = WeekPlan.Of(request, new() { Time = TimeSpan.FromSeconds(5), Gap = 0.02 });
        Assert.True(plan.Status is PlanStatus.Optimal or PlanStatus.FeasibleNotProven);
        KeepsTheRules(request, plan);
        int[] nights = [.. plan.Shifts.Select(own => own.Count(s => s == 2))];
        Assert.True(nights.Max() - nights.Min() <= 2);
    }

    [Fact]
    public void Too_few_people_leave_named_intervals_open()
    {
        var request = Request(1, Need(1, 1, 2)) with { LeastDaysOff = 0 };
        var plan = WeekPlan.Of(request);
        Assert.Equal(PlanStatus.Optimal, plan.Status);
        Assert.NotEmpty(plan.Shortages);
        Assert.Equal(0, plan.Gap);
        KeepsTheRules(request, plan);
    }

    [Fact]
    public void Wishes_are_kept_where_it_costs_nothing()
    {
        var request = Request(2, [[.. Need(1, 0, 1)[0].Select((n, i) => i is >= 17 and < 24 ? n : 0)]]) with { LeastDaysOff = 0 };
        request = request with { People = [request.People[0] with { Dislikes = new Dictionary<(int, int), int> { [(0, 0)] = 5 } }, request.People[1]] };
        var plan = WeekPlan.Of(request);
        Assert.Null(plan.Shifts[0][0]);
        Assert.Equal(0, plan.Shifts[1][0]);
    }

    [Fact]
    public void Rules_that_contradict_each_other_have_no_plan()
    {
        var request = Request(1, Need(1, 0));
        Assert.Equal(PlanStatus.Infeasible, WeekPlan.Of(request with { People = [request.People[0] with { LeastIntervals = 90, MostIntervals = 200 }], LeastDaysOff = 5 }).Status);
        Assert.Throws<ArgumentException>(() => WeekPlan.Of(request with { LeastDaysOff = 9 }));
        Assert.Throws<ArgumentException>(() => WeekPlan.Of(request with { Shifts = [new("odd", 50, 2)] }));
    }
}
