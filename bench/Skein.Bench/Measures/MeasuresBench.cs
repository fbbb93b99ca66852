using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Skein.Measures.Agreement;
using Skein.Measures.Calendars;
using Skein.Measures.ControlCharts;
using Skein.Measures.Forecasting;
using Skein.Measures.Planning;
using Skein.Measures.Simulation;
using Skein.Measures.Staffing;

namespace Skein.Bench.Measures;

/// <summary>
/// Word <c>measures</c>: BenchmarkDotNet in this process; <c>measures best</c> the best of many short runs, which a busy machine does not spoil;
/// <c>measures plan</c> times the 200-agent week once.
/// </summary>
internal static class MeasuresBench
{
    public static Task<int> Run(string[] arguments)
    {
        if (arguments is ["plan", ..]) return Task.FromResult(WeekOfTwoHundred.Run(arguments.Length > 1 ? double.Parse(arguments[1]) : 29));
        if (arguments is ["best", ..]) return Task.FromResult(Best());
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        BenchmarkRunner.Run<Figures>(ManualConfig.Create(DefaultConfig.Instance).AddJob(job).WithOptions(ConfigOptions.DisableLogFile));
        return Task.FromResult(0);
    }

    static int Best()
    {
        var figures = new Figures();
        foreach (var method in typeof(Figures).GetMethods().Where(m => m.IsDefined(typeof(BenchmarkAttribute), false)))
        {
            var run = method.Dropping(figures, method.ReturnType);
            var until = Stopwatch.StartNew();
            var best = TimeSpan.MaxValue;
            long allocated = 0;
            for (var i = 0; i < 200_000 && until.Elapsed < TimeSpan.FromSeconds(6); i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                run();
                var took = Stopwatch.GetElapsedTime(start);
                if (took < best) (best, allocated) = (took, GC.GetAllocatedBytesForCurrentThread() - before);
            }
            Console.WriteLine(FormattableString.Invariant($"{best.TotalMicroseconds,12:F1} µs {allocated,12} B  {method.GetCustomAttributes(typeof(BenchmarkAttribute), false).Cast<BenchmarkAttribute>().Single().Description}"));
        }
        return 0;
    }

    /// <summary>A delegate that drops the result, whatever its type, without boxing it.</summary>
    static Func<object?> Dropping(this System.Reflection.MethodInfo method, Figures figures, Type returned)
    {
        return returned == typeof(int) ? Dropped<int>() : returned == typeof(double) ? Dropped<double>() : returned == typeof(double?) ? Dropped<double?>() : Dropped<NodaTime.Instant?>();

        Func<object?> Dropped<TResult>()
        {
            var call = method.CreateDelegate<Func<TResult>>(figures);
            return () =>
            {
                call();
                return null;
            };
        }
    }
}

[MemoryDiagnoser]
public class Figures
{
    readonly double[] day = [.. Enumerable.Range(0, 96).Select(i => 20 + (60 * Math.Sin(Math.PI * i / 96)))];
    readonly int[] agents = new int[96];
    readonly StaffingTarget target = StaffingTarget.Answered(0.8, 20);
    readonly double[] year = [.. Enumerable.Range(0, 365).Select(i => 100 + (10 * Math.Sin(i * 1.7)) + (i * 37 % 11))];
    readonly double?[][] ratings = [.. Enumerable.Range(0, 10_000).Select(i => new double?[] { i * 31 % 5, i * 17 % 5, i % 7 == 0 ? null : i * 13 % 5 })];
    readonly BusinessCalendar calendar = new BusinessCalendar(
            NodaTime.DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
            WeeklyHours.Closed.Between(NodaTime.IsoDayOfWeek.Monday, NodaTime.IsoDayOfWeek.Saturday, OpenHours.Parse("08:30-11:30"), OpenHours.Parse("13:00-17:30")))
        .Following(ChineseHolidays.Arrangement, ArrangementUse.DaysOffOnly);

    /// <summary>Target: below 50 µs, nothing allocated.</summary>
    [Benchmark(Description = "Erlang C requirement, a day of 96 intervals (15 min, AHT 300 s)")]
    public int ErlangCDay()
    {
        ErlangC.AgentsRequired(day, 900, 300, target, agents);
        return agents[48];
    }

    /// <summary>Target: below 1 ms, nothing allocated.</summary>
    [Benchmark(Description = "Erlang A, 1,000 agents, with service level")]
    public double ErlangAThousand() => ErlangA.Measure(new Traffic(10_000, 1800, 178), 120, 1000).ServiceLevel(20);

