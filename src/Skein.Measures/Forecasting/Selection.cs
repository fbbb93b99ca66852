namespace Skein.Measures.Forecasting;

/// <summary>A method to choose from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">Makes a forecast from training data; may throw <see cref="ArgumentException"/> when the data do not suit it.</param>
public sealed record ForecastMethod(string Name, Func<IReadOnlyList<double>, ForecastOptions, Forecast> Method)
{
    /// <summary>Seasonal naive, seasonal mean, mean, and exponential smoothing with searched parameters: simple, with trend, damped, with season in both forms.</summary>
    public static IReadOnlyList<ForecastMethod> All { get; } =
    [
        new("Seasonal naive", SimpleMethods.SeasonalNaive),
        new("Seasonal mean", SimpleMethods.SeasonalMean),
        new("Mean", SimpleMethods.Mean),
        new(TrendSmoothing.Name(TrendKind.None), (series, options) => TrendSmoothing.Of(series, TrendKind.None).Ahead(options)),
        new(TrendSmoothing.Name(TrendKind.Additive), (series, options) => TrendSmoothing.Of(series, TrendKind.Additive).Ahead(options)),
        new(TrendSmoothing.Name(TrendKind.Damped), (series, options) => TrendSmoothing.Of(series, TrendKind.Damped).Ahead(options)),
        new("Holt-Winters additive", (series, options) => HoltWinters.Of(series, options.Season, SeasonKind.Additive).Ahead(options)),
        new("Holt-Winters multiplicative", (series, options) => HoltWinters.Of(series, options.Season, SeasonKind.Multiplicative).Ahead(options)),
    ];
}

/// <summary>How a method did on data it had not seen.</summary>
/// <param name="Method">The method.</param>
/// <param name="Accuracy">Its accuracy; null when it could not be used.</param>
/// <param name="Unusable">Why it could not.</param>
public sealed record MethodScore(string Method, Accuracy? Accuracy, string? Unusable);

/// <summary>The choice among methods by hold-out.</summary>
/// <param name="Best">Forecast by the best method from all data.</param>
/// <param name="Scores">All methods, best first; the unusable last.</param>
public sealed record Selection(Forecast Best, IReadOnlyList<MethodScore> Scores)
{
    /// <summary>
    /// Each method forecasts the last values from those before, the one with the least mean absolute error forecasts on from all (the first given on ties).
    /// Often the naive one wins: the scores show it.
    /// </summary>
    /// <param name="series">Values at equal distances.</param>
    /// <param name="options">Season and periods to forecast.</param>
    /// <param name="holdOut">How many last values are held out; one season by default.</param>
    /// <param name="methods">The methods; <see cref="ForecastMethod.All"/> by default.</param>
    /// <exception cref="ArgumentException">The series is too short for any method.</exception>
    public static Selection ByHoldOut(IReadOnlyList<double> series, ForecastOptions options, int? holdOut = null, IReadOnlyList<ForecastMethod>? methods = null)
    {
        Require.AllFinite(series);
        ArgumentNullException.ThrowIfNull(options);
        var held = Require.AtLeast(holdOut ?? options.Season, 1, nameof(holdOut));
        if (held >= series.Count) throw new ArgumentException("Nothing is left to learn from.", nameof(holdOut));
        double[] training = [.. series.Take(series.Count - held)], actual = [.. series.Skip(series.Count - held)];
        var tried = new List<(ForecastMethod Method, MethodScore Score)>();
        foreach (var method in methods ?? ForecastMethod.All)
        {
            try
            {
                var forecast = method.Method(training, options with { Periods = held });
                tried.Add((method, new(method.Name, Accuracy.Of(actual, forecast.Means, training, options.Season), null)));
            }
            catch (ArgumentException unsuitable)
            {
                tried.Add((method, new(method.Name, null, unsuitable.Message)));
            }
        }
        var ordered = tried.OrderBy(t => t.Score.Accuracy?.MeanAbsoluteError ?? double.MaxValue).ToList();
        if (ordered is [] or [{ Score.Accuracy: null }, ..]) throw new ArgumentException("The series is too short for any method.", nameof(series));
        return new(ordered[0].Method.Method(series, options), [.. ordered.Select(t => t.Score)]);
    }
}
