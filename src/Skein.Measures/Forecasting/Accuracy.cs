namespace Skein.Measures.Forecasting;

/// <summary>
/// How far forecasts were off. Errors are forecast − actual. MAPE is left out on purpose: it is undefined for intervals without contacts.
/// </summary>
/// <param name="MeanAbsoluteError">Mean of |error|.</param>
/// <param name="RootMeanSquareError">√ of the mean squared error.</param>
/// <param name="Wape">Σ|error| / Σ|actual|; null when nothing happened.</param>
/// <param name="Bias">Σ(forecast − actual) / Σ actual: positive means too much was forecast; null when Σ actual is 0.</param>
/// <param name="Mase">
/// Mean |error| / mean |yₜ − yₜ₋ₘ| of the training data (Hyndman and Koehler 2006; some packages scale by the evaluated data instead); null when
/// the training data are too short or do not vary.
/// </param>
public sealed record Accuracy(double MeanAbsoluteError, double RootMeanSquareError, double? Wape, double? Bias, double? Mase)
{
    /// <summary>Compares forecasts with what happened.</summary>
    /// <param name="actual">What happened.</param>
    /// <param name="forecast">What was forecast, as many.</param>
    /// <param name="training">What the forecast was made from, for the scale of MASE.</param>
    /// <param name="season">m, the season's length for that scale; 1 without season.</param>
    public static Accuracy Of(IReadOnlyList<double> actual, IReadOnlyList<double> forecast, IReadOnlyList<double>? training = null, int season = 1)
    {
        Require.AllFinite(actual);
        Require.AllFinite(forecast);
        Require.AtLeast(season, 1);
        if (actual.Count != forecast.Count) throw new ArgumentException("Needs as many forecasts as actual values.", nameof(forecast));
        double absolute = 0, squared = 0, signed = 0, sum = 0, sumAbsolute = 0;
        for (var i = 0; i < actual.Count; i++)
        {
            var error = forecast[i] - actual[i];
            absolute += Math.Abs(error);
            squared += error * error;
            signed += error;
            sum += actual[i];
            sumAbsolute += Math.Abs(actual[i]);
        }
        var mean = absolute / actual.Count;
        var scale = training is null ? null : NaiveScale(training, season);
        return new(
            mean, Math.Sqrt(squared / actual.Count),
            sumAbsolute > 0 ? absolute / sumAbsolute : null,
            sum != 0 ? signed / sum : null,
            scale > 0 ? mean / scale : null);
    }

    /// <summary>Mean |yₜ − yₜ₋ₘ|; null when there is no such pair.</summary>
    public static double? NaiveScale(IReadOnlyList<double> training, int season)
    {
        Require.AllFinite(training, 0);
        Require.AtLeast(season, 1);
        if (training.Count <= season) return null;
        var sum = 0.0;
        for (var i = season; i < training.Count; i++) sum += Math.Abs(training[i] - training[i - season]);
        return sum / (training.Count - season);
    }
}
