namespace Skein.Measures.Agreement;

/// <summary>Agreement beyond chance of any fixed number of raters on nominal categories; the raters need not be the same for each unit.</summary>
/// <param name="Kappa">κ; null when all ratings are in one category.</param>
/// <param name="Observed">Mean share of agreeing pairs.</param>
/// <param name="Expected">Σ of squared category shares.</param>
/// <remarks>J. L. Fleiss, Psychological Bulletin 76(5), 1971. With missing ratings use <see cref="KrippendorffAlpha"/>.</remarks>
public sealed record FleissKappa(double? Kappa, double Observed, double Expected)
{
    /// <summary>κ of a table: one row a unit, one column a category, the number of raters in each cell.</summary>
    /// <exception cref="ArgumentException">Rows with different numbers of raters, or fewer than two.</exception>
    public static FleissKappa Of(IReadOnlyList<IReadOnlyList<int>> ratings)
    {
        Require.Some(ratings);
        var categories = Require.Some(ratings[0], 1, nameof(ratings)).Count;
        var raters = ratings[0].Sum();
        if (raters < 2) throw new ArgumentException("Needs at least two raters.", nameof(ratings));
        var totals = new long[categories];
        long agreeing = 0;
        foreach (var row in ratings)
        {
            if (row.Count != categories || row.Sum() != raters || row.Any(count => count < 0))
                throw new ArgumentException("Every unit needs the same categories and the same number of raters.", nameof(ratings));
            for (var c = 0; c < categories; c++)
            {
                totals[c] += row[c];
                agreeing += (long)row[c] * (row[c] - 1);
            }
        }
        double all = (double)ratings.Count * raters;
        var observed = agreeing / (all * (raters - 1));
        var expected = totals.Sum(total => total / all * (total / all));
        return new(totals.Count(total => total > 0) > 1 ? (observed - expected) / (1 - expected) : null, observed, expected);
    }
}
