using Skein.Measures.Performance;

namespace Skein.Measures.Forecasting;

/// <summary>A value that does not fit its place in the season.</summary>
/// <param name="Index">Index in the series.</param>
/// <param name="Value">The value.</param>
/// <param name="Usual">What is usual at that time: the median of the same places around it.</param>
/// <param name="Distance">Distance from it in robust standard deviations.</param>
public readonly record struct SeriesOutlier(int Index, double Value, double Usual, double Distance);

/// <summary>Marks promotions, outages and typing errors before a forecast learns from them. It marks and does not remove: people decide.</summary>
public static class Outliers
{
    /// <summary>
    /// Each value against the median of itself and its neighbours at the same place of the season (two before, two after); residuals beyond the
    /// threshold in 1.4826·MAD are marked (Hampel's identifier).
    /// </summary>
    /// <param name="series">Values at equal distances.</param>
    /// <param name="season">m; 1 without season.</param>
    /// <param name="threshold">Robust standard deviations; 4 is careful.</param>
    public static IReadOnlyList<SeriesOutlier> Mark(IReadOnlyList<double> series, int season, double threshold = 4)
    {
        Require.AllFinite(series, 0);
        Require.AtLeast(season, 1);
        Require.Positive(threshold);
        if (series.Count < 3 * season) return [];
        double[] usual = [.. Enumerable.Range(0, series.Count).Select(i => TeamOutliers.Median(
            [.. Enumerable.Range(-2, 5).Select(k => i + (k * season)).Where(j => j >= 0 && j < series.Count).Select(j => series[j])]))];
        double[] residuals = [.. series.Select((value, i) => value - usual[i])];
        var scale = 1.4826 * TeamOutliers.Median([.. residuals.Select(Math.Abs)]);
        // More than half fit exactly: any deviation would be infinite, so the mean deviation serves instead.
        if (scale <= 0) scale = 1.253314 * residuals.Average(Math.Abs);
        if (scale <= 0) return [];
        return [.. residuals.Select((r, i) => new SeriesOutlier(i, series[i], usual[i], r / scale)).Where(o => Math.Abs(o.Distance) > threshold)];
    }
}
