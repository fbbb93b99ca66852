using Skein.Measures.Comparisons;

namespace Skein.Measures.Surveys;

/// <summary>Satisfaction (CSAT), effort (CES) or any other rating on a numbered scale: the share of the top answers and, kept apart, the mean.</summary>
/// <param name="Count">Answers.</param>
/// <param name="Top">Answers at or above the threshold.</param>
/// <param name="Mean">Mean answer on the scale.</param>
/// <param name="Scaled">Mean answer from 0 (all lowest) to 100 (all highest).</param>
/// <param name="TopShare">Share of top answers with Wilson's 95 % interval.</param>
public sealed record RatingSummary(long Count, long Top, double Mean, double Scaled, ShareInterval TopShare)
{
    /// <summary>CSAT: share of 4 and 5 on a scale of 1 to 5. Null without answers.</summary>
    public static RatingSummary? Satisfaction(IEnumerable<int> answers) => Of(answers, 1, 5, 4);

    /// <summary>Customer effort score 2.0: agreement on 1 to 7, the mean, and the share of 5 and more. Null without answers.</summary>
    public static RatingSummary? Effort(IEnumerable<int> answers) => Of(answers, 1, 7, 5);

    /// <summary>Any scale: share of answers of at least <paramref name="top"/>. Null without answers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An answer outside the scale: was the scale changed in between?</exception>
    public static RatingSummary? Of(IEnumerable<int> answers, int lowest, int highest, int top)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (highest <= lowest) throw new ArgumentException("The highest answer must be above the lowest.", nameof(highest));
        if (top < lowest || top > highest) throw new ArgumentOutOfRangeException(nameof(top), top, "Must be on the scale.");
        long count = 0, sum = 0, tops = 0;
        foreach (var answer in answers)
        {
            if (answer < lowest || answer > highest) throw new ArgumentOutOfRangeException(nameof(answers), answer, $"An answer is between {lowest} and {highest}.");
            count++;
            sum += answer;
            if (answer >= top) tops++;
        }
        if (count == 0) return null;
        var mean = (double)sum / count;
        return new(count, tops, mean, 100 * (mean - lowest) / (highest - lowest), ShareInterval.Wilson(tops, count)!.Value);
    }
}

/// <summary>Indices of satisfaction from 0 to 100.</summary>
public static class SatisfactionIndex
{
    /// <summary>
    /// The form of the American Customer Satisfaction Index: ((x₁−1)w₁ + (x₂−1)w₂ + (x₃−1)w₃)/9·100 of overall satisfaction, expectations met
    /// and closeness to the ideal, each from 1 to 10.
    /// </summary>
    /// <param name="overall">Overall satisfaction.</param>
    /// <param name="expectation">How far expectations were met.</param>
    /// <param name="ideal">Closeness to an ideal.</param>
    /// <param name="weights">Three weights that sum to 1; null for thirds.</param>
    public static double American(double overall, double expectation, double ideal, IReadOnlyList<double>? weights = null)
    {
        double[] answers = [Require.Within(overall, 1, 10), Require.Within(expectation, 1, 10), Require.Within(ideal, 1, 10)];
        if (weights is null) return 100 * (answers.Sum() - 3) / 27;
        if (weights.Count != 3) throw new ArgumentException("Needs three weights.", nameof(weights));
        foreach (var weight in weights) Require.NotNegative(weight, nameof(weights));
        if (Math.Abs(weights.Sum() - 1) > 1e-9) throw new ArgumentException("The weights must sum to 1.", nameof(weights));
        return 100 * answers.Select((answer, i) => (answer - 1) * weights[i]).Sum() / 9;
    }

    /// <summary>Importance-weighted mean of ratings, from 0 to 100; null when all importances are 0.</summary>
    /// <param name="ratings">Rating and importance of each aspect.</param>
    /// <param name="lowest">Lowest rating of the scale.</param>
    /// <param name="highest">Highest rating of the scale.</param>
    public static double? Weighted(IEnumerable<(double Rating, double Importance)> ratings, double lowest, double highest)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (!(Require.Finite(highest) > Require.Finite(lowest))) throw new ArgumentException("The highest rating must be above the lowest.", nameof(highest));
        double sum = 0, importances = 0;
        foreach (var (rating, importance) in ratings)
        {
            sum += Require.Within(rating, lowest, highest, nameof(ratings)) * Require.NotNegative(importance, nameof(ratings));
            importances += importance;
        }
        return importances > 0 ? 100 * ((sum / importances) - lowest) / (highest - lowest) : null;
    }
}
