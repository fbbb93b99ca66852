using System.Numerics;
using CsCheck;
using Skein.Measures.Comparisons;

namespace Skein.Measures.Tests.Comparisons;

public class ComparisonTests
{
    [Theory]
    [InlineData(8, 10, 0.490162, 0.943318, 0.443905, 0.974789)]
    [InlineData(0, 10, 0, 0.277533, 0, 0.308497)]
    [InlineData(10, 10, 0.722467, 1, 0.691503, 1)]
    [InlineData(1, 1, 0.206549, 1, 0.025, 1)]
    [InlineData(45, 50, 0.786398, 0.956524, 0.781865, 0.966725)]
    [InlineData(180, 200, 0.850594, 0.934330, 0.849787, 0.937841)]
    public void Intervals_of_a_share(long x, long n, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh)
    {
        var wilson = ShareInterval.Wilson(x, n)!.Value;
        var exact = ShareInterval.ClopperPearson(x, n)!.Value;
        Assert.Equal(wilsonLow, wilson.Lower, 1e-6);
        Assert.Equal(wilsonHigh, wilson.Upper, 1e-6);
        Assert.Equal(exactLow, exact.Lower, 1e-6);
        Assert.Equal(exactHigh, exact.Upper, 1e-6);
        if (x == 0) Assert.True(wilson.Lower == 0 && exact.Lower == 0);
        if (x == n) Assert.True(wilson.Upper == 1 && exact.Upper == 1);
    }

    [Fact]
    public void Nothing_asked_is_nothing_known()
    {
        Assert.Null(ShareInterval.Wilson(0, 0));
        Assert.Null(ShareInterval.ClopperPearson(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.Wilson(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareInterval.Wilson(1, 2, 1));
    }

    [Fact]
    public void Bounds_are_what_defines_them() => Gen.Select(Gen.Int[1, 80], Gen.Int[0, 80]).Sample((n, x) =>
    {
        if (x > n) return;
        const double z = 1.959963984540054;
        var wilson = ShareInterval.Wilson(x, n)!.Value;
        foreach (var bound in new[] { wilson.Lower, wilson.Upper })
            if (bound is > 0 and < 1) Assert.Equal(z, Math.Abs(wilson.Share - bound) / Math.Sqrt(bound * (1 - bound) / n), 1e-6);
        var exact = ShareInterval.ClopperPearson(x, n)!.Value;
        if (x > 0) Assert.Equal(0.025, Enumerable.Range(x, n - x + 1).Sum(k => Binomial(n, k, exact.Lower)), 1e-7);
        if (x < n) Assert.Equal(0.025, Enumerable.Range(0, x + 1).Sum(k => Binomial(n, k, exact.Upper)), 1e-7);
    }, iter: 200);

    static BigInteger Choose(int n, int k) =>
        k < 0 || k > n ? 0 : Enumerable.Range(1, k).Aggregate(BigInteger.One, (all, i) => all * (n - k + i) / i);

    static double Binomial(int n, int k, double p) => (double)Choose(n, k) * Math.Pow(p, k) * Math.Pow(1 - p, n - k);

    [Fact]
    public void Two_shares()
    {
        var test = TwoShares.Compare(45, 50, 30, 40);
        Assert.Equal(3.6, test.ChiSquare, 1e-9);
        Assert.Equal(0.057780, test.P, 1e-6);
        Assert.Equal(0.086686, test.FisherP, 1e-6);
        Assert.Equal(1, TwoShares.Compare(5, 5, 7, 7).P);
    }

    [Fact]
    public void Fisher_is_the_exact_count_of_tables() => Gen.Select(Gen.Int[1, 25], Gen.Int[1, 25], Gen.Int[0, 25], Gen.Int[0, 25]).Sample((n, m, x, y) =>
    {
        (x, y) = (Math.Min(x, n), Math.Min(y, m));
        BigInteger Ways(int k) => Choose(n, k) * Choose(m, x + y - k);
        var observed = Ways(x);
        var sum = BigInteger.Zero;
        for (var k = 0; k <= x + y; k++) if (Ways(k) <= observed) sum += Ways(k);
        Assert.Equal((double)sum / (double)Choose(n + m, x + y), TwoShares.Compare(x, n, y, m).FisherP, 1e-9);
    }, iter: 300);

    [Fact]
    public void Two_rates_are_a_binomial_given_the_total() => Gen.Select(Gen.Int[0, 30], Gen.Int[0, 30], Gen.Int[1, 5], Gen.Int[1, 5]).Sample((x, y, a, b) =>
    {
        // Integer weights: C(n,k)·bᵏ·aⁿ⁻ᵏ are the probabilities times (a+b)ⁿ.
        var n = x + y;
        BigInteger Weight(int k) => Choose(n, k) * BigInteger.Pow(b, k) * BigInteger.Pow(a, n - k);
        var sum = BigInteger.Zero;
        for (var k = 0; k <= n; k++) if (Weight(k) <= Weight(y)) sum += Weight(k);
        var exact = n == 0 ? 1 : (double)(sum * 1_000_000_000_000 / BigInteger.Pow(a + b, n)) / 1e12;
        var test = TwoRates.Compare(x, a, y, b);
        Assert.Equal(exact, test.P, 1e-9);
        if (test.Ratio is { } ratio) Assert.True(test.RatioLower <= ratio + 1e-9 && !(test.RatioUpper < ratio - 1e-9));
    }, iter: 300);

    [Fact]
    public void Ranks_are_the_count_of_all_arrangements() => Gen.Select(Gen.Int[1, 5], Gen.Int[1, 5], Gen.Int[0, 100_000]).Sample((n, m, seed) =>
    {
        var random = new Random(seed);
        double[] values = [.. Enumerable.Range(0, n + m).Select(i => (double)i)];
        random.Shuffle(values);
        double U(IEnumerable<double> first) { var f = first.ToHashSet(); return values.Where(v => !f.Contains(v)).Sum(v => f.Count(a => v > a)); }
        var observed = U(values.Take(n));
        int all = 0, low = 0, high = 0;
        for (var mask = 0; mask < 1 << (n + m); mask++)
        {
            if (int.PopCount(mask) != n) continue;
            var u = U(values.Where((_, i) => (mask >> i & 1) == 1));
            all++;
            if (u <= observed) low++;
            if (u >= observed) high++;
        }
        var test = TwoSamples.Compare(values[..n], values[n..]);
        Assert.Equal(Math.Min(1, 2.0 * Math.Min(low, high) / all), test.RankP!.Value, 1e-9);
        Assert.Equal(observed / (n * m), test.SecondGreater, 1e-9);
    }, iter: 60);

    [Fact]
    public void Welch_of_the_sleep_data()
    {
        // Student's sleep data, as in R: t.test(extra ~ group) has t = -1.8608, df = 17.776, p = 0.07939; wilcox.test p = 0.06933.
        double[] first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
        double[] second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];
        var test = TwoSamples.Compare(first, second);
        Assert.Equal(1.58, test.Difference, 1e-9);
        Assert.Equal(0.07939, test.WelchP!.Value, 1e-5);
        Assert.Equal(0.06933, test.RankP!.Value, 1e-5);
        Assert.Null(TwoSamples.Compare([3, 3], [3, 3]).WelchP);
        Assert.Null(TwoSamples.Compare([3], [3]).RankP);
    }
}
