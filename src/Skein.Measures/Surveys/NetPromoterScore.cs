using Skein.Measures.Comparisons;

namespace Skein.Measures.Surveys;

/// <summary>Net promoter score: share answering 9–10 minus share answering 0–6 on a scale of 0 to 10, in points from −100 to 100.</summary>
public sealed record NetPromoterScore
{
    /// <summary>A score of counts.</summary>
    /// <exception cref="ArgumentException">No answers at all.</exception>
    public NetPromoterScore(long promoters, long passives, long detractors)
    {
        Promoters = Require.AtLeast(promoters, 0L);
        Passives = Require.AtLeast(passives, 0L);
        Detractors = Require.AtLeast(detractors, 0L);
        if (Count == 0) throw new ArgumentException("A score needs at least one answer.");
    }

    /// <summary>Answers of 9 and 10.</summary>
    public long Promoters { get; }

    /// <summary>Answers of 7 and 8.</summary>
    public long Passives { get; }

    /// <summary>Answers of 0 to 6.</summary>
    public long Detractors { get; }

    /// <summary>All answers.</summary>
    public long Count => Promoters + Passives + Detractors;

    /// <summary>100·(promoters − detractors)/count, from the counts: parts are never rounded first.</summary>
    public double Points => 100.0 * (Promoters - Detractors) / Count;

    /// <summary>The score as it is reported: whole points, halves away from 0. Not a percentage.</summary>
    public int Reported => (int)Math.Round(100m * (Promoters - Detractors) / Count, MidpointRounding.AwayFromZero);

    /// <summary>The score of single answers; null when there are none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An answer outside 0…10.</exception>
    public static NetPromoterScore? Of(IEnumerable<int> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        long promoters = 0, passives = 0, detractors = 0;
        foreach (var answer in answers)
        {
            if (answer is < 0 or > 10) throw new ArgumentOutOfRangeException(nameof(answers), answer, "An answer is between 0 and 10.");
            if (answer >= 9) promoters++;
            else if (answer >= 7) passives++;
            else detractors++;
        }
        return promoters + passives + detractors == 0 ? null : new(promoters, passives, detractors);
    }

    /// <summary>
    /// Adjusted Wald interval: three quarters of an answer are added to promoters and to detractors and three to the count, then the plain
    /// interval is taken. It is centred on the adjusted score, not on the reported one, and clipped to ±100.
    /// </summary>
    /// <param name="confidence">Between 0 and 1, usually 0.95.</param>
    /// <remarks>B. Rocks, Interval Estimation for the Net Promoter Score, The American Statistician 70(4), 2016.</remarks>
    public PointsInterval AdjustedWald(double confidence = 0.95) => Interval(Promoters + 0.75, Detractors + 0.75, Count + 3.0, confidence);

    /// <summary>Plain Wald interval; misleading for small samples (a single promoter gives 100 … 100), kept for comparison, clipped to ±100.</summary>
    /// <param name="confidence">Between 0 and 1, usually 0.95.</param>
    public PointsInterval Wald(double confidence = 0.95) => Interval(Promoters, Detractors, Count, confidence);

    /// <summary>Whether the score has changed against an earlier one: difference in points, z and two-sided p with unpooled variances.</summary>
    public ScoreChange Since(NetPromoterScore earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var error = Math.Sqrt((Variance(Promoters, Detractors, Count) / Count) + (Variance(earlier.Promoters, earlier.Detractors, earlier.Count) / earlier.Count));
        var difference = (Points - earlier.Points) / 100;
        if (error <= 0) return new(100 * difference, 0, null, null);
        return new(100 * difference, 100 * error, difference / error, Distributions.TwoSidedP(difference / error));
    }

    static PointsInterval Interval(double promoters, double detractors, double count, double confidence)
    {
        var score = (promoters - detractors) / count;
        var half = Distributions.TwoSidedZ(confidence) * Math.Sqrt(Variance(promoters, detractors, count) / count);
        return new(100 * score, Math.Max(-100, 100 * (score - half)), Math.Min(100, 100 * (score + half)));
    }

    static double Variance(double promoters, double detractors, double count)
    {
        var score = (promoters - detractors) / count;
        return Math.Max(0, ((promoters + detractors) / count) - (score * score));
    }
}

/// <summary>An interval in points of −100…100.</summary>
/// <param name="Centre">The value it is built on.</param>
/// <param name="Lower">Lower bound.</param>
/// <param name="Upper">Upper bound.</param>
public readonly record struct PointsInterval(double Centre, double Lower, double Upper);

/// <summary>A change of a score.</summary>
/// <param name="Points">Later minus earlier.</param>
/// <param name="StandardErrorPoints">Standard error of the difference, in points.</param>
/// <param name="Z">Difference / standard error; null when neither sample has any spread.</param>
/// <param name="P">Two-sided p; null with <paramref name="Z"/>.</param>
public sealed record ScoreChange(double Points, double StandardErrorPoints, double? Z, double? P)
{
    /// <summary>Whether chance alone is an unlikely explanation.</summary>
    public bool IsSignificant(double level = 0.05) => P < level;
}
