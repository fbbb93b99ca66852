using System.Collections.Concurrent;
using MathNet.Numerics;

namespace Skein.Measures.ControlCharts;

/// <summary>How control-chart constants are taken.</summary>
public enum ConstantsKind
{
    /// <summary>Computed, to about twelve digits.</summary>
    Exact,

    /// <summary>d2 and D4 with three decimals and c4 with four, as tables print them, to agree with textbook examples (1.128, 3.267…).</summary>
    AsPublished,
}

/// <summary>
/// The constants of control charts for normal data, computed for any subgroup size instead of read from a table:
/// d2 = E(R)/σ, d3 = SD(R)/σ by integrating the distribution of the range, c4 = E(s)/σ = √(2/(n−1))·Γ(n/2)/Γ((n−1)/2).
/// </summary>
/// <remarks>Definitions: Montgomery, Introduction to Statistical Quality Control; tables: ASTM STP 15D. Absolute error below 10⁻¹¹.</remarks>
public sealed record ControlConstants
{
    const int Largest = 10_000;

    static readonly ConcurrentDictionary<(int, ConstantsKind), ControlConstants> Known = new();

    ControlConstants(int size, double d2, double d3, double c4)
    {
        (SubgroupSize, D2, D3Range, C4) = (size, d2, d3, c4);
        A2 = 3 / (d2 * Math.Sqrt(size));
        A3 = 3 / (c4 * Math.Sqrt(size));
        D3 = Math.Max(0, 1 - (3 * d3 / d2));
        D4 = 1 + (3 * d3 / d2);
        var spread = 3 * Math.Sqrt(1 - (c4 * c4)) / c4;
        B3 = Math.Max(0, 1 - spread);
        B4 = 1 + spread;
        E2 = 3 / d2;
    }

    /// <summary>Subgroup size n.</summary>
    public int SubgroupSize { get; }

    /// <summary>d2: mean of the range in units of σ.</summary>
    public double D2 { get; }

    /// <summary>d3 (lower case): standard deviation of the range in units of σ.</summary>
    public double D3Range { get; }

    /// <summary>c4: mean of the sample standard deviation in units of σ.</summary>
    public double C4 { get; }

    /// <summary>A2 = 3/(d2√n): X̄ limits from R̄.</summary>
    public double A2 { get; }

    /// <summary>A3 = 3/(c4√n): X̄ limits from s̄.</summary>
    public double A3 { get; }

    /// <summary>D3 = max(0, 1 − 3d3/d2): lower R limit from R̄.</summary>
    public double D3 { get; }

    /// <summary>D4 = 1 + 3d3/d2: upper R limit from R̄.</summary>
    public double D4 { get; }

    /// <summary>B3 = max(0, 1 − 3√(1−c4²)/c4): lower s limit from s̄.</summary>
    public double B3 { get; }

    /// <summary>B4 = 1 + 3√(1−c4²)/c4: upper s limit from s̄.</summary>
    public double B4 { get; }

    /// <summary>E2 = 3/d2: limits of individuals from the mean range.</summary>
    public double E2 { get; }

    /// <summary>The constants of a subgroup size; computed once and kept.</summary>
    /// <param name="subgroupSize">n from 2 to 10,000.</param>
    /// <param name="kind">Exact, or rounded as tables print them.</param>
    public static ControlConstants For(int subgroupSize, ConstantsKind kind = ConstantsKind.Exact)
    {
        if (subgroupSize is < 2 or > Largest)
            throw new ArgumentOutOfRangeException(nameof(subgroupSize), subgroupSize, "A subgroup has 2 to 10,000 values.");
        Require.Named(kind);
        return Known.GetOrAdd((subgroupSize, kind), static key => Computed(key.Item1, key.Item2));
    }

    static ControlConstants Computed(int size, ConstantsKind kind)
    {
        if (kind == ConstantsKind.AsPublished)
        {
            var exact = For(size);
            var d2 = Math.Round(exact.D2, 3);
            return new(size, d2, (Math.Round(exact.D4, 3) - 1) * d2 / 3, Math.Round(exact.C4, 4));
        }
        var (mean, deviation) = RangeMoments(size);
        return new(size, mean, deviation, MeanOfDeviation(size));
    }

    // q(n) = Γ(n/2)/Γ((n−1)/2): q(2) = 1/√π, q(n+1) = ((n−1)/2)/q(n).
    static double MeanOfDeviation(int size)
    {
        var q = 1 / Math.Sqrt(Math.PI);
        for (var n = 2; n < size; n++) q = (n - 1) / 2.0 / q;
        return Math.Sqrt(2.0 / (size - 1)) * q;
    }

    // E(R) = ∫(1−F), E(R²) = ∫2r(1−F) over r, by Gauss–Legendre; F(r) = n∫φ(x)(Φ(x+r)−Φ(x))ⁿ⁻¹dx by the trapezoid, which is exact for such functions.
    static (double Mean, double Deviation) RangeMoments(int size)
    {
        double mean = 0, square = 0;
        for (var panel = 0; panel < 20; panel++)
            for (var i = 0; i < GaussLegendre.Nodes.Length; i++)
                foreach (var node in (ReadOnlySpan<double>)[GaussLegendre.Nodes[i], -GaussLegendre.Nodes[i]])
                {
                    var r = panel + ((1 + node) / 2);
                    var weight = GaussLegendre.Weights[i] / 2 * (1 - RangeDistribution(size, r));
                    mean += weight;
                    square += 2 * r * weight;
                }
        return (mean, Math.Sqrt(square - (mean * mean)));
    }

    static double RangeDistribution(int size, double range)
    {
        const double step = 0.125;
        var sum = 0.0;
        for (var k = -80; k <= 80; k++)
        {
            var x = k * step;
            var within = x > 0 ? Above(x) - Above(x + range) : Above(-x - range) - Above(-x);
            sum += Math.Exp(-x * x / 2) * Math.Pow(within, size - 1);
        }
        return Math.Min(1, size * step * sum / Math.Sqrt(2 * Math.PI));

        static double Above(double x) => SpecialFunctions.Erfc(x / Math.Sqrt(2)) / 2;
    }
}
