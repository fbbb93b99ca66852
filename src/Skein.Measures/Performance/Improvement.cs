using Skein.Measures.Comparisons;

namespace Skein.Measures.Performance;

/// <summary>Whether a figure improves over time, robust to single bad months.</summary>
/// <param name="SlopePerPeriod">Theil–Sen slope: the median of the slopes of all pairs; null with fewer than two values.</param>
/// <param name="P">
/// Two-sided p of the Mann–Kendall test: exact without ties up to ten values, else normal with tie and continuity correction; null with fewer
/// than three values or when all are equal.
/// </param>
/// <param name="Count">Periods with a value.</param>
/// <remarks>Mann 1945, Kendall 1975; Sen, JASA 63, 1968. Presupposes independent periods; season needs the same months compared.</remarks>
public sealed record Improvement(double? SlopePerPeriod, double? P, int Count)
{
    /// <summary>The trend of equally spaced periods; periods without a value are null and keep their place.</summary>
    public static Improvement Of(IReadOnlyList<double?> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        (int At, double Value)[] points = [.. periods.Select((value, i) => (i, value)).Where(p => p.value is not null).Select(p => (p.i, Require.Finite(p.value!.Value, nameof(periods))))];
        var slopes = new List<double>();
        var rising = 0;
        for (var i = 0; i < points.Length; i++)
            for (var j = i + 1; j < points.Length; j++)
            {
                slopes.Add((points[j].Value - points[i].Value) / (points[j].At - points[i].At));
                rising += Math.Sign(points[j].Value - points[i].Value);
            }
        return new(slopes.Count == 0 ? null : TeamOutliers.Median([.. slopes]), Test([.. points.Select(p => p.Value)], rising), points.Length);
    }

    static double? Test(double[] values, int rising)
    {
        double n = values.Length;
        double[] ties = [.. values.GroupBy(v => v).Select(g => (double)g.Count())];
        if (n < 3 || ties.Length == 1) return null;
        if (n <= 10 && ties.Length == values.Length) return Exact(values.Length, rising);
        var variance = ((n * (n - 1) * ((2 * n) + 5)) - ties.Sum(t => t * (t - 1) * ((2 * t) + 5))) / 18;
        return Distributions.TwoSidedP(Math.Max(0, Math.Abs(rising) - 1) / Math.Sqrt(variance));
    }

    // Permutations of n by inversions, each S = n(n−1)/2 − 2·inversions.
    static double Exact(int n, int rising)
    {
        double[] counts = [1];
        for (var size = 2; size <= n; size++)
        {
            var next = new double[counts.Length + size - 1];
            for (var i = 0; i < counts.Length; i++)
                for (var moved = 0; moved < size; moved++) next[i + moved] += counts[i];
            counts = next;
        }
        var pairs = n * (n - 1) / 2;
        var tail = counts.Where((_, inversions) => Math.Abs(pairs - (2 * inversions)) >= Math.Abs(rising)).Sum();
        return Math.Min(1, tail / counts.Sum());
    }
}
