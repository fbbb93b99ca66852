namespace Skein.Measures.Surveys;

/// <summary>
/// Cronbach's alpha of a scale: α = k/(k−1)·(1 − Σ var(item)/var(total)), sample variances. At least 0.7 is usually called acceptable (Nunnally).
/// </summary>
/// <param name="Alpha">α; null when the totals do not vary. Negative values are possible and mean that an item is probably reverse-scored.</param>
/// <param name="Standardised">α from the mean correlation; null when an item does not vary.</param>
/// <param name="AlphaIfDropped">α of the scale without each item; null where undefined (two items, or no variance left).</param>
/// <param name="ItemVariances">Sample variance of each item.</param>
/// <param name="TotalVariance">Sample variance of the totals.</param>
public sealed record CronbachAlpha(
    double? Alpha, double? Standardised, IReadOnlyList<double?> AlphaIfDropped, IReadOnlyList<double> ItemVariances, double TotalVariance)
{
    /// <summary>True when α is below 0: look for a reverse-scored item.</summary>
    public bool SuspectsReversedItem => Alpha < 0;

    /// <summary>Reliability of complete answers, one row a respondent.</summary>
    /// <exception cref="ArgumentException">Fewer than two respondents or two items, or rows of different lengths.</exception>
    public static CronbachAlpha Of(IReadOnlyList<IReadOnlyList<double>> answers)
    {
        Require.Some(answers, 2);
        var items = Require.Some(answers[0], 2, nameof(answers)).Count;
        foreach (var row in answers)
            if (Require.AllFinite(row, 2, nameof(answers)).Count != items) throw new ArgumentException("Every respondent needs an answer to every item.", nameof(answers));

        double[][] columns = [.. Enumerable.Range(0, items).Select(i => answers.Select(row => row[i]).ToArray())];
        double[] variances = [.. columns.Select(column => Math.Max(0, Moments.Variance(column)!.Value))];
        // What rounding makes of answers that are all the same.
        var noise = 1e-24 * answers.Max(row => row.Max(answer => answer * answer)) * items * items;
        var total = TotalVarianceWithout(-1);
        double? Alpha(int without)
        {
            var k = without < 0 ? items : items - 1;
            var variance = without < 0 ? total : TotalVarianceWithout(without);
            if (k < 2 || variance <= noise) return null;
            return k / (k - 1.0) * (1 - ((variances.Sum() - (without < 0 ? 0 : variances[without])) / variance));
        }
        return new(Alpha(-1), FromCorrelations(), [.. Enumerable.Range(0, items).Select(Alpha)], variances, total);

        double TotalVarianceWithout(int item) =>
            Math.Max(0, Moments.Variance([.. answers.Select(row => row.Sum() - (item < 0 ? 0 : row[item]))])!.Value);

        double? FromCorrelations()
        {
            if (variances.Any(variance => variance <= noise)) return null;
            var sum = 0.0;
            for (var i = 0; i < items; i++)
                for (var j = 0; j < i; j++) sum += Correlation(columns[i], columns[j]);
            var mean = sum / (items * (items - 1) / 2);
            var divisor = 1 + ((items - 1) * mean);
            return Math.Abs(divisor) < 1e-12 ? null : items * mean / divisor;
        }
    }

    static double Correlation(double[] x, double[] y)
    {
        var (mx, my) = (x.Average(), y.Average());
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.Sqrt(xx * yy);
    }
}
