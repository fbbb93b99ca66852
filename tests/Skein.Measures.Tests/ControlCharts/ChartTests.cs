using CsCheck;
using Skein.Measures.ControlCharts;

namespace Skein.Measures.Tests.ControlCharts;

public class ChartTests
{
    static readonly int[] Wafers = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6];

    static readonly Counted[] Shares = [.. Wafers.Select(count => new Counted(count, 50))];

    /// <summary>Montgomery's piston rings, 25 samples of five, in thousandths of a millimetre above 74.</summary>
    static readonly int[] Rings =
    [
        30, 2, 19, -8, 8, -5, -8, 1, 11, 4, -12, 24, 21, 5, 2, 2, -4, -7, 15, 9, -8, 7, 15, -11, 14, 9, -6, -3, -15, -7, -5, 6, -6, 0, 5,
        -15, 3, -7, 15, -12, 8, -5, 9, 5, 4, -2, 0, -10, 7, -5, -6, -2, -6, -5, -10, 4, 0, 7, 0, -4, -17, 2, -2, -3, 12, 6, -33, -6, 0, -16,
        12, 14, -2, -1, 7, 0, -16, 5, -2, -4, -6, 12, -14, 5, 7, 6, 10, 18, 3, 0, -16, 2, 3, 5, -3, 0, 10, 13, 20, 3, -12, 1, 9, 5, -4,
        4, -1, -10, 6, 9, 10, -11, -10, 9, 14, 15, 8, -7, 0, 10, -18, -16, -5, 17, 13,
    ];

    static readonly double[] Flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    static int[] OneBased(ControlChart chart) => [.. chart.Signals.Select(signal => signal.Index + 1)];

    [Fact]
    public void Share_defective()
    {
        var chart = AttributeCharts.P(Shares);
        Assert.Equal(0.231333, chart.Phases[0].Centre, 1e-6);
        Assert.Equal(0.052428, chart.Points[0].Lower, 1e-6);
        Assert.Equal(0.410239, chart.Points[0].Upper, 1e-6);
        Assert.Equal([15, 23], OneBased(chart));
        Assert.False(chart.Phases[0].IsTrial);
    }

    [Fact]
    public void Excluded_points_are_shown_with_their_reason_and_not_judged()
    {
        var chart = AttributeCharts.P(Shares, new() { Exclusions = new Dictionary<int, string> { [14] = "new material", [22] = "untrained operator" } });
        Assert.Equal(0.215, chart.Phases[0].Centre, 1e-6);
        Assert.Equal(0.040703, chart.Points[0].Lower, 1e-6);
        Assert.Equal(0.389297, chart.Points[0].Upper, 1e-6);
        Assert.Equal([21], OneBased(chart));
        Assert.Equal("new material", chart.Points[14].ExcludedBecause);
        Assert.Equal(28, chart.Phases[0].PointsUsed);
    }

    [Fact]
    public void Number_defective()
    {
        var chart = AttributeCharts.NP([.. Wafers.Select(w => (long)w)], 50);
        Assert.Equal(11.566667, chart.Phases[0].Centre, 1e-6);
        Assert.Equal(2.621377, chart.Points[0].Lower, 1e-6);
        Assert.Equal(20.511956, chart.Points[0].Upper, 1e-6);
        Assert.Equal([15, 23], OneBased(chart));
    }

    [Fact]
    public void Defects_on_the_limit_are_not_beyond_it()
    {
        var chart = AttributeCharts.C([16, 14, 28, 16, 12, 20, 10, 12, 10, 17, 19, 17, 14, 16, 15, 13, 14, 16, 11, 20, 11, 19, 16, 31, 13]);
        Assert.Equal((4.0, 16.0, 28.0), (chart.Points[0].Lower, chart.Points[0].Centre, chart.Points[0].Upper));
        Assert.Equal([24], OneBased(chart));
    }

    [Fact]
    public void Defects_per_unit()
    {
        int[] counts = [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5];
        var chart = AttributeCharts.U([.. counts.Select(count => new Counted(count, 5))]);
        Assert.Equal(1.93, chart.Phases[0].Centre, 1e-9);
        Assert.Equal(0.066133, chart.Points[0].Lower, 1e-6);
        Assert.Equal(3.793867, chart.Points[0].Upper, 1e-6);
        Assert.True(chart.IsInControl);
    }

    [Fact]
    public void Means_and_ranges()
    {
        double[][] rings = [.. Rings.Select(r => 74 + (r / 1000.0)).Chunk(5)];
        var charts = VariableCharts.MeansAndRanges(rings);
        Assert.Equal(74.001176, charts.Location.Phases[0].Centre, 1e-6);
        Assert.Equal(0.02276, charts.Spread.Phases[0].Centre, 1e-9);
        Assert.Equal(73.988048, charts.Location.Points[0].Lower, 1e-6);
        Assert.Equal(74.014304, charts.Location.Points[0].Upper, 1e-6);
        Assert.Equal(0, charts.Spread.Points[0].Lower);
        Assert.Equal(0.048125, charts.Spread.Points[0].Upper, 2e-6);
        Assert.True(charts.Location.IsInControl && charts.Spread.IsInControl);

        var bySd = VariableCharts.MeansAndDeviations(rings);
        var meanSd = rings.Average(r => Math.Sqrt(r.Sum(x => (x - r.Average()) * (x - r.Average())) / 4));
        Assert.Equal(74.001176 + (1.42730 * meanSd), bySd.Location.Points[0].Upper, 1e-6);
        Assert.Equal(2.08900 * meanSd, bySd.Spread.Points[0].Upper, 1e-6);
    }

    [Fact]
    public void Individuals_with_the_constants_of_the_tables()
    {
        var charts = VariableCharts.Individuals(Flow, new() { Constants = ConstantsKind.AsPublished });
        Assert.Equal(50.81, charts.Location.Phases[0].Centre, 1e-9);
        Assert.Equal(1.877778, charts.Spread.Phases[0].Centre, 1e-6);
        Assert.Equal(45.815910, charts.Location.Points[0].Lower, 1e-5);
        Assert.Equal(55.804090, charts.Location.Points[0].Upper, 1e-5);
        Assert.Equal(6.1347, charts.Spread.Points[0].Upper, 1e-4);
        Assert.True(charts.Location.IsInControl && charts.Spread.IsInControl);
        Assert.True(charts.Location.Phases[0].IsTrial);
        Assert.Equal(9, charts.Spread.Points.Count);
    }

    [Fact]
    public void Phases_have_limits_of_their_own_and_patterns_do_not_cross_them()
    {
        double[] values = [.. Enumerable.Range(0, 20).Select(i => 10 + (i % 2)), .. Enumerable.Range(0, 20).Select(i => 20 + (i % 2 * 2.0))];
        var whole = VariableCharts.Individuals(values, new() { Rules = RuleSet.Nelson });
        var split = VariableCharts.Individuals(values, new() { Rules = RuleSet.WesternElectric, PhaseStarts = [20] });
        Assert.Contains(whole.Location.Signals, s => s.Rule == ChartRule.RunOnOneSide);
        Assert.True(split.Location.IsInControl);
        Assert.Equal([10.5, 21.0], split.Location.Phases.Select(p => p.Centre));
        Assert.Equal(38, split.Spread.Points.Count);
        Assert.DoesNotContain(split.Spread.Points, p => p.Index is 0 or 20);
    }

    [Fact]
    public void An_excluded_value_spoils_no_moving_range()
    {
        double[] values = [10, 11, 500, 10, 11, 10, 11];
        var charts = VariableCharts.Individuals(values, new() { Exclusions = new Dictionary<int, string> { [2] = "typing error" } });
        Assert.Equal(1, charts.Spread.Phases[0].Centre);
        Assert.Equal([1, 4, 5, 6], charts.Spread.Points.Select(p => p.Index));
        Assert.Equal(10.5, charts.Location.Phases[0].Centre);
        Assert.True(charts.Location.IsInControl);
    }

    [Fact]
    public void Laney_widens_by_the_variation_between_subgroups()
    {
        Counted[] big = [.. new[] { 1000, 1100, 950, 1200, 900, 1050, 1150, 980 }.Select(count => new Counted(count, 10_000))];
        Assert.False(AttributeCharts.P(big).IsInControl);
        var chart = AttributeCharts.LaneyP(big);
        Assert.True(chart.IsInControl);

        var mean = 8330.0 / 80_000;
        var sigma = Math.Sqrt(mean * (1 - mean) / 10_000);
        double[] z = [.. big.Select(g => ((g.Count / g.Size) - mean) / sigma)];
        var ranges = z.Zip(z.Skip(1), (a, b) => Math.Abs(a - b)).Average();
        Assert.Equal(mean + (3 * sigma * ranges / (2 / Math.Sqrt(Math.PI))), chart.Points[0].Upper, 1e-9);
        Assert.True(AttributeCharts.LaneyU(big).IsInControl);
    }

    [Fact]
    public void Collapsed_limits_are_no_alarm_and_no_NaN()
    {
        var chart = AttributeCharts.P([.. Enumerable.Repeat(new Counted(0, 50), 25)], new() { Rules = RuleSet.WesternElectric });
        Assert.True(chart.IsInControl);
        Assert.All(chart.Points, p => Assert.True(double.IsFinite(p.Sigmas) && p.Upper == 0));
        var flat = VariableCharts.Individuals([.. Enumerable.Repeat(5.0, 25)]);
        Assert.True(flat.Location.IsInControl && flat.Spread.IsInControl);
        Assert.True(AttributeCharts.LaneyP([.. Enumerable.Repeat(new Counted(5, 50), 25)]).IsInControl);
    }

    [Fact]
    public void What_cannot_be_charted_is_refused()
    {
        Assert.Contains("Subgroup 1", Assert.Throws<ArgumentException>(() => AttributeCharts.P([new(1, 5), new(0, 0)])).Message);
        Assert.Throws<ArgumentException>(() => AttributeCharts.P([new(6, 5)]));
        Assert.Throws<ArgumentException>(() => AttributeCharts.P([]));
        Assert.Throws<ArgumentException>(() => AttributeCharts.P(Shares, new() { PhaseStarts = [30] }));
        Assert.Throws<ArgumentException>(() => VariableCharts.Individuals([1, 2, 3], new() { PhaseStarts = [2] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => VariableCharts.Individuals([1, double.NaN]));
        Assert.Throws<ArgumentException>(() => VariableCharts.MeansAndRanges([[1.0]]));
    }

    [Fact]
    public void Three_sigma_is_where_the_limits_are() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[0, 400]).Select((n, c) => new Counted(Math.Min(n, c), n)).Array[1, 60].Sample(subgroups =>
        {
            foreach (var chart in new[] { AttributeCharts.P(subgroups), AttributeCharts.U(subgroups) })
            {
                foreach (var p in chart.Points)
                {
                    Assert.True(p.Lower <= p.Centre && p.Centre <= p.Upper && double.IsFinite(p.Sigmas));
                    var beyond = p.Value > p.Upper * (1 + 1e-8) || p.Value < p.Lower * (1 - 1e-8);
                    if (beyond) Assert.Contains(chart.Signals, s => s.Index == p.Index);
                }
            }
        }, iter: 200);
}
