namespace Skein.Measures.Forecasting;

/// <summary>How the season works.</summary>
public enum SeasonKind
{
    /// <summary>The season adds: Mondays have 30 more.</summary>
    Additive,

    /// <summary>The season multiplies: Mondays have 30 % more. All values must be above 0.</summary>
    Multiplicative,
}

/// <summary>How the seasonal part is renewed; the two forms give different numbers.</summary>
public enum SeasonUpdate
{
    /// <summary>s = γ(y − l) + (1−γ)s with the new level, as R's HoltWinters does.</summary>
    FromNewLevel,

    /// <summary>s = γ(y − l₋₁ − b₋₁) + (1−γ)s with the level expected before, as in Hyndman and Athanasopoulos, Forecasting: Principles and Practice.</summary>
    FromExpectedLevel,
}

/// <summary>The three smoothing parameters, each between 0 and 1.</summary>
/// <param name="Level">α.</param>
/// <param name="Trend">β.</param>
/// <param name="Season">γ.</param>
public readonly record struct Smoothing(double Level, double Trend, double Season);

/// <summary>Level, trend and seasonal parts at one time.</summary>
/// <param name="Level">l.</param>
/// <param name="Trend">b, per period.</param>
/// <param name="Season">s, one for each place of the season, beginning with the next period.</param>
public sealed record SmoothingState(double Level, double Trend, IReadOnlyList<double> Season);

