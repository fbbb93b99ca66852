namespace Skein.Measures.Performance;

/// <summary>A rated category of a review.</summary>
/// <param name="Selected">The chosen step of the scale; null for "not applicable".</param>
/// <param name="Lowest">Lowest step.</param>
/// <param name="Highest">Highest step.</param>
/// <param name="Weight">Weight, 0 to 100.</param>
/// <param name="IsCritical">Whether less than 50 % makes the whole review 0.</param>
/// <param name="IsBonus">Whether its points are added on top: earned weight counts, its weight does not enter the divisor.</param>
public sealed record QualityRating(int? Selected, int Lowest, int Highest, decimal Weight, bool IsCritical = false, bool IsBonus = false)
{
    /// <summary>(selected − lowest)/(highest − lowest)·100; null for "not applicable".</summary>
    public decimal? Percent
    {
        get
        {
            if (Highest <= Lowest) throw new ArgumentException("The highest step must be above the lowest.");
            if (Selected is not { } step) return null;
            return step >= Lowest && step <= Highest ? (step - Lowest) * 100m / (Highest - Lowest) : throw new ArgumentException("The step is not on the scale.");
        }
    }
}

/// <summary>Scores of checked conversations, as quality tools compute them.</summary>
/// <remarks>Zendesk QA: categories scaled to 0–100, weighted over what was rated, a critical category below 50 % makes 0. MaestroQA: bonus sections.</remarks>
public static class QualityReview
{
    /// <summary>Σ percent·weight/Σ weight over rated categories; 0 when a critical one is below 50 % (exactly 50 % passes); null when nothing was rated.</summary>
    /// <param name="ratings">The rated categories.</param>
    /// <param name="capAtHundred">Whether a bonus may lift the score above 100.</param>
    public static decimal? Score(IReadOnlyList<QualityRating> ratings, bool capAtHundred = false)
    {
        Require.Some(ratings);
        decimal points = 0, weight = 0;
        var failed = false;
        foreach (var rating in ratings)
        {
            Require.NotNegative(rating.Weight, nameof(ratings));
            if (rating.Percent is not { } percent) continue;
            failed |= rating.IsCritical && percent < 50;
            points += percent * rating.Weight;
            if (!rating.IsBonus) weight += rating.Weight;
        }
        if (failed) return 0;
        if (weight == 0) return null;
        return capAtHundred ? Math.Min(100, points / weight) : points / weight;
    }

    /// <summary>Internal quality score: the plain mean of review scores, those without a score left out; null when none has one.</summary>
    public static decimal? Internal(IEnumerable<decimal?> reviews)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        return reviews.Average();
    }
}
