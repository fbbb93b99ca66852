using NodaTime;
using Skein.Measures.Agreement;
using Skein.Measures.Calendars;
using Skein.Measures.Complaints;
using Skein.Measures.ControlCharts;
using Skein.Measures.Customers;
using Skein.Measures.Forecasting;
using Skein.Measures.Money;
using Skein.Measures.Performance;
using Skein.Measures.Process;
using Skein.Measures.Sampling;
using Skein.Measures.Simulation;
using Skein.Measures.Staffing;
using Skein.Measures.Surveys;

namespace Skein.Measures.Tests;

/// <summary>The package's README, run.</summary>
public class ReadmeExamples
{
    [Fact]
    public void Calendars()
    {
        var hours = new[] { OpenHours.Parse("08:30-11:30"), OpenHours.Parse("13:00-17:30") };
        var calendar = new BusinessCalendar(
                DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
                WeeklyHours.Closed.Between(IsoDayOfWeek.Monday, IsoDayOfWeek.Saturday, hours))
            .Following(ChineseHolidays.Arrangement, ArrangementUse.Whole, hours);
        var (created, answered) = (At(2026, 11, 24, 10, 30), At(2026, 11, 25, 10, 29));
        var target = Duration.FromHours(7);
        Interval[] pauses = [new(At(2026, 11, 24, 14, 0), At(2026, 11, 24, 14, 30))];

        // 1 h before lunch, 4 h after it, 3 h the next morning, and half an hour's pause.
        Assert.Equal(At(2026, 11, 25, 11, 30), calendar.Due(created, Duration.FromHours(8), pauses));
        Assert.False(calendar.Elapsed(created, answered, pauses) > target);
        Assert.Equal(Duration.FromMinutes(60 + 240 + 119), calendar.Elapsed(created, answered, pauses));
        Assert.Equal(answered - created, calendar.Explain(created, answered, pauses).Aggregate(Duration.Zero, (sum, segment) => sum + segment.Length));
        Assert.Equal(At(2026, 9, 20, 9, 0), calendar.Due(At(2026, 9, 19, 17, 0), Duration.FromHours(1)));

        static Instant At(int year, int month, int day, int hour, int minute) =>
            new LocalDateTime(year, month, day, hour, minute).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Shanghai"]).ToInstant();
    }

    [Fact]
    public void Staffing()
    {
        var traffic = new Traffic(contacts: 100, intervalSeconds: 1800, handleSeconds: 180);
        var target = StaffingTarget.Answered(0.80, withinSeconds: 20) with { MaxOccupancy = 0.85 };
        var agents = ErlangC.AgentsRequired(traffic, target);
        Assert.Equal(14, agents);
        Assert.Equal(20, Shrinkage.Scheduled(agents, 0.30));
        Assert.Equal(0.8884, ErlangC.Measure(traffic, 14)!.Value.ServiceLevel(20), 5e-5);
        Assert.Equal(0.0250, ErlangA.Measure(traffic, patienceSeconds: 300, agents: 13).AbandonProbability, 5e-5);
    }

    [Fact]
    public void Simulation()
    {
        double[] calls = [20, 24], mails = [2, 2];
        int[] agents = [5, 5];
        var result = CentreSimulation.Run(new()
        {
            IntervalSeconds = 1800,
            Queues =
            [
                new() { Name = "calls", Contacts = calls, Handling = TimeDistribution.LogNormal(240, 0.9), Patience = TimeDistribution.Exponential(120) },
                new() { Name = "mail", Channel = Channel.Email, Priority = 1, Backlog = 60, Contacts = mails, Handling = TimeDistribution.Exponential(300) },
            ],
            Groups = [new() { Name = "all", Agents = agents, Skills = ["calls", "mail"] }],
        }, seed: 1, replications: 20);
        var level = result.Queues[0].ServiceLevel;
        Assert.InRange(level!.Value.Mean, 0, 1);
        Assert.NotNull(level.Value.HalfWidth);
    }

