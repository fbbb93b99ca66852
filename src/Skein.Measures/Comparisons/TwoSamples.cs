namespace Skein.Measures.Comparisons;

/// <summary>Whether two samples of measured values differ by more than chance.</summary>
/// <param name="Difference">Mean of the second minus mean of the first.</param>
/// <param name="WelchP">Two-sided p of Welch's t test, for means of roughly normal data; null where a sample has one value or both have no spread.</param>
/// <param name="RankP">
/// Two-sided p of the Mann–Whitney test, for skewed data such as times: exact for up to 20 values without ties, else normal with tie and
/// continuity correction (as R's wilcox.test). Null when all values are equal.
/// </param>
/// <param name="SecondGreater">Share of pairs in which the second sample's value is greater, ties counting half.</param>
public sealed record TwoSamples(double Difference, double? WelchP, double? RankP, double SecondGreater)
{
    /// <summary>Compares two samples.</summary>
    public static TwoSamples Compare(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        Require.AllFinite(first);
        Require.AllFinite(second);
        var u = 0.0;
        foreach (var a in first)
            foreach (var b in second) u += b > a ? 1 : b == a ? 0.5 : 0;
        return new(second.Average() - first.Average(), Welch(first, second), Rank(first, second, u), u / ((double)first.Count * second.Count));
    }

    static double? Welch(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (Moments.Variance(first) is not { } v1 || Moments.Variance(second) is not { } v2) return null;
        var (a, b) = (v1 / first.Count, v2 / second.Count);
        if (a + b <= 0) return null;
        // In shares of a + b: squares of tiny variances would vanish.
        var (one, other) = (a / (a + b), b / (a + b));
        var freedom = 1 / ((one * one / (first.Count - 1)) + (other * other / (second.Count - 1)));
        return Distributions.TwoSidedT((second.Average() - first.Average()) / Math.Sqrt(a + b), freedom);
    }

    static double? Rank(IReadOnlyList<double> first, IReadOnlyList<double> second, double u)
    {
        double n = first.Count, m = second.Count, all = n + m;
        double[] ties = [.. first.Concat(second).GroupBy(x => x).Select(g => (double)g.Count())];
        if (ties.Length == 1) return null;
        if (all <= 20 && ties.Length == (int)all) return Exact(first.Count, second.Count, (int)u);
        var tied = ties.Sum(t => (t * t * t) - t);
        var deviation = Math.Sqrt(n * m / 12 * (all + 1 - (tied / (all * (all - 1)))));
        return Distributions.TwoSidedP(Math.Max(0, Math.Abs(u - (n * m / 2)) - 0.5) / deviation);
    }

    static double Exact(int n, int m, int u)
    {
        // ways[i, j, x]: arrangements of i and j values with x pairs in which the second's is greater.
        var ways = new double[n + 1, m + 1][];
        for (var i = 0; i <= n; i++)
            for (var j = 0; j <= m; j++)
            {
                var counts = new double[(i * j) + 1];
                if (i == 0 || j == 0) counts[0] = 1;
                else
                {
                    for (var x = 0; x < ways[i - 1, j].Length; x++) counts[x] += ways[i - 1, j][x];
                    for (var x = 0; x < ways[i, j - 1].Length; x++) counts[x + i] += ways[i, j - 1][x];
                }
                ways[i, j] = counts;
            }
        var all = ways[n, m].Sum();
        var tail = Math.Min(ways[n, m].Take(u + 1).Sum(), ways[n, m].Skip(u).Sum());
        return Math.Min(1, 2 * tail / all);
    }
}
