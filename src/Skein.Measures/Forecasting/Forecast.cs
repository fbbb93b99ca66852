using Skein.Measures.Comparisons;

namespace Skein.Measures.Forecasting;

/// <summary>One forecast value.</summary>
/// <param name="Mean">Expected value, not below 0 when clamped.</param>
/// <param name="Lower">Lower bound of the prediction interval.</param>
/// <param name="Upper">Upper bound.</param>
/// <param name="WasNegative">Whether the method gave a negative value that was clamped to 0.</param>
public readonly record struct ForecastPoint(double Mean, double Lower, double Upper, bool WasNegative);

/// <summary>Forecasts of the periods that follow, with prediction intervals.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Points">Periods 1, 2, … after the data.</param>
public sealed record Forecast(string Method, IReadOnlyList<ForecastPoint> Points)
{
    /// <summary>The expected values.</summary>
    public IReadOnlyList<double> Means => [.. Points.Select(point => point.Mean)];

    internal static Forecast Of(string method, double[] means, double[] deviations, double confidence, bool clamp)
    {
        var z = Distributions.TwoSidedZ(confidence);
        return new(method, [.. means.Select((mean, i) =>
        {
            var (lower, upper) = (mean - (z * deviations[i]), mean + (z * deviations[i]));
            return clamp ? new ForecastPoint(Math.Max(0, mean), Math.Max(0, lower), Math.Max(0, upper), mean < 0) : new(mean, lower, upper, false);
        })]);
    }
}

/// <summary>What every method needs to know.</summary>
public sealed record ForecastOptions
{
    /// <summary>m: periods of a season (6 for a Monday–Saturday week of days).</summary>
    public required int Season { get; init => field = Require.AtLeast(value, 1, nameof(Season)); }

    /// <summary>How many periods to forecast.</summary>
    public required int Periods { get; init => field = Require.AtLeast(value, 1, nameof(Periods)); }

    /// <summary>Coverage of the prediction interval.</summary>
    public double Confidence { get; init => field = Require.StrictlyWithin(value, 0, 1, nameof(Confidence)); } = 0.95;

    /// <summary>Whether negative values become 0 (volumes cannot be negative); the point says so.</summary>
    public bool ClampAtZero { get; init; } = true;
}