/// <summary>
/// Holt–Winters smoothing: l = α(y − s) + (1−α)(l + b), b = β·Δl + (1−β)b, s renewed with γ, forecast l + h·b + s; the multiplicative form divides and
/// multiplies by s.
/// </summary>
/// <param name="Kind">How the season works.</param>
/// <param name="Update">How the seasonal part is renewed.</param>
/// <param name="Parameters">The smoothing parameters used.</param>
/// <param name="End">State after the last value.</param>
/// <param name="Fitted">One-step forecasts of the values after the start.</param>
/// <param name="SquaredError">Σ of their squared errors.</param>
/// <remarks>C. C. Holt 1957; P. R. Winters 1960; R Core Team, stats::HoltWinters, including its start from a decomposition of the first two seasons.</remarks>
public sealed record HoltWinters(
    SeasonKind Kind, SeasonUpdate Update, Smoothing Parameters, SmoothingState End, IReadOnlyList<double> Fitted, double SquaredError)
{
    /// <summary>
    /// Smooths a series. Without a start the first two seasons are decomposed; without parameters those with the least squared error are searched for.
    /// </summary>
    /// <param name="series">Values at equal distances. Remove closed days, do not feed zeros.</param>
    /// <param name="season">m, at least 2.</param>
    /// <param name="kind">How the season works.</param>
    /// <param name="parameters">α, β, γ; null to search.</param>
    /// <param name="start">State before the value number <paramref name="startAt"/>; null to decompose.</param>
    /// <param name="startAt">Index of the first value smoothed; the season's length by default.</param>
    /// <param name="update">How the seasonal part is renewed.</param>
    /// <exception cref="ArgumentException">Less than two seasons, or values of 0 or less with a multiplicative season.</exception>
    public static HoltWinters Of(
        IReadOnlyList<double> series, int season, SeasonKind kind, Smoothing? parameters = null, SmoothingState? start = null, int? startAt = null,
        SeasonUpdate update = SeasonUpdate.FromNewLevel)
    {
        Require.AtLeast(season, 2);
        Require.AllFinite(series, start is null ? 2 * season : season + 1);
        Require.Named(kind);
        Require.Named(update);
        if (kind == SeasonKind.Multiplicative && series.Any(value => value <= 0))
            throw new ArgumentException("A multiplicative season needs values above 0; use the additive form.", nameof(series));
        start ??= Start(series, season, kind);
        if (start.Season.Count != season) throw new ArgumentException("The start needs one seasonal part for each place.", nameof(start));
        var first = startAt ?? season;
        if (first < 0 || first >= series.Count) throw new ArgumentOutOfRangeException(nameof(startAt), startAt, "Must be an index of the series.");

        double[] values = [.. series];
        if (parameters is { } given)
        {
            Require.Within(given.Level, 0, 1, nameof(parameters));
            Require.Within(given.Trend, 0, 1, nameof(parameters));
            Require.Within(given.Season, 0, 1, nameof(parameters));
            return Smoothed(values, first, kind, update, given, start);
        }
        var seasonal = new double[season];
        var best = PatternSearch.Least(3, p => Run(values, first, kind, update, new(p[0], p[1], p[2]), start, seasonal, null).Error);
        return Smoothed(values, first, kind, update, new(best[0], best[1], best[2]), start);
    }

    /// <summary>
    /// Forecasts with prediction intervals: variance σ²·(1 + Σψ²) with ψⱼ = α(1 + jβ) + γ(1−α)·[j divisible by m], as R does it (for the
    /// multiplicative form scaled by the seasonal part, an approximation).
    /// </summary>
    public Forecast Ahead(ForecastOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var m = End.Season.Count;
        if (options.Season != m) throw new ArgumentException("The season is not the one smoothed with.", nameof(options));
        var sigma = Fitted.Count > 0 ? Math.Sqrt(SquaredError / Fitted.Count) : 0;
        var means = new double[options.Periods];
        var deviations = new double[options.Periods];
        var psi = 1.0;
        for (var h = 1; h <= means.Length; h++)
        {
            var seasonal = End.Season[(h - 1) % m];
            var level = End.Level + (h * End.Trend);
            means[h - 1] = Kind == SeasonKind.Additive ? level + seasonal : level * seasonal;
            deviations[h - 1] = sigma * Math.Sqrt(psi);
            var weight = (Parameters.Level * (1 + (h * Parameters.Trend))) + (h % m == 0 ? Parameters.Season * (1 - Parameters.Level) : 0);
            psi += weight * weight;
        }
        return Forecast.Of($"Holt-Winters {(Kind == SeasonKind.Additive ? "additive" : "multiplicative")}", means, deviations, options.Confidence, options.ClampAtZero);
    }

    static HoltWinters Smoothed(double[] values, int first, SeasonKind kind, SeasonUpdate update, Smoothing parameters, SmoothingState start)
    {
        var fitted = new double[values.Length - first];
        var seasonal = new double[start.Season.Count];
        var (level, trend, error) = Run(values, first, kind, update, parameters, start, seasonal, fitted);
        if (error >= double.MaxValue || !double.IsFinite(level + trend) || seasonal.Any(part => !double.IsFinite(part)))
            throw new ArgumentException("The smoothing diverges: a seasonal part or the level went to 0; use the additive form.", nameof(values));
        var shift = (values.Length - first) % seasonal.Length;
        return new(kind, update, parameters, new(level, trend, [.. seasonal[shift..], .. seasonal[..shift]]), fitted, error);
    }

    static (double Level, double Trend, double Error) Run(
        double[] values, int first, SeasonKind kind, SeasonUpdate update, Smoothing p, SmoothingState start, double[] seasonal, double[]? fitted)
    {
        for (var i = 0; i < seasonal.Length; i++) seasonal[i] = start.Season[i];
        var (level, trend, squares) = (start.Level, start.Trend, 0.0);
        for (int i = first, place = 0; i < values.Length; i++, place = place + 1 == seasonal.Length ? 0 : place + 1)
        {
            var (y, s, expected) = (values[i], seasonal[place], level + trend);
            var additive = kind == SeasonKind.Additive;
            var forecast = additive ? expected + s : expected * s;
            if (fitted is not null) fitted[i - first] = forecast;
            squares += (y - forecast) * (y - forecast);
            var next = (p.Level * (additive ? y - s : y / s)) + ((1 - p.Level) * expected);
            trend = (p.Trend * (next - level)) + ((1 - p.Trend) * trend);
            level = next;
            var basis = update == SeasonUpdate.FromNewLevel ? level : expected;
            seasonal[place] = (p.Season * (additive ? y - basis : y / basis)) + ((1 - p.Season) * s);
        }
        return (level, trend, double.IsFinite(squares) ? squares : double.MaxValue);
    }

    // R: classical decomposition of the first two seasons, level and slope by least squares through its trend.
    static SmoothingState Start(IReadOnlyList<double> series, int m, SeasonKind kind)
    {
        var half = m / 2;
        var trend = new List<(int At, double Value)>();
        for (var i = half; i + half < 2 * m; i++)
        {
            var sum = 0.0;
            for (var j = -half; j <= half; j++) sum += series[i + j] * (m % 2 == 0 && Math.Abs(j) == half ? 0.5 : 1);
            trend.Add((i, sum / m));
        }
        var figure = new double[m];
        for (var place = 0; place < m; place++)
            figure[place] = trend.Where(t => t.At % m == place).Average(t => kind == SeasonKind.Additive ? series[t.At] - t.Value : series[t.At] / t.Value);
        var mean = figure.Average();
        for (var place = 0; place < m; place++) figure[place] = kind == SeasonKind.Additive ? figure[place] - mean : figure[place] / mean;

        var x = (trend.Count + 1) / 2.0;
        var y = trend.Average(t => t.Value);
        double xy = 0, xx = 0;
        for (var i = 0; i < trend.Count; i++)
        {
            xy += (i + 1 - x) * (trend[i].Value - y);
            xx += (i + 1 - x) * (i + 1 - x);
        }
        var slope = xx > 0 ? xy / xx : 0;
        return new(y - (slope * x), slope, figure);
    }
}
