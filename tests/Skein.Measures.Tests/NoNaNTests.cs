using System.Collections;
using System.Reflection;
using CsCheck;
using Skein.Measures.Agreement;
using Skein.Measures.Comparisons;
using Skein.Measures.ControlCharts;
using Skein.Measures.Customers;
using Skein.Measures.Forecasting;
using Skein.Measures.Performance;
using Skein.Measures.Staffing;
using Skein.Measures.Surveys;

namespace Skein.Measures.Tests;

/// <summary>Whatever goes in, what comes out is a number, nothing, or a refusal; never NaN.</summary>
public class NoNaNTests
{
    static readonly Gen<double> Extreme = Gen.OneOf(
        Gen.Double[-10, 1000], Gen.Int[-3, 100].Select(i => (double)i),
        Any.Of(0, -0.0, 1, 1e-300, 1e-160, 1e-9, 0.1, 1e9, 1e160, 1e300, -1e300, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity));

    static readonly Gen<double> Tame = Gen.OneOf(Gen.Double[0, 50], Any.Of(0, 1e-300, 1e-9, 0.1, 1, 300.0));

    static void Clean(Func<object?> call)
    {
        object? result;
        try
        {
            result = call();
        }
        catch (Exception refused) when (refused is ArgumentException or OverflowException)
        {
            return;
        }
        Look(result, 0);
    }

    static void Look(object? value, int depth)
    {
        switch (value)
        {
            case null or string or decimal or Enum: return;
            case double number: Assert.False(double.IsNaN(number)); return;
            case IEnumerable many: foreach (var item in many) Look(item, depth + 1); return;
        }
        if (value.GetType().IsPrimitive || depth > 6) return;
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
            if (property.GetIndexParameters().Length == 0) Look(property.GetValue(value), depth + 1);
    }

    [Fact]
    public void Staffing() => Gen.Select(Extreme, Extreme, Extreme, Gen.Int[-1, 60]).Sample((a, b, c, n) =>
    {
        Clean(() => ErlangB.Blocking(a, n));
        Clean(() => ErlangC.Measure(new(a, b, c), n));
        Clean(() => ErlangC.Measure(new(a, b, c), n)?.ServiceLevel(c));
        Clean(() => ErlangC.Measure(new(a, b, c), n)?.WaitPercentileSeconds(0.9));
        Clean(() => ErlangA.Measure(new(Math.Min(a, 100), 60, 60), Math.Min(b, 1e4), n));
        Clean(() => ErlangA.Measure(new(Math.Min(a, 100), 60, 60), Math.Min(b, 1e4), n).ServiceLevel(Math.Abs(c)));
        Clean(() => Shrinkage.ScheduledExactly(a, b));
        Clean(() => ReportedServiceLevel.VolumeWeighted([(a, 0.5), (b, 1)]));
        Clean(() => ChatStaffing.Concurrency([(a, b), (b, c)]));
    }, iter: 2000);

    [Fact]
    public void Comparisons_and_surveys() => Gen.Select(Extreme.Array[0, 5], Extreme.Array[0, 5], Gen.Int[-1, 30], Gen.Int[-1, 30]).Sample((x, y, n, m) =>
    {
        Clean(() => ShareInterval.Wilson(n, m));
        Clean(() => ShareInterval.ClopperPearson(n, m));
        Clean(() => TwoShares.Compare(n, m, m, 30));
        Clean(() => TwoRates.Compare(n, x.Length > 0 ? x[0] : 1, m, 2));
        Clean(() => TwoSamples.Compare(x, y));
        Clean(() => new NetPromoterScore(n, m, 0).Since(new(m, n, 1)));
        Clean(() => CronbachAlpha.Of([x, y, x]));
        Clean(() => SatisfactionIndex.Weighted([(x.Length > 0 ? x[0] : 1, y.Length > 0 ? y[0] : 1)], 0, 10));
        Clean(() => KrippendorffAlpha.Of([[.. x.Select(v => (double?)v)], [.. y.Select(v => (double?)v), null]], (MeasurementLevel)(Math.Abs(n) % 4)));
        Clean(() => TeamOutliers.ByMedian([.. x, .. y]));
        Clean(() => Improvement.Of([.. x.Select(v => (double?)v), null]));
        Clean(() => LifetimeValue.IncludingNow(x.Length > 0 ? x[0] : 1, y.Length > 0 ? y[0] : 1, 0.1));
        Clean(() => Capability.Of(n, Math.Abs(n), Math.Abs(m), x.Length > 0 ? x[0] : 1, y.Length > 0 ? y[0] : null));
    }, iter: 2000);

    [Fact]
    public void Charts_and_forecasts() => Gen.Select(Tame.Array[1, 30], Gen.Int[1, 6], Gen.Int[1, 40]).Sample((y, m, n) =>
    {
        Clean(() => VariableCharts.Individuals(y, new() { Rules = RuleSet.Nelson }));
        Clean(() => VariableCharts.MeansAndDeviations([y, y, y]));
        Clean(() => AttributeCharts.LaneyP([.. y.Select(v => new Counted((long)Math.Min(v, n), n))], new() { Rules = RuleSet.Nelson }));
        Clean(() => Capability.OfIndividuals(y, 0, 10));
        var options = new ForecastOptions { Season = m, Periods = 5 };
        Clean(() => SimpleMethods.SeasonalNaive(y, options));
        Clean(() => SimpleMethods.SeasonalMean(y, options));
        Clean(() => HoltWinters.Of(y, m, SeasonKind.Multiplicative, new(0.9, 0.9, 0.9)).Ahead(options));
        Clean(() => HoltWinters.Of(y, m, SeasonKind.Additive, new(1, 1, 1)));
        Clean(() => Accuracy.Of(y, [.. y.Reverse()], y, m));
        Clean(() => Outliers.Mark(y, m));
        Clean(() => IntradayProfile.Of([y]));
    }, iter: 300);

    [Fact]
    public void Values_that_rounding_makes_differ_are_no_alarm()
    {
        double[][] same = [.. Enumerable.Range(0, 25).Select(_ => new[] { 0.1, 0.1, 0.1 })];
        var charts = VariableCharts.MeansAndDeviations(same, new() { Rules = RuleSet.Nelson with { Rules = new HashSet<ChartRule> { ChartRule.BeyondThreeSigma } } });
        Assert.True(charts.Location.IsInControl && charts.Spread.IsInControl);
        Assert.Null(Capability.OfIndividuals([0.1, 0.1, 0.1], 0, 1).Cp);
        Assert.Null(CronbachAlpha.Of([[0.1, 0.2, 0.3], [0.1, 0.2, 0.3], [0.1, 0.2, 0.3]]).Alpha);
    }
}
