using CsCheck;
using Skein.Measures.ControlCharts;

namespace Skein.Measures.Tests.ControlCharts;

public class ConstantsTests
{
    [Theory]
    [InlineData(2, 1.12838, 0.85250, 0.79788, 1.87997, 2.65868, 0, 3.26653, 0, 3.26653)]
    [InlineData(3, 1.69257, 0.88837, 0.88623, 1.02333, 1.95441, 0, 2.57459, 0, 2.56817)]
    [InlineData(4, 2.05875, 0.87981, 0.92132, 0.72860, 1.62810, 0, 2.28205, 0, 2.26605)]
    [InlineData(5, 2.32593, 0.86408, 0.93999, 0.57682, 1.42730, 0, 2.11450, 0, 2.08900)]
    [InlineData(6, 2.53441, 0.84804, 0.95153, 0.48325, 1.28713, 0, 2.00383, 0.03036, 1.96964)]
    [InlineData(7, 2.70436, 0.83321, 0.95937, 0.41928, 1.18192, 0.07571, 1.92429, 0.11769, 1.88231)]
    [InlineData(8, 2.84720, 0.81983, 0.96503, 0.37253, 1.09910, 0.13617, 1.86383, 0.18509, 1.81491)]
    [InlineData(9, 2.97003, 0.80783, 0.96931, 0.33670, 1.03166, 0.18401, 1.81599, 0.23913, 1.76087)]
    [InlineData(10, 3.07751, 0.79705, 0.97266, 0.30826, 0.97535, 0.22302, 1.77698, 0.28371, 1.71629)]
    [InlineData(15, 3.47183, 0.75621, 0.98232, 0.22311, 0.78854, 0.34656, 1.65344, 0.42820, 1.57180)]
    [InlineData(20, 3.73495, 0.72869, 0.98693, 0.17961, 0.67970, 0.41470, 1.58530, 0.51023, 1.48977)]
    [InlineData(25, 3.93063, 0.70844, 0.98964, 0.15265, 0.60628, 0.45929, 1.54071, 0.56479, 1.43521)]
    public void As_tabulated(int n, double d2, double d3, double c4, double a2, double a3, double lowR, double highR, double lowS, double highS)
    {
        var c = ControlConstants.For(n);
        double[] expected = [d2, d3, c4, a2, a3, lowR, highR, lowS, highS];
        double[] actual = [c.D2, c.D3Range, c.C4, c.A2, c.A3, c.D3, c.D4, c.B3, c.B4];
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], 6e-6);
    }

    [Fact]
    public void Closed_forms_of_small_samples()
    {
        Assert.Equal(2 / Math.Sqrt(Math.PI), ControlConstants.For(2).D2, 1e-12);
        Assert.Equal(Math.Sqrt(2 - (4 / Math.PI)), ControlConstants.For(2).D3Range, 1e-12);
        Assert.Equal(3 / Math.Sqrt(Math.PI), ControlConstants.For(3).D2, 1e-12);
        Assert.Equal(3 / Math.Sqrt(Math.PI) * (1 + (2 / Math.PI * Math.Asin(1 / 3.0))), ControlConstants.For(4).D2, 1e-12);
        Assert.Equal(5 / Math.Sqrt(Math.PI) * (0.5 + (3 / Math.PI * Math.Asin(1 / 3.0))), ControlConstants.For(5).D2, 1e-12);
        Assert.Equal(Math.Sqrt(2 / Math.PI), ControlConstants.For(2).C4, 1e-15);
        Assert.Equal(Math.Sqrt(Math.PI) / 2, ControlConstants.For(3).C4, 1e-15);
    }

    /// <summary>Tippett's other form, ∫(1 − Φⁿ − (1−Φ)ⁿ) dx, by Simpson's rule over a normal distribution summed from its density.</summary>
    [Theory]
    [InlineData(12)]
    [InlineData(60)]
    [InlineData(1000)]
    public void The_mean_range_by_another_integral(int n)
    {
        const double step = 0.001;
        double sum = 0, below = 0, last = 0;
        for (var x = -10.0; x < 10; x += step)
        {
            // Simpson on the density for Φ at the next grid point, then the trapezoid for the integral.
            below += step / 6 * (Density(x) + (4 * Density(x + (step / 2))) + Density(x + step));
            var now = 1 - Math.Pow(below, n) - Math.Pow(1 - below, n);
            sum += (last + now) / 2 * step;
            last = now;
        }
        Assert.Equal(sum, ControlConstants.For(n).D2, 1e-6);

        static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
    }

    [Fact]
    public void The_spread_of_ranges_by_simulation()
    {
        var random = new Random(7);
        const int trials = 200_000, n = 5;
        double sum = 0, squares = 0;
        for (var t = 0; t < trials; t++)
        {
            double low = double.MaxValue, high = double.MinValue;
            for (var i = 0; i < n; i++)
            {
                var x = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
                (low, high) = (Math.Min(low, x), Math.Max(high, x));
            }
            sum += high - low;
            squares += (high - low) * (high - low);
        }
        var mean = sum / trials;
        Assert.Equal(ControlConstants.For(n).D2, mean, 0.01);
        Assert.Equal(ControlConstants.For(n).D3Range, Math.Sqrt((squares / trials) - (mean * mean)), 0.01);
    }

    [Fact]
    public void Rounded_as_tables_print_them()
    {
        var c = ControlConstants.For(2, ConstantsKind.AsPublished);
        Assert.Equal(1.128, c.D2);
        Assert.Equal(3.267, c.D4, 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => ControlConstants.For(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ControlConstants.For(10_001));
    }

    [Fact]
    public void Any_size_is_sensible() => Gen.Int[2, 9999].Sample(n =>
    {
        var (smaller, larger) = (ControlConstants.For(n), ControlConstants.For(n + 1));
        Assert.True(larger.D2 > smaller.D2 && larger.C4 > smaller.C4 && larger.C4 < 1 && larger.D3Range > 0.2);
    }, iter: 20);
}
