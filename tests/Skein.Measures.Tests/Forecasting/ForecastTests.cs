using CsCheck;
using NodaTime;
using Skein.Measures.Calendars;
using Skein.Measures.Forecasting;

namespace Skein.Measures.Tests.Forecasting;

public class ForecastTests
{
    static readonly double[] ThreeWeeks = [120, 95, 90, 88, 100, 60, 126, 99, 93, 92, 104, 63, 133, 104, 97, 95, 110, 66];
    static readonly Smoothing Fixed = new(.3, .1, .2);
    static readonly ForecastOptions OneWeek = new() { Season = 6, Periods = 6 };

    static void Close(double[] expected, IReadOnlyList<double> actual, double tolerance = 1e-6)
    {
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], actual[i], tolerance);
    }

    [Fact]
    public void Additive_from_a_given_start()
    {
        var hw = HoltWinters.Of(ThreeWeeks, 6, SeasonKind.Additive, Fixed, new(92, .5, [28, 3, -2, -4, 8, -33]));
        Assert.Equal(101.365872985, hw.End.Level, 1e-9);
        Assert.Equal(0.614128576, hw.End.Trend, 1e-9);
        Close([29.715796868, 3.239795227, -2.424875198, -4.369199991, 7.983732522, -33.612649406], hw.End.Season, 1e-9);
        Close([131.695798, 105.833925, 100.783384, 99.453187, 112.420248, 71.437995], hw.Ahead(OneWeek).Means);
        Assert.Equal(101.290864, hw.SquaredError, 1e-6);
        Close([120.5, 97.815, 93.87105], hw.Fitted, 1e-9);
    }

    [Fact]
    public void Additive_from_a_decomposition()
    {
        var hw = HoltWinters.Of(ThreeWeeks, 6, SeasonKind.Additive, Fixed);
        Assert.Equal(102.132381, hw.End.Level, 1e-6);
        Assert.Equal(0.720487, hw.End.Trend, 1e-6);
        Close([134.886826, 107.441579, 101.339760, 100.185620, 112.571882, 71.883335], hw.Ahead(OneWeek).Means);
        Assert.Equal(31.52101, hw.SquaredError, 1e-5);
    }

    [Fact]
    public void Multiplicative_from_a_decomposition()
    {
        var hw = HoltWinters.Of(ThreeWeeks, 6, SeasonKind.Multiplicative, Fixed);
        Assert.Equal(102.908285, hw.End.Level, 1e-6);
        Assert.Equal(0.802133, hw.End.Trend, 1e-6);
        Close([138.637396, 108.799412, 102.164789, 100.748399, 114.626620, 68.877789], hw.Ahead(OneWeek).Means);
        Assert.Equal(13.93582, hw.SquaredError, 1e-5);
    }

    /// <summary>The component form written out again with all past values kept, for both forms and both updates.</summary>
    [Fact]
    public void Smoothing_by_the_equations() =>
        Gen.Select(Gen.Double[10, 200].Array[14, 40], Gen.Int[2, 7], Any.Of(Enum.GetValues<SeasonKind>()), Any.Of(Enum.GetValues<SeasonUpdate>()), Gen.Double[0, 1], Gen.Double[0, 1]).Sample((y, m, kind, update, alpha, gamma) =>
        {
            const double beta = 0.15;
            var start = new SmoothingState(80, 1, [.. Enumerable.Range(0, m).Select(i => kind == SeasonKind.Additive ? i - (m / 2.0) : 0.8 + (0.1 * i))]);
            var hw = HoltWinters.Of(y, m, kind, new(alpha, beta, gamma), start, update: update);
            double[] l = new double[y.Length + 1], b = new double[y.Length + 1], s = new double[y.Length + m + 1];
            (l[m], b[m]) = (start.Level, start.Trend);
            for (var i = 0; i < m; i++) s[i + 1] = start.Season[i];
            double Join(double level, double season) => kind == SeasonKind.Additive ? level + season : level * season;
            double Take(double value, double season) => kind == SeasonKind.Additive ? value - season : value / season;
            for (var t = m + 1; t <= y.Length; t++)
            {
                Assert.Equal(Join(l[t - 1] + b[t - 1], s[t - m]), hw.Fitted[t - m - 1], 1e-6 * Math.Max(1, Math.Abs(hw.Fitted[t - m - 1])));
                l[t] = (alpha * Take(y[t - 1], s[t - m])) + ((1 - alpha) * (l[t - 1] + b[t - 1]));
                b[t] = (beta * (l[t] - l[t - 1])) + ((1 - beta) * b[t - 1]);
                s[t] = (gamma * Take(y[t - 1], update == SeasonUpdate.FromNewLevel ? l[t] : l[t - 1] + b[t - 1])) + ((1 - gamma) * s[t - m]);
            }
            var ahead = hw.Ahead(new() { Season = m, Periods = m, ClampAtZero = false });
            for (var h = 1; h <= m; h++)
            {
                var expected = Join(l[y.Length] + (h * b[y.Length]), s[y.Length + h - m]);
                Assert.Equal(expected, ahead.Points[h - 1].Mean, 1e-6 * Math.Max(1, Math.Abs(expected)));
            }
        }, iter: 200);

    /// <summary>Simple smoothing is a weighted mean of all values, weights falling by 1−α: the closed form.</summary>
    [Fact]
    public void Simple_smoothing_is_a_mean_with_falling_weights() => Gen.Select(Gen.Double[0, 500].Array[2, 30], Gen.Double[0, 1]).Sample((y, alpha) =>
    {
        var level = Math.Pow(1 - alpha, y.Length - 1) * y[0];
        for (var j = 0; j < y.Length - 1; j++) level += alpha * Math.Pow(1 - alpha, j) * y[y.Length - 1 - j];
        var smooth = TrendSmoothing.Of(y, TrendKind.None, new(alpha));
        Assert.Equal(level, smooth.Level, 1e-9 * Math.Max(1, level));
        var points = smooth.Ahead(new() { Season = 1, Periods = 5, ClampAtZero = false }).Points;
        Assert.All(points, point => Assert.Equal(level, point.Mean, 1e-9 * Math.Max(1, level)));

        // ETS(A,N,N): σ²·(1 + α²(h−1)).
        var sigma = Math.Sqrt(smooth.SquaredError / (y.Length - 1));
        Assert.Equal(1.959963984540054 * sigma * Math.Sqrt(1 + (alpha * alpha * 4)), points[4].Upper - points[4].Mean, 1e-6 * Math.Max(1, sigma));
    }, iter: 200);

    /// <summary>The component form with all past values kept; Holt's variance against the closed form of ETS(A,A,N).</summary>
    [Fact]
    public void Trends_by_the_equations() => Gen.Select(Gen.Double[10, 200].Array[3, 30], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0.8, 0.98], Gen.Bool).Sample((y, alpha, beta, phi, damped) =>
    {
        var damping = damped ? phi : 1;
        var smooth = TrendSmoothing.Of(y, damped ? TrendKind.Damped : TrendKind.Additive, new(alpha, beta, damping));
        double[] l = new double[y.Length], b = new double[y.Length];
        (l[1], b[1]) = (y[1], y[1] - y[0]);
        for (var t = 2; t < y.Length; t++)
        {
            Assert.Equal(l[t - 1] + (damping * b[t - 1]), smooth.Fitted[t - 2], 1e-6 * Math.Max(1, Math.Abs(l[t - 1])));
            l[t] = (alpha * y[t]) + ((1 - alpha) * (l[t - 1] + (damping * b[t - 1])));
            b[t] = (beta * (l[t] - l[t - 1])) + ((1 - beta) * damping * b[t - 1]);
        }
        var points = smooth.Ahead(new() { Season = 1, Periods = 7, ClampAtZero = false }).Points;
        for (var h = 1; h <= 7; h++)
            Assert.Equal(l[^1] + (Enumerable.Range(1, h).Sum(i => Math.Pow(damping, i)) * b[^1]), points[h - 1].Mean, 1e-6 * Math.Max(1, Math.Abs(l[^1])));
        if (damped) return;

        var (sigma, ab) = (Math.Sqrt(smooth.SquaredError / (y.Length - 2)), alpha * beta);
        var variance = 1 + (6 * ((alpha * alpha) + (alpha * ab * 7) + (ab * ab * 7 * 13 / 6.0)));
        Assert.Equal(1.959963984540054 * sigma * Math.Sqrt(variance), points[6].Upper - points[6].Mean, 1e-6 * Math.Max(1, sigma * variance));
    }, iter: 200);

    [Fact]
    public void The_trend_that_fits_is_found()
    {
        double[] line = [.. Enumerable.Range(0, 20).Select(i => 5.0 + (2 * i))];
        Close([45, 47, 49], TrendSmoothing.Of(line, TrendKind.Additive).Ahead(new() { Season = 1, Periods = 3 }).Means);
        Assert.True(TrendSmoothing.Of(line, TrendKind.Damped).Ahead(new() { Season = 1, Periods = 30 }).Means[^1] < 45 + (2 * 29));
        Assert.Equal("Holt", Selection.ByHoldOut(line, new() { Season = 4, Periods = 4 }).Scores[0].Method);
        Assert.Throws<ArgumentException>(() => TrendSmoothing.Of(line, TrendKind.Additive, new(0.5, 0.5, 0.9)));
        Assert.Throws<ArgumentException>(() => TrendSmoothing.Of([1, 2], TrendKind.Damped));
    }

    [Fact]
    public void The_search_finds_what_random_trials_do_not_beat()
    {
        var random = new Random(3);
        double[] y = [.. Enumerable.Range(0, 60).Select(t => 100 + (0.5 * t) + (10 * Math.Sin(t % 6)) + (random.NextDouble() * 8))];
        var found = HoltWinters.Of(y, 6, SeasonKind.Additive);
        for (var i = 0; i < 2000; i++)
            Assert.True(HoltWinters.Of(y, 6, SeasonKind.Additive, new(random.NextDouble(), random.NextDouble(), random.NextDouble())).SquaredError >= found.SquaredError * 0.9999);
    }

    [Fact]
    public void Naive_and_mean_on_a_held_out_week()
    {
        double[] training = ThreeWeeks[..12], actual = ThreeWeeks[12..];
        var naive = SimpleMethods.SeasonalNaive(training, OneWeek);
        Assert.Equal([126, 99, 93, 92, 104, 63], naive.Means);
        var accuracy = Accuracy.Of(actual, naive.Means, training, 6);
        Assert.Equal(4.666667, accuracy.MeanAbsoluteError, 1e-6);
        Assert.Equal(4.898979, accuracy.RootMeanSquareError, 1e-6);
        Assert.Equal(0.046280992, accuracy.Wape!.Value, 1e-9);
        Assert.Equal(1.166667, accuracy.Mase!.Value, 1e-6);
        Assert.Equal(4, Accuracy.NaiveScale(training, 6));

        var mean = Accuracy.Of(actual, SimpleMethods.Mean(training, OneWeek).Means, training, 6);
        Assert.Equal(16.055556, mean.MeanAbsoluteError, 1e-6);
        Assert.Equal(0.159228650, mean.Wape!.Value, 1e-9);
        Assert.Equal(-0.066115702, mean.Bias!.Value, 1e-9);
        Assert.Equal(4.013889, mean.Mase!.Value, 1e-6);

        Assert.Equal([123, 97, 91.5, 90, 102, 61.5], SimpleMethods.SeasonalMean(training, OneWeek).Means);
    }

    [Fact]
    public void Undefined_is_null()
    {
        Assert.Null(Accuracy.Of([0, 0], [1, 1]).Wape);
        Assert.Null(Accuracy.Of([1, -1], [1, 1]).Bias);
        Assert.Null(Accuracy.Of([1], [1], [5, 5, 5], 1).Mase);
        Assert.Null(Accuracy.NaiveScale([1, 2], 2));
        Assert.Throws<ArgumentException>(() => HoltWinters.Of(ThreeWeeks[..11], 6, SeasonKind.Additive));
        Assert.Throws<ArgumentException>(() => HoltWinters.Of([.. ThreeWeeks[..17], 0], 6, SeasonKind.Multiplicative));
        Assert.Throws<ArgumentException>(() => SimpleMethods.SeasonalNaive([1, 2], OneWeek));
        Assert.Throws<ArgumentException>(() => Accuracy.Of([1], [1, 2]));
    }

    [Fact]
    public void Negative_forecasts_are_clamped_and_say_so()
    {
        double[] falling = [60, 50, 45, 30, 20, 10];
        var forecast = HoltWinters.Of(falling, 2, SeasonKind.Additive, new(.8, .5, .1)).Ahead(new() { Season = 2, Periods = 8 });
        Assert.Contains(forecast.Points, p => p.WasNegative);
        Assert.All(forecast.Points, p => Assert.True(p is { Mean: >= 0, Lower: >= 0 } && p.Upper >= p.Mean));
    }

    [Fact]
    public void Intervals_hold_what_they_promise()
    {
        var random = new Random(9);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        int naive = 0, mean = 0, smooth = 0;
        const int trials = 400;
        for (var i = 0; i < trials; i++)
        {
            double[] y = [.. Enumerable.Range(0, 127).Select(t => 100 + (10 * (t % 6)) + (5 * Normal()))];
            double[] known = y[..120];
            var options = OneWeek with { Periods = 7 };
            bool In(Forecast f, int h) => y[120 + h] >= f.Points[h].Lower && y[120 + h] <= f.Points[h].Upper;
            if (In(SimpleMethods.SeasonalNaive(known, options), 2)) naive++;
            if (In(SimpleMethods.SeasonalMean(known, options), 2)) mean++;
            if (In(HoltWinters.Of(known, 6, SeasonKind.Additive, new(.1, .01, .1)).Ahead(options), 6)) smooth++;
        }
        foreach (var inside in new[] { naive, mean, smooth }) Assert.InRange(inside / (double)trials, 0.91, 0.985);
    }

    [Fact]
    public void The_best_on_held_out_data_is_chosen_and_all_are_shown()
    {
        var selection = Selection.ByHoldOut(ThreeWeeks, OneWeek);
        Assert.Equal(ForecastMethod.All.Count, selection.Scores.Count);
        Assert.Equal(selection.Best.Method, selection.Scores[0].Method);
        Assert.Equal(selection.Scores.Min(s => s.Accuracy!.MeanAbsoluteError), selection.Scores[0].Accuracy!.MeanAbsoluteError);

        double[] withZero = [.. ThreeWeeks];
        withZero[3] = 0;
        var partly = Selection.ByHoldOut(withZero, OneWeek);
        Assert.Contains("multiplicative", partly.Scores[^1].Unusable);
        Assert.Throws<ArgumentException>(() => Selection.ByHoldOut([1, 2], OneWeek, 1, [ForecastMethod.All[^1]]));
    }

    [Fact]
    public void A_day_is_spread_and_sums_up_again() => Gen.Select(Gen.Int[0, 50].Array[4].Array[1, 5], Gen.Int[0, 5000]).Sample((days, total) =>
    {
        if (days.All(d => d.Sum() == 0)) return;
        var profile = IntradayProfile.Of([.. days.Select(d => d.Select(x => (double)x).ToArray())]);
        Assert.Equal(total, profile.SpreadWhole(total).Sum());
        Assert.Equal(total, profile.Spread(total).Sum(), 1e-9 * Math.Max(1, total));
        Assert.All(profile.SpreadWhole(total).Zip(profile.Spread(total)), p => Assert.True(Math.Abs(p.First - p.Second) < 1));
    }, iter: 200);

    [Fact]
    public void A_sale_is_marked_and_its_neighbours_are_not()
    {
        double[] series = [.. Enumerable.Range(0, 60).Select(t => 100.0 + (20 * (t % 6)) + (t * 7 % 5))];
        series[31] = 400;
        var marked = Assert.Single(Outliers.Mark(series, 6));
        Assert.Equal((31, 400.0), (marked.Index, marked.Value));
        Assert.InRange(marked.Usual, 118, 126);
        Assert.Empty(Outliers.Mark(series[..10], 6));
        Assert.Empty(Outliers.Mark([.. Enumerable.Repeat(5.0, 30)], 1));
    }

    [Fact]
    public void Closed_days_holidays_and_make_up_days()
    {
        var calendar = Calendars.Calendars.SixDays;
        var history = new Dictionary<LocalDate, double>();
        for (var date = new LocalDate(2026, 7, 1); date < new LocalDate(2026, 9, 16); date = date.PlusDays(1))
            if (calendar.IsWorkingDay(date)) history[date] = 100 + (10 * (int)date.DayOfWeek);
        history[new(2026, 8, 18)] = 900;
        SpecialDay[] special = [new(new(2026, 8, 18), 9, "sale"), new(new(2026, 9, 29), 2.5, "anniversary")];
        var forecast = DailyForecast.Of(history, calendar, 25, special).ToDictionary(f => f.Date);

        Assert.Equal(25, forecast.Count);
        Assert.Equal(150, forecast[new(2026, 9, 18)].Expected, 1e-6);
        Assert.Equal(("make-up day", 150.0), (forecast[new(2026, 9, 20)].Why, Math.Round(forecast[new(2026, 9, 20)].Expected, 6)));
        Assert.Equal(("closed", 0.0), (forecast[new(2026, 9, 26)].Why, forecast[new(2026, 9, 26)].Expected));
        Assert.Equal(("anniversary", 300.0), (forecast[new(2026, 9, 29)].Why, Math.Round(forecast[new(2026, 9, 29)].Expected, 6)));
        Assert.Equal(0, forecast[new(2026, 10, 1)].Expected);
        Assert.Equal(140, forecast[new(2026, 10, 8)].Expected, 1e-6);
        Assert.Throws<ArgumentException>(() => DailyForecast.Of(new Dictionary<LocalDate, double>(), calendar, 5));
        Assert.Throws<ArgumentException>(() => DailyForecast.Of(history, calendar, 5, makeUpLike: IsoDayOfWeek.Sunday));
    }
}
