namespace Skein.Measures.Forecasting;

/// <summary>The forecasts every other method has to beat.</summary>
public static class SimpleMethods
{
    /// <summary>Seasonal naive: the last full season again; standard deviation σ·√(seasons ahead) with σ of the seasonal differences.</summary>
    /// <exception cref="ArgumentException">Less than one season.</exception>
    public static Forecast SeasonalNaive(IReadOnlyList<double> series, ForecastOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var m = options.Season;
        Require.AllFinite(series, m);
        var squares = 0.0;
        for (var i = m; i < series.Count; i++) squares += (series[i] - series[i - m]) * (series[i] - series[i - m]);
        var sigma = series.Count > m ? Math.Sqrt(squares / (series.Count - m)) : 0;
        var means = new double[options.Periods];
        var deviations = new double[options.Periods];
        for (var h = 0; h < means.Length; h++)
        {
            means[h] = series[series.Count - m + (h % m)];
            deviations[h] = sigma * Math.Sqrt((h / m) + 1);
        }
        return Forecast.Of("Seasonal naive", means, deviations, options.Confidence, options.ClampAtZero);
    }

    /// <summary>The mean of all values; standard deviation s·√(1 + 1/n).</summary>
    public static Forecast Mean(IReadOnlyList<double> series, ForecastOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require.AllFinite(series);
        return Constant("Mean", series.Average(), Moments.Deviation(series) * Math.Sqrt(1 + (1.0 / series.Count)), options);
    }

    /// <summary>The mean of each place in the season (each weekday); standard deviation s of the residuals·√(1 + 1/seasons).</summary>
    /// <exception cref="ArgumentException">Less than two seasons.</exception>
    public static Forecast SeasonalMean(IReadOnlyList<double> series, ForecastOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var m = options.Season;
        Require.AllFinite(series, 2 * m);
        double[][] places = [.. Enumerable.Range(0, m).Select(place => series.Where((_, i) => (series.Count - i + m - 1) % m == m - 1 - place).ToArray())];
        var sum = places.Sum(values => values.Sum(v => (v - values.Average()) * (v - values.Average())));
        var sigma = Math.Sqrt(sum / Math.Max(1, series.Count - m));
        double[] means = [.. Enumerable.Range(0, options.Periods).Select(h => places[h % m].Average())];
        return Forecast.Of("Seasonal mean", means, [.. means.Select((_, h) => sigma * Math.Sqrt(1 + (1.0 / places[h % m].Length)))], options.Confidence, options.ClampAtZero);
    }

    static Forecast Constant(string name, double mean, double deviation, ForecastOptions options) =>
        Forecast.Of(name, [.. Enumerable.Repeat(mean, options.Periods)], [.. Enumerable.Repeat(deviation, options.Periods)], options.Confidence, options.ClampAtZero);
}
