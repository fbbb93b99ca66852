using MathNet.Numerics.Distributions;

namespace Skein.Measures.Comparisons;

/// <summary>A share with its confidence interval, all between 0 and 1.</summary>
/// <param name="Share">x/n.</param>
/// <param name="Lower">Lower bound.</param>
/// <param name="Upper">Upper bound.</param>
public readonly record struct ShareInterval(double Share, double Lower, double Upper)
{
    /// <summary>
    /// Wilson's score interval, the right choice for small samples: centre (p + z²/2n)/(1 + z²/n), half width
    /// z/(1 + z²/n)·√(p(1−p)/n + z²/4n²). Null when n is 0: nothing is known, not "0 to 100 %".
    /// </summary>
    /// <param name="successes">x, from 0 to n.</param>
    /// <param name="count">n.</param>
    /// <param name="confidence">Between 0 and 1, usually 0.95.</param>
    /// <remarks>E. B. Wilson 1927; NIST/SEMATECH e-Handbook 7.2.4.1.</remarks>
    public static ShareInterval? Wilson(long successes, long count, double confidence = 0.95)
    {
        Check(successes, count);
        var z = Distributions.TwoSidedZ(confidence);
        if (count == 0) return null;
        var (n, p) = ((double)count, (double)successes / count);
        var centre = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        var half = z / (1 + (z * z / n)) * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        return new(p, successes == 0 ? 0 : Math.Max(0, centre - half), successes == count ? 1 : Math.Min(1, centre + half));
    }

    /// <summary>
    /// The exact interval of Clopper and Pearson (1934) from beta quantiles; never covers less than it says, usually more. Null when n is 0.
    /// </summary>
    /// <param name="successes">x, from 0 to n.</param>
    /// <param name="count">n.</param>
    /// <param name="confidence">Between 0 and 1, usually 0.95.</param>
    public static ShareInterval? ClopperPearson(long successes, long count, double confidence = 0.95)
    {
        Check(successes, count);
        var tail = (1 - Require.StrictlyWithin(confidence, 0, 1)) / 2;
        if (count == 0) return null;
        return new(
            (double)successes / count,
            successes == 0 ? 0 : Beta.InvCDF(successes, count - successes + 1, tail),
            successes == count ? 1 : Beta.InvCDF(successes + 1, count - successes, 1 - tail));
    }

    static void Check(long successes, long count)
    {
        Require.AtLeast(count, 0);
        if (successes < 0 || successes > count)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, "Must be between 0 and the count.");
    }
}