    [Fact]
    public void Control_charts()
    {
        Counted[] days = [.. Enumerable.Range(0, 20).Select(i => new Counted(i == 14 ? 30 : 4 + (i * 7 % 3), 100))];
        double[] minutes = [12, 14, 11, 15, 13, 12, 16, 14, 13, 12];
        var chart = AttributeCharts.P(days, new() { Rules = RuleSet.Nelson, Exclusions = new Dictionary<int, string> { [14] = "system down" } });
        Assert.Empty(chart.Signals);
        Assert.Equal(minutes.Length, VariableCharts.Individuals(minutes).Location.Points.Count);
        Assert.InRange(ControlConstants.For(37).D2, ControlConstants.For(25).D2, ControlConstants.For(50).D2);
        Assert.True(Capability.OfIndividuals(minutes, lower: null, upper: 30).Ppk > 1);
    }

    [Fact]
    public void Surveys()
    {
        var score = new NetPromoterScore(promoters: 50, passives: 30, detractors: 20);
        Assert.Equal(30, score.Reported);
        var interval = score.AdjustedWald();
        Assert.Equal((14.05, 44.20), (Math.Round(interval.Lower, 2), Math.Round(interval.Upper, 2)));
        Assert.False(score.Since(new(40, 30, 30)).IsSignificant());
        Assert.Equal(0.7, RatingSummary.Satisfaction([5, 5, 4, 3, 1, 4, 5, 2, 4, 5])!.TopShare.Share, 1e-12);
        (IReadOnlyList<int?>, IReadOnlyList<int?>)[] answers = [([.. Enumerable.Repeat<int?>(5, 22)], [.. Enumerable.Repeat<int?>(6, 22)])];
        Assert.Equal(-1, Servqual.Gaps(answers, new ServqualWeights(11, 32, 22, 19, 16)).Weighted!.Value, 1e-12);
        double[][] matrix = [[1, 2, 3], [2, 3, 4], [5, 4, 5], [3, 3, 2]];
        Assert.Equal(3, CronbachAlpha.Of(matrix).AlphaIfDropped.Count);
    }

    [Fact]
    public void Agreement_and_samples()
    {
        double?[][] unitsWithMissingRatings = [[1, 1, null], [2, 2, 3], [3, null, 3], [1, 2, 1]];
        Review[] reviews = [.. Enumerable.Range(0, 200).Select(i => new Review(1 + (i % 5), i % 4))];
        Assert.Equal(0.4, CohenKappa.Of(new long[,] { { 20, 5 }, { 10, 15 } }).Kappa!.Value, 1e-12);
        Assert.InRange(KrippendorffAlpha.Of(unitsWithMissingRatings, MeasurementLevel.Ordinal).Alpha!.Value, 0, 1);
        Assert.Equal(278, SampleSize.ForShare(margin: 0.05, population: 1000));
        var chosen = Sample.ByRisk(reviews, must: r => r.Stars == 1, weight: r => r.Refunds, count: 50, seed: 20260304);
        Assert.Equal((50, 40), (chosen.Count, chosen.Count(r => r.Stars == 1)));
    }

    [Fact]
    public void Complaints()
    {
        Assert.Equal(3, Pareto.Of([new("late", 48), new("wrong item", 24), new("damaged", 12), new("other", 16)], other: "other").VitalFew);
        Assert.Equal(FixVerdict.Improved, Recurrence.OfEvents(before: 30, exposureBefore: 6, after: 8, exposureAfter: 6).Verdict);
        Assert.Equal(["late parcels", "Method", "no cut-off"], new CauseTree("late parcels", [("Method", [new("no cut-off", CauseState.Verified)])]).RootCauses.Single().Prepend("late parcels").Distinct());
    }

