namespace Skein.Measures.Comparisons;

/// <summary>Whether two shares differ by more than chance.</summary>
/// <param name="Difference">First minus second.</param>
/// <param name="ChiSquare">z² of the pooled test without continuity correction (R's prop.test with correct=FALSE); 0 when both are all or nothing.</param>
/// <param name="P">Two-sided p of that test; for large samples.</param>
/// <param name="FisherP">Two-sided exact p of Fisher's test; for small ones.</param>
public sealed record TwoShares(double Difference, double ChiSquare, double P, double FisherP)
{
    /// <summary>Compares x₁/n₁ with x₂/n₂.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An empty sample, or more successes than trials.</exception>
    public static TwoShares Compare(long successes1, long count1, long successes2, long count2)
    {
        Check(successes1, count1, nameof(successes1));
        Check(successes2, count2, nameof(successes2));
        var (p1, p2) = ((double)successes1 / count1, (double)successes2 / count2);
        long successes = successes1 + successes2, all = count1 + count2;
        var pooled = (double)successes / all;
        var variance = pooled * (1 - pooled) * ((1.0 / count1) + (1.0 / count2));
        var square = variance > 0 ? (p1 - p2) * (p1 - p2) / variance : 0;
        var fisher = Distributions.ExactTwoSided(Math.Max(0, successes - count2), Math.Min(successes, count1), successes1, k =>
            Distributions.LogChoose(count1, k) + Distributions.LogChoose(count2, successes - k) - Distributions.LogChoose(all, successes));
        return new(p1 - p2, square, Distributions.TwoSidedP(Math.Sqrt(square)), fisher);
    }

    static void Check(long successes, long count, string name)
    {
        if (count < 1) throw new ArgumentOutOfRangeException(name, count, "A sample needs at least one.");
        if (successes < 0 || successes > count) throw new ArgumentOutOfRangeException(name, successes, "Must be between 0 and the count.");
    }
}
