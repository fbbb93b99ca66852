namespace Skein.Measures.Agreement;

/// <summary>What the differences between ratings mean.</summary>
public enum MeasurementLevel
{
    /// <summary>Names without order.</summary>
    Nominal,

    /// <summary>Ordered, without distances.</summary>
    Ordinal,

    /// <summary>Distances mean something (years).</summary>
    Interval,

    /// <summary>Ratios mean something (amounts); values must not be negative.</summary>
    Ratio,
}

/// <summary>
/// Krippendorff's α = 1 − Dₒ/Dₑ: agreement of any number of raters, with missing ratings, on any level of measurement. Units with fewer than two
/// ratings drop out.
/// </summary>
/// <param name="Alpha">α; null when fewer than two units' ratings can be paired or all are the same value.</param>
/// <param name="ObservedDisagreement">Dₒ, mean disagreement within units.</param>
/// <param name="ExpectedDisagreement">Dₑ, mean disagreement between all pairable ratings.</param>
/// <param name="Units">Units with at least two ratings.</param>
/// <param name="Ratings">Ratings in those.</param>
/// <remarks>
/// K. Krippendorff, Content Analysis, 2004, ch. 11. The ordinal difference (n_c/2 + … + n_k/2)² is the squared distance of mid-ranks, so ordinal and
/// interval take n·log n steps; ratio takes one step for each pair of distinct values.
/// </remarks>
public sealed record KrippendorffAlpha(double? Alpha, double ObservedDisagreement, double ExpectedDisagreement, int Units, int Ratings)
{
    /// <summary>α of ratings: one list a unit, null where a rater gave none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A rating that is not finite, or negative on the ratio level.</exception>
    public static KrippendorffAlpha Of(IReadOnlyList<IReadOnlyList<double?>> units, MeasurementLevel level)
    {
        Require.Some(units);
        Require.Named(level);
        var values = new List<double>(units.Count * 2);
        var ends = new List<int>(units.Count);
        foreach (var unit in units)
        {
            ArgumentNullException.ThrowIfNull(unit, nameof(units));
            var start = values.Count;
            for (var i = 0; i < unit.Count; i++)
            {
                if (unit[i] is not { } value) continue;
                Require.Within(value, -1e100, 1e100, nameof(units));
                if (level == MeasurementLevel.Ratio) Require.NotNegative(value, nameof(units));
                values.Add(value);
            }
            if (values.Count - start < 2) values.RemoveRange(start, values.Count - start);
            else ends.Add(values.Count);
        }
        if (ends.Count == 0) return new(null, 0, 0, 0, 0);

        var ratings = values.ToArray();
        var (observed, expected) = level switch
        {
            MeasurementLevel.Nominal => Nominal(Ranked(ratings), ends),
            MeasurementLevel.Ordinal => Interval(Ranked(ratings), ends),
            MeasurementLevel.Interval => Interval(ratings, ends),
            MeasurementLevel.Ratio => Ratio(ratings, ends),
        };
        var same = ratings.AsSpan().IndexOfAnyExcept(ratings[0]) < 0;
        return new(same || !(expected > 0) ? null : 1 - (observed / expected), observed, expected, ends.Count, ratings.Length);
    }

    /// <summary>Each value as its mid-rank; equal values, and only those, share one.</summary>
    static double[] Ranked(double[] ratings)
    {
        var sorted = (double[])ratings.Clone();
        var places = new int[ratings.Length];
        for (var i = 0; i < places.Length; i++) places[i] = i;
        Array.Sort(sorted, places);
        var ranks = new double[ratings.Length];
        for (var from = 0; from < sorted.Length;)
        {
            var to = from;
            while (to < sorted.Length && sorted[to] == sorted[from]) to++;
            for (var i = from; i < to; i++) ranks[places[i]] = (from + to) / 2.0;
            from = to;
        }
        return ranks;
    }

    static (double Observed, double Expected) Nominal(double[] ranks, List<int> ends)
    {
        double observed = 0;
        var start = 0;
        foreach (var end in ends)
        {
            var different = 0L;
            for (var i = start; i < end; i++)
                for (var j = i + 1; j < end; j++)
                    if (ranks[i] != ranks[j]) different++;
            observed += 2.0 * different / (end - start - 1);
            start = end;
        }
        Array.Sort(ranks);
        double n = ranks.Length, equal = 0;
        for (var from = 0; from < ranks.Length;)
        {
            var to = from;
            while (to < ranks.Length && ranks[to] == ranks[from]) to++;
            equal += (double)(to - from) * (to - from - 1);
            from = to;
        }
        return (observed / n, 1 - (equal / (n * (n - 1))));
    }

    static (double Observed, double Expected) Interval(double[] values, List<int> ends)
    {
        var mean = values.Average();
        double n = values.Length, observed = 0, sum = 0, squares = 0;
        var start = 0;
        foreach (var end in ends)
        {
            double centre = 0;
            for (var i = start; i < end; i++) centre += values[i] - mean;
            centre /= end - start;
            double within = 0;
            for (var i = start; i < end; i++)
            {
                var d = values[i] - mean;
                within += (d - centre) * (d - centre);
                sum += d;
                squares += d * d;
            }
            observed += 2.0 * (end - start) * within / (end - start - 1);
            start = end;
        }
        return (observed / n, 2 * ((n * squares) - (sum * sum)) / (n * (n - 1)));
    }

    static (double Observed, double Expected) Ratio(double[] values, List<int> ends)
    {
        double n = values.Length, observed = 0, expected = 0;
        var start = 0;
        foreach (var end in ends)
        {
            double within = 0;
            for (var i = start; i < end; i++)
                for (var j = i + 1; j < end; j++) within += Difference(values[i], values[j]);
            observed += 2 * within / (end - start - 1);
            start = end;
        }
        var distinct = values.GroupBy(value => value).Select(group => (Value: group.Key, Count: (double)group.Count())).ToArray();
        for (var i = 0; i < distinct.Length; i++)
            for (var j = i + 1; j < distinct.Length; j++)
                expected += 2 * distinct[i].Count * distinct[j].Count * Difference(distinct[i].Value, distinct[j].Value);
        return (observed / n, expected / (n * (n - 1)));
    }

    static double Difference(double a, double b)
    {
        if (a == b) return 0;
        var share = (a - b) / (a + b);
        return share * share;
    }
}
