using System.Numerics;
using CsCheck;
using Skein.Measures.Staffing;

namespace Skein.Measures.Tests.Staffing;

public class ErlangBTests
{
    [Theory]
    [InlineData(1, 1, 0.5)]
    [InlineData(1, 2, 0.2)]
    [InlineData(5, 5, 0.284867821)]
    [InlineData(5, 10, 0.018384570)]
    [InlineData(10, 10, 0.214582343)]
    [InlineData(10, 17, 0.012948875)]
    [InlineData(0, 0, 1)]
    [InlineData(0, 3, 0)]
    public void Blocking(double erlangs, int lines, double blocking) => Assert.Equal(blocking, ErlangB.Blocking(erlangs, lines), 1e-9);

    [Fact]
    public void Seventeen_lines_carry_ten_erlangs_at_two_percent()
    {
        Assert.Equal(17, ErlangB.LinesRequired(10, 0.02));
        Assert.Equal(25, Shrinkage.Scheduled(17, 0.30));
        Assert.Equal(0, ErlangB.LinesRequired(0, 1));
    }

    /// <summary>The defining sum (Aⁿ/n!) / Σ Aᵏ/k! in exact integers, the load being a fraction of 64.</summary>
    public static double Exactly(int load64, int lines)
    {
        BigInteger term = 1, sum = 1;
        for (var k = 1; k <= lines; k++)
            sum = (sum * 64 * k) + (term *= load64);
        return Ratio(term, sum);
    }

    static double Ratio(BigInteger numerator, BigInteger denominator) => Math.ScaleB((double)((numerator << 200) / denominator), -200);

    [Fact]
    public void The_recursion_is_the_exact_sum() => Gen.Select(Gen.Int[1, 64 * 40], Gen.Int[0, 60]).Sample((load64, lines) =>
    {
        var exact = Exactly(load64, lines);
        Assert.Equal(exact, ErlangB.Blocking(load64 / 64.0, lines), Math.Max(1e-22, exact * 1e-13));
    }, iter: 300);

    [Theory]
    [InlineData(1e4, 10_000)]
    [InlineData(1e6, 1_000_000)]
    [InlineData(1e-300, 5)]
    [InlineData(1e300, 5)]
    [InlineData(3, 100_000)]
    public void Any_size_stays_a_probability(double erlangs, int lines) => Assert.InRange(ErlangB.Blocking(erlangs, lines), 0, 1);

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.Blocking(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.Blocking(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.Blocking(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangB.LinesRequired(1, 0));
    }
}
