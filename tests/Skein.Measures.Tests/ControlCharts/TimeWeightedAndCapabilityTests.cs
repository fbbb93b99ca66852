using CsCheck;
using Skein.Measures.ControlCharts;

namespace Skein.Measures.Tests.ControlCharts;

public class TimeWeightedAndCapabilityTests
{
    static readonly double[] Nist =
        [52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

    [Fact]
    public void Ewma_of_the_NIST_handbook()
    {
        double[] expected =
            [50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38, 49.92, 50.73, 51.23, 51.94, 51.99];
        var chart = TimeWeightedCharts.Ewma(Nist, 50, 2.0539, 0.3, settledLimits: true);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], chart.Points[i].Value, 0.006);
        Assert.Equal(52.5884, chart.Points[0].Upper, 1e-4);
        Assert.Equal(47.4115, chart.Points[0].Lower, 1.1e-4);
        Assert.True(chart.IsInControl);
    }

    [Fact]
    public void Ewma_is_the_weighted_sum_of_the_past() =>
        Gen.Select(Gen.Double[-5, 5].Array[1, 40], Gen.Double[0.05, 1]).Sample((values, weight) =>
        {
            var chart = TimeWeightedCharts.Ewma(values, 1, 2, weight);
            for (var t = 0; t < values.Length; t++)
            {
                double sum = Math.Pow(1 - weight, t + 1), squares = 0;
                for (var j = 0; j <= t; j++)
                {
                    var w = weight * Math.Pow(1 - weight, t - j);
                    sum += w * values[j];
                    squares += w * w;
                }
                Assert.Equal(sum, chart.Points[t].Value, 1e-9);
                Assert.Equal(1 + (3 * 2 * Math.Sqrt(squares)), chart.Points[t].Upper, 1e-9);
            }
        }, iter: 100);

    [Fact]
    public void Cusum_is_the_greatest_sum_that_ends_here() =>
        Gen.Select(Gen.Double[-3, 4].Array[1, 40], Gen.Double[0, 1], Gen.Double[1, 6]).Sample((values, k, h) =>
        {
            var chart = TimeWeightedCharts.Cusum(values, 0.5, 1.5, k, h);
            for (var t = 0; t < values.Length; t++)
            {
                double up = 0, down = 0, high = 0, low = 0;
                for (var j = t; j >= 0; j--)
                {
                    high = Math.Max(high, up += values[j] - 0.5 - (k * 1.5));
                    low = Math.Max(low, down += 0.5 - (k * 1.5) - values[j]);
                }
                Assert.Equal(high, chart.Points[t].High, 1e-9);
                Assert.Equal(low, chart.Points[t].Low, 1e-9);
                Assert.Equal(chart.Points[t].High > h * 1.5 || chart.Points[t].Low > h * 1.5, chart.Points[t].Signal);
            }
        }, iter: 100);

    [Fact]
    public void Cusum_says_since_when()
    {
        var chart = TimeWeightedCharts.Cusum([0, 0, -1, 2, 2, 2, 2], 0, 1, 0.5, 4);
        Assert.Equal([0, 0, 0, 1, 2, 3, 4], chart.Points.Select(p => p.HighSince));
        Assert.Equal([false, false, false, false, false, true, true], chart.Points.Select(p => p.Signal));
        Assert.Equal(0.5, chart.Points[2].Low);
    }

    [Fact]
    public void Capability_of_a_mean_and_two_deviations()
    {
        var c = Capability.Of(74.001176, 0.00978, 0.01, 73.95, 74.05);
        Assert.Equal(0.1 / (6 * 0.00978), c.Cp!.Value, 1e-12);
        Assert.Equal((74.05 - 74.001176) / (3 * 0.00978), c.Cpk!.Value, 1e-12);
        Assert.Equal(0.1 / 0.06, c.Pp!.Value, 1e-12);
        Assert.True(c.Ppk < c.Pp);

        var oneSided = Capability.Of(10, 1, 1, null, 16);
        Assert.Null(oneSided.Cp);
        Assert.Equal(2, oneSided.Cpk);
        Assert.Equal(2, Capability.Of(10, 1, 1, 4, null).Ppk);
        Assert.Equal(new Capability(null, null, null, null), Capability.Of(10, 0, 0, 4, 16));
        Assert.Throws<ArgumentException>(() => Capability.Of(10, 1, 1, null, null));
        Assert.Throws<ArgumentException>(() => Capability.Of(10, 1, 1, 5, 5));
    }

    [Fact]
    public void Capability_of_data()
    {
        double[] values = [9, 11, 10, 12, 8, 10];
        var c = Capability.OfIndividuals(values, 4, 16);
        var within = (2 + 1 + 2 + 4 + 2) / 5.0 / (2 / Math.Sqrt(Math.PI));
        Assert.Equal(2 / within, c.Cp!.Value, 1e-12);
        Assert.Equal(2 / Math.Sqrt(2), c.Pp!.Value, 1e-12);
        var groups = Capability.OfSubgroups([[9, 11], [10, 12], [8, 10]], 4, 16);
        Assert.Equal(2 / (2 / (2 / Math.Sqrt(Math.PI))), groups.Cp!.Value, 1e-12);
        Assert.Equal(2 / Math.Sqrt(2), groups.Ppk!.Value, 1e-12);
    }
}
