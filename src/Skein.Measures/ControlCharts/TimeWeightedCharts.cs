namespace Skein.Measures.ControlCharts;

/// <summary>One step of a tabular CUSUM.</summary>
/// <param name="Index">Index in the data, from 0.</param>
/// <param name="Value">The observation.</param>
/// <param name="High">C⁺: evidence for a shift upwards, in units of the data.</param>
/// <param name="Low">C⁻: evidence for a shift downwards, in units of the data, not negative.</param>
/// <param name="HighSince">Points since C⁺ was last 0: the shift probably began that many points ago.</param>
/// <param name="LowSince">Points since C⁻ was last 0.</param>
/// <param name="Signal">Whether either passed the decision interval H.</param>
public readonly record struct CusumPoint(int Index, double Value, double High, double Low, int HighSince, int LowSince, bool Signal);

/// <summary>A finished CUSUM.</summary>
/// <param name="Points">All points in order.</param>
/// <param name="Reference">K = k·σ in units of the data.</param>
/// <param name="Decision">H = h·σ in units of the data.</param>
public sealed record CusumChart(IReadOnlyList<CusumPoint> Points, double Reference, double Decision);

/// <summary>Charts that remember, for shifts of about 1σ that Shewhart charts see late.</summary>
/// <remarks>Montgomery, Introduction to Statistical Quality Control, ch. 9; NIST/SEMATECH e-Handbook 6.3.2.3 and 6.3.2.4.</remarks>
public static class TimeWeightedCharts
{
    /// <summary>
    /// Tabular CUSUM: C⁺ = max(0, x − (target + K) + C⁺), C⁻ = max(0, (target − K) − x + C⁻), both starting at 0; a signal when one exceeds H.
    /// </summary>
    /// <param name="values">Observations or subgroup means.</param>
    /// <param name="target">The wanted mean.</param>
    /// <param name="sigma">Standard deviation of one value.</param>
    /// <param name="reference">k in σ: half the shift to be found soon.</param>
    /// <param name="decision">h in σ, usually 4 or 5.</param>
    public static CusumChart Cusum(IReadOnlyList<double> values, double target, double sigma, double reference = 0.5, double decision = 5)
    {
        Require.AllFinite(values);
        Require.Finite(target);
        var (k, h) = (Require.NotNegative(reference) * Require.Positive(sigma), Require.Positive(decision) * sigma);
        var points = new CusumPoint[values.Count];
        double high = 0, low = 0;
        int highSince = 0, lowSince = 0;
        for (var i = 0; i < points.Length; i++)
        {
            high = Math.Max(0, values[i] - (target + k) + high);
            low = Math.Max(0, target - k - values[i] + low);
            highSince = high > 0 ? highSince + 1 : 0;
            lowSince = low > 0 ? lowSince + 1 : 0;
            points[i] = new(i, values[i], high, low, highSince, lowSince, high > h || low > h);
        }
        return new(points, k, h);
    }

    /// <summary>
    /// EWMA: zₜ = λxₜ + (1−λ)zₜ₋₁ from z₀ = target, limits target ± L·σ·√(λ/(2−λ)·(1−(1−λ)²ᵗ)). Only the limits are watched.
    /// </summary>
    /// <param name="values">Observations or subgroup means.</param>
    /// <param name="target">The wanted mean.</param>
    /// <param name="sigma">Standard deviation of one value.</param>
    /// <param name="weight">λ, above 0 and up to 1.</param>
    /// <param name="width">L in σ.</param>
    /// <param name="settledLimits">Use the limit for t → ∞ from the first point on, as some texts do.</param>
    public static ControlChart Ewma(
        IReadOnlyList<double> values, double target, double sigma, double weight = 0.2, double width = 3, bool settledLimits = false)
    {
        Require.AllFinite(values);
        Require.Finite(target);
        Require.Positive(sigma);
        Require.Positive(width);
        if (!(weight > 0 && weight <= 1)) throw new ArgumentOutOfRangeException(nameof(weight), weight, "Must be greater than 0 and at most 1.");
        var points = new ChartPoint[values.Count];
        var signals = new List<ChartSignal>();
        double level = target, forgotten = 1;
        for (var i = 0; i < points.Length; i++)
        {
            level = (weight * values[i]) + ((1 - weight) * level);
            forgotten *= (1 - weight) * (1 - weight);
            var deviation = sigma * Math.Sqrt(weight / (2 - weight) * (settledLimits ? 1 : 1 - forgotten));
            var distance = (level - target) / deviation;
            points[i] = new(i, level, target - (width * deviation), target, target + (width * deviation), distance, null);
            if (Math.Abs(distance) > width + 1e-9) signals.Add(new(i, ChartRule.BeyondThreeSigma));
        }
        return new(points, [new(0, points.Length - 1, target, points.Length, false)], signals);
    }
}
