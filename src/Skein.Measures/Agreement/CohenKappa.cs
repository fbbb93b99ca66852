namespace Skein.Measures.Agreement;

/// <summary>How much a disagreement between ordered categories counts.</summary>
public enum KappaWeights
{
    /// <summary>Any disagreement counts alike.</summary>
    None,

    /// <summary>By distance, |i − j|/(k − 1) ("equal" in R's irr).</summary>
    Linear,

    /// <summary>By squared distance ("squared" in R's irr).</summary>
    Quadratic,
}

/// <summary>Agreement of two raters beyond chance, κ = (pₒ − pₑ)/(1 − pₑ), weighted as wished.</summary>
/// <param name="Kappa">κ from −1 to 1; null when there is no variation to agree about (0/0), which is neither 0 nor 1.</param>
/// <param name="Observed">Observed (weighted) agreement pₒ.</param>
/// <param name="Expected">Agreement expected by chance pₑ.</param>
/// <param name="Count">Units rated by both.</param>
/// <remarks>J. Cohen, Educational and Psychological Measurement 20, 1960; weighted: Psychological Bulletin 70, 1968.</remarks>
public sealed record CohenKappa(double? Kappa, double Observed, double Expected, long Count)
{
    /// <summary>κ of a square table: rows the first rater, columns the second, categories in order.</summary>
    /// <exception cref="ArgumentException">Not square, empty, or with a negative count.</exception>
    public static CohenKappa Of(long[,] table, KappaWeights weights = KappaWeights.None)
    {
        ArgumentNullException.ThrowIfNull(table);
        Require.Named(weights);
        var k = table.GetLength(0);
        if (k < 1 || table.GetLength(1) != k) throw new ArgumentException("The table must be square.", nameof(table));
        var rows = new double[k];
        var columns = new double[k];
        long count = 0;
        for (var i = 0; i < k; i++)
            for (var j = 0; j < k; j++)
            {
                if (table[i, j] < 0) throw new ArgumentException("A count must not be negative.", nameof(table));
                rows[i] += table[i, j];
                columns[j] += table[i, j];
                count += table[i, j];
            }
        if (count == 0) throw new ArgumentException("The table is empty.", nameof(table));

        double observed = 0, expected = 0;
        for (var i = 0; i < k; i++)
            for (var j = 0; j < k; j++)
            {
                var distance = k == 1 ? 0 : Math.Abs(i - j) / (k - 1.0);
                var disagreement = weights switch
                {
                    KappaWeights.None => i == j ? 0 : 1,
                    KappaWeights.Linear => distance,
                    KappaWeights.Quadratic => distance * distance,
                };
                observed += disagreement * table[i, j] / count;
                expected += disagreement * rows[i] * columns[j] / ((double)count * count);
            }
        return new(expected > 1e-15 ? 1 - (observed / expected) : null, 1 - observed, 1 - expected, count);
    }

    /// <summary>κ of paired ratings.</summary>
    /// <param name="pairs">First and second rater's category of each unit.</param>
    /// <param name="categories">All categories in order; their order matters for weights.</param>
    /// <param name="weights">How disagreement counts.</param>
    /// <exception cref="ArgumentException">No pairs, or a category that is not listed.</exception>
    public static CohenKappa Of<T>(IEnumerable<(T First, T Second)> pairs, IReadOnlyList<T> categories, KappaWeights weights = KappaWeights.None)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var index = Require.Some(categories).Select((category, i) => (category, i)).ToDictionary(c => c.category, c => c.i);
        var table = new long[categories.Count, categories.Count];
        foreach (var (first, second) in pairs)
        {
            if (!index.TryGetValue(first, out var i) || !index.TryGetValue(second, out var j))
                throw new ArgumentException($"'{first}' or '{second}' is not among the categories.", nameof(pairs));
            table[i, j]++;
        }
        return Of(table, weights);
    }
}