    [Fact]
    public void Performance()
    {
        ScorecardLine[] lines = [new("answered in time", 60, 90), new("satisfaction", 40, null)];
        Assert.Equal(75, ScoringRule.Linear(floor: 60, target: 20, capPoints: 120).Score(30));
        Assert.Equal(90, Scorecard.Of(lines, MissingData.Reweight).Result);
        Assert.Equal([1, 2, 2, 4], Ranking.Of([90, 80, 80, 70], TieRule.Competition));
        var outliers = TeamOutliers.ByShare([(80, 100), (1, 3), (40, 100)]);
        Assert.False(outliers[1].IsOutlier);
    }

    [Fact]
    public void Customers()
    {
        Purchases[] customers = [.. Enumerable.Range(0, 10).Select(i => new Purchases($"{i}", 10 * i, 10 - i, 1000 - (90 * i)))];
        PeriodSales[] salesOfMonthsGoingBack = [new(300_000, 31), new(300_000, 30)];
        var accounts = new Accounts(200, 300, 150, 800, 500, 1200, 1000);
        Assert.Equal((555, 111), (Rfm.Of(customers, QuintileTies.ById)[0].Code, Rfm.Of(customers, QuintileTies.ById)[9].Code));
        Assert.Equal(366.67, LifetimeValue.IncludingNow(margin: 100, retention: 0.8, discount: 0.1), 0.005);
        Assert.Equal(46, Receivables.CountBack(450_000, salesOfMonthsGoingBack));
        Assert.Equal(AltmanZone.Safe, Altman.Listed(accounts).Zone);
    }

    [Fact]
    public void Money_and_hours()
    {
        WorkStretch[] planned = [new(new(2026, 11, 24, 9, 0), new(2026, 11, 24, 18, 0))];
        LocalDateTime[] punches = [new(2026, 11, 24, 9, 12), new(2026, 11, 24, 18, 1)];
        Assert.Equal(new(33.33m, 16.66m, 16.67m), Commission.OfDeal(1111.11m, 0.03m));
        Assert.Equal(129.31m, Overtime.Pay(monthlyWage: 5000, hours: 3, PayDay.Working));
        Assert.Equal(12, Attendance.Judge(planned, punches, new() { GraceMinutes = 5 }).LateMinutes);
    }

    [Fact]
    public void Process()
    {
        Activity[] activities = [new("receive", Duration.FromMinutes(5)), new("check", Duration.FromMinutes(15), "receive")];
        FlowNode[] nodes = [new("start", FlowNodeKind.Start), new("receive", FlowNodeKind.Step), new("check", FlowNodeKind.Step), new("refund", FlowNodeKind.Step), new("end", FlowNodeKind.End)];
        FlowArrow[] arrows = [new("start", "receive"), new("receive", "check"), new("check", "refund"), new("refund", "end")];
        var chart = new FlowChart(nodes, arrows);
        Assert.Equal(["receive", "check"], CriticalPath.Of(activities).Critical);
        Assert.Empty(new FlowChart(nodes, arrows).Problems());
        Assert.Equal(new Move("check", MoveKind.Skipped), Conformance.Of(chart, ["receive", "refund"]).Moves[1]);
    }

    [Fact]
    public void Forecasting()
    {
        double[] days = [.. Enumerable.Range(0, 36).Select(i => 100.0 + (10 * (i % 6)))];
        var selection = Selection.ByHoldOut(days, new() { Season = 6, Periods = 12 });
        Assert.Equal(0, selection.Scores[0].Accuracy!.MeanAbsoluteError, 1e-9);

        var calendar = Tests.Calendars.Calendars.SixDays;
        var history = new Dictionary<LocalDate, double>();
        for (var date = new LocalDate(2026, 7, 1); date < new LocalDate(2026, 9, 16); date = date.PlusDays(1))
            if (calendar.IsWorkingDay(date)) history[date] = 100;
        SpecialDay[] special = [new(new(2026, 9, 29), 2.5, "anniversary")];
        Assert.Equal(30, DailyForecast.Of(history, calendar, days: 30, special).Count);
        double[][] mondays = [[10, 30, 20], [12, 28, 20]];
        Assert.Equal(412, IntradayProfile.Of(mondays).SpreadWhole(412).Sum());
    }

    sealed record Review(int Stars, int Refunds);
}