    [Benchmark(Description = "Erlang A requirement, about 1,000 agents")]
    public int ErlangARequired() => ErlangA.AgentsRequired(new Traffic(10_000, 1800, 178), 120, target);

    /// <summary>Target: below 1 ms.</summary>
    [Benchmark(Description = "A year's I-MR chart, all eight Nelson rules")]
    public int YearOfChart() => VariableCharts.Individuals(year, new() { Rules = RuleSet.Nelson }).Location.Signals.Count;

    /// <summary>Target: below 20 ms.</summary>
    [Benchmark(Description = "Krippendorff, 10,000 units × 3, ordinal")]
    public double? Krippendorff() => KrippendorffAlpha.Of(ratings, MeasurementLevel.Ordinal).Alpha;

    [Benchmark(Description = "Krippendorff, 10,000 units × 3, ratio")]
    public double? KrippendorffRatio() => KrippendorffAlpha.Of(ratings, MeasurementLevel.Ratio).Alpha;

    [Benchmark(Description = "Due time, 8 business hours")]
    public NodaTime.Instant? Due() => calendar.Due(NodaTime.Instant.FromUtc(2026, 3, 9, 1, 0), NodaTime.Duration.FromHours(8));

    [Benchmark(Description = "Holt-Winters, a year of days, parameters searched")]
    public double HoltWintersYear() => HoltWinters.Of(year, 6, SeasonKind.Additive).SquaredError;

    [Benchmark(Description = "Simulated day: 1,600 calls, 14 agents, one replication")]
    public int Simulated() => CentreSimulation.Run(
        new()
        {
            IntervalSeconds = 1800,
            Queues = [new() { Name = "calls", Contacts = [.. Enumerable.Repeat(100.0, 16)], Handling = TimeDistribution.Exponential(180), Patience = TimeDistribution.Exponential(120) }],
            Groups = [new() { Name = "all", Agents = [.. Enumerable.Repeat(14, 16)], Skills = ["calls"] }],
        }, 1, 1).Queues[0].Waits.Count;
}

/// <summary>200 agents, 7 days of 48 half-hours, six shifts with breaks, rest, hours, wishes, fair nights. Target: proven or within 1 % in 30 s on two cores.</summary>
internal static class WeekOfTwoHundred
{
    public static int Run(double seconds)
    {
        PlannedShift[] shifts =
        [
            new("Early 06", 12, 17, false, 7), new("Early 06, late break", 12, 17, false, 9), new("Day 08", 16, 17, false, 8), new("Day 10", 20, 17, false, 8),
            new("Late 13", 26, 17, false, 8), new("Late 15", 30, 17, true, 6), new("Late 15, late break", 30, 17, true, 9),
            new("Night 22", 44, 16, true, 5), new("Night 22, late break", 44, 16, true, 8),
        ];
        var random = new Random(1);
        var request = new WeekPlanRequest
        {
            Required = [.. Enumerable.Range(0, 7).Select(d => Enumerable.Range(0, 48).Select(i => Need(d, i)).ToArray())],
            Shifts = shifts,
            People = [.. Enumerable.Range(0, 200).Select(p => new Person
            {
                Name = $"p{p}",
                MostIntervals = 80,
                DaysAway = p % 10 == 0 ? new HashSet<int> { p % 7 } : [],
                Shifts = p % 4 == 0 ? new HashSet<int> { 0, 1, 2, 3, 4 } : null,
                Dislikes = Enumerable.Range(0, 4).Select(_ => (random.Next(7), random.Next(9))).Distinct().ToDictionary(k => k, _ => 1 + random.Next(5)),
            })],
            LeastRest = 22,
            LeastDaysOff = 2,
            MostDaysInARow = 5,
        };
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var plan = WeekPlan.Of(request, new() { Time = TimeSpan.FromSeconds(seconds), Gap = 0.01 });
        Console.WriteLine(FormattableString.Invariant(
            $"200-agent week: {plan.Status}, objective {plan.Objective}, bound {plan.Bound}, gap {plan.Gap:P2}, short intervals {plan.Shortages.Count}, {watch.Elapsed.TotalSeconds:F1} s, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:F1} s of processor"));
        return plan.Gap <= 0.01 ? 0 : 1;
    }

    static int Need(int day, int interval)
    {
        var weekend = day >= 5 ? 0.6 : 1;
        return interval switch
        {
            < 12 => day == 0 ? 0 : (int)(8 * weekend),
            < 16 => (int)(20 * weekend),
            < 40 => (int)((50 + (20 * Math.Sin(Math.PI * (interval - 16) / 24))) * weekend),
            < 44 => (int)(24 * weekend),
            _ => (int)(10 * weekend),
        };
    }
}
