namespace Skein.Measures.Forecasting;

/// <summary>How a series without season goes on.</summary>
public enum TrendKind
{
    /// <summary>It stays where it is: simple exponential smoothing, ETS(A,N,N).</summary>
    None,

    /// <summary>It goes on as it went: Holt's method, ETS(A,A,N).</summary>
    Additive,

    /// <summary>It goes on less and less: Gardner and McKenzie's damped trend, ETS(A,Ad,N).</summary>
    Damped,
}

/// <summary>The parameters of smoothing without season.</summary>
/// <param name="Level">α, between 0 and 1.</param>
/// <param name="Trend">β, between 0 and 1; the trend is renewed with it as in b = β·Δl + (1−β)φb. Not used without trend.</param>
/// <param name="Damping">φ, between 0 and 1; 1 but for a damped trend.</param>
public readonly record struct TrendParameters(double Level, double Trend = 0, double Damping = 1);

/// <summary>
/// Exponential smoothing without season: l = αy + (1−α)(l + φb), b = β·Δl + (1−β)φb, forecast l + (φ + φ² + … + φʰ)·b. It begins with the first
/// value as level, with a trend with the second as level and the first difference as trend, as R's HoltWinters does.
/// </summary>
/// <param name="Kind">How the series goes on.</param>
/// <param name="Parameters">The parameters used.</param>
/// <param name="Level">l after the last value.</param>
/// <param name="Trend">b after the last value, per period; 0 without trend.</param>
/// <param name="Fitted">One-step forecasts of the values after the start.</param>
/// <param name="SquaredError">Σ of their squared errors.</param>
/// <remarks>
/// R. G. Brown 1956; C. C. Holt 1957; E. S. Gardner and E. McKenzie 1985; variances from R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder,
/// Forecasting with Exponential Smoothing, 2008, table 6.1.
/// </remarks>
public sealed record TrendSmoothing(
    TrendKind Kind, TrendParameters Parameters, double Level, double Trend, IReadOnlyList<double> Fitted, double SquaredError)
{
    // Less damping is no damping within the data, more forgets the trend at once (Hyndman and Athanasopoulos, section 8.2).
    const double LeastDamping = 0.8, MostDamping = 0.98;

    /// <summary>Smooths a series; without parameters those with the least squared error are searched for (φ from 0.8 to 0.98).</summary>
    /// <param name="series">Values at equal distances; at least 2, with a trend 3.</param>
    /// <param name="kind">How the series goes on.</param>
    /// <param name="parameters">α, β, φ; null to search.</param>
    /// <exception cref="ArgumentException">Too few values.</exception>
    public static TrendSmoothing Of(IReadOnlyList<double> series, TrendKind kind, TrendParameters? parameters = null)
    {
        Require.Named(kind);
        Require.AllFinite(series, kind == TrendKind.None ? 2 : 3);
        double[] values = [.. series];
        if (parameters is not { } chosen)
        {
            var numbers = kind switch { TrendKind.None => 1, TrendKind.Additive => 2, _ => 3 };
            chosen = From(PatternSearch.Least(numbers, p => Run(values, kind, From(p), null).Error));
        }
        Require.Within(chosen.Level, 0, 1, nameof(parameters));
        Require.Within(chosen.Trend, 0, 1, nameof(parameters));
        Require.Within(chosen.Damping, 0, 1, nameof(parameters));
        if (kind != TrendKind.Damped && chosen.Damping != 1) throw new ArgumentException("Only a damped trend has a damping other than 1.", nameof(parameters));

        var fitted = new double[values.Length - (kind == TrendKind.None ? 1 : 2)];
        var (level, trend, error) = Run(values, kind, chosen, fitted);
        return new(kind, chosen, level, trend, fitted, error);
    }

    /// <summary>
    /// Forecasts with prediction intervals: variance σ²·(1 + Σc²) with cⱼ = α + αβ·(φ + φ² + … + φʲ), j from 1 to the periods ahead less one. The season
    /// of the options is not used.
    /// </summary>
    public Forecast Ahead(ForecastOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var sigma = Math.Sqrt(SquaredError / Fitted.Count);
        var means = new double[options.Periods];
        var deviations = new double[options.Periods];
        double reach = 0, power = 1, variance = 1;
        for (var h = 0; h < means.Length; h++)
        {
            power *= Parameters.Damping;
            reach += power;
            means[h] = Level + (reach * Trend);
            deviations[h] = sigma * Math.Sqrt(variance);
            var weight = Parameters.Level * (1 + (Kind == TrendKind.None ? 0 : Parameters.Trend * reach));
            variance += weight * weight;
        }
        return Forecast.Of(Name(Kind), means, deviations, options.Confidence, options.ClampAtZero);
    }

    internal static string Name(TrendKind kind) => kind switch
    {
        TrendKind.None => "Simple smoothing",
        TrendKind.Additive => "Holt",
        _ => "Damped trend",
    };

    static TrendParameters From(double[] numbers) => numbers switch
    {
        [var level] => new(level),
        [var level, var trend] => new(level, trend),
        [var level, var trend, var damping, ..] => new(level, trend, LeastDamping + ((MostDamping - LeastDamping) * damping)),
        _ => throw new ArgumentException("No parameter.", nameof(numbers)),
    };

    static (double Level, double Trend, double Error) Run(double[] values, TrendKind kind, TrendParameters p, double[]? fitted)
    {
        var first = kind == TrendKind.None ? 1 : 2;
        var (level, trend, squares) = (values[first - 1], kind == TrendKind.None ? 0 : values[1] - values[0], 0.0);
        for (var i = first; i < values.Length; i++)
        {
            var forecast = level + (p.Damping * trend);
            if (fitted is not null) fitted[i - first] = forecast;
            squares += (values[i] - forecast) * (values[i] - forecast);
            var next = (p.Level * values[i]) + ((1 - p.Level) * forecast);
            if (kind != TrendKind.None) trend = (p.Trend * (next - level)) + ((1 - p.Trend) * p.Damping * trend);
            level = next;
        }
        return (level, trend, squares);
    }
}
