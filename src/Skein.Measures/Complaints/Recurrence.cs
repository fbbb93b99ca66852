using Skein.Measures.Comparisons;

namespace Skein.Measures.Complaints;

/// <summary>What a comparison before and after a measure says.</summary>
public enum FixVerdict
{
    /// <summary>Better by more than chance.</summary>
    Improved,

    /// <summary>Worse by more than chance.</summary>
    Worse,

    /// <summary>No difference that chance would not explain.</summary>
    NoEvidence,

    /// <summary>Too little was observed: not even the best possible result afterwards would have been distinguishable from chance.</summary>
    TooFewToTell,
}

/// <summary>The answer to "did the fix work?".</summary>
/// <param name="Verdict">The verdict at the level asked for.</param>
/// <param name="P">Two-sided p of the test; 1 where it could not be made.</param>
/// <param name="Test">Which test was used and why.</param>
/// <param name="Change">After relative to before (0.4: it fell to 40 %), for measured values after minus before; null when before was 0.</param>
public sealed record FixResult(FixVerdict Verdict, double P, string Test, double? Change);

/// <summary>
/// Did a corrective measure work? Before and after are compared with the test that fits what was counted: events per exposure (exact Poisson),
/// shares (Fisher), measured values (Mann–Whitney). Everything here takes smaller as better.
/// </summary>
public static class Recurrence
{
    /// <summary>Events in two periods of any lengths, or per any exposure (orders, months).</summary>
    public static FixResult OfEvents(long before, double exposureBefore, long after, double exposureAfter, double level = 0.05)
    {
        Require.StrictlyWithin(level, 0, 1);
        var test = TwoRates.Compare(before, exposureBefore, after, exposureAfter);
        var best = TwoRates.Compare(before, exposureBefore, 0, exposureAfter).P;
        return Result(test.P, best, after / exposureAfter, before / exposureBefore, level, "Exact Poisson test of two rates: events per exposure.", test.Ratio);
    }

    /// <summary>Cases that recurred among all that could have.</summary>
    public static FixResult OfShares(long before, long countBefore, long after, long countAfter, double level = 0.05)
    {
        Require.StrictlyWithin(level, 0, 1);
        var test = TwoShares.Compare(before, countBefore, after, countAfter);
        var best = TwoShares.Compare(before, countBefore, 0, countAfter).FisherP;
        var (p1, p2) = ((double)before / countBefore, (double)after / countAfter);
        return Result(test.FisherP, best, p2, p1, level, "Fisher's exact test of two shares.", p1 > 0 ? p2 / p1 : null);
    }

    /// <summary>Measured values such as days to solve; ranks, because times are skewed.</summary>
    public static FixResult OfValues(IReadOnlyList<double> before, IReadOnlyList<double> after, double level = 0.05)
    {
        Require.StrictlyWithin(level, 0, 1);
        var test = TwoSamples.Compare(before, after);
        double[] best = [.. after.Select((_, i) => before.Min() - 1 - i)];
        var bestP = TwoSamples.Compare(before, best).RankP ?? 1;
        return Result(test.RankP ?? 1, bestP, test.SecondGreater, 0.5, level, "Mann–Whitney test of two samples: times are skewed.", test.Difference);
    }

    /// <summary>
    /// How long a fault must stay away, in the unit of the rate, before its absence says something: −ln(1 − confidence)/rate (about 3/rate at 95 %).
    /// </summary>
    /// <param name="eventsPerUnit">Rate before the fix.</param>
    /// <param name="confidence">Usually 0.95.</param>
    public static double QuietTimeNeeded(double eventsPerUnit, double confidence = 0.95) =>
        -Math.Log(1 - Require.StrictlyWithin(confidence, 0, 1)) / Require.Positive(eventsPerUnit);

    static FixResult Result(double p, double bestP, double after, double before, double level, string test, double? change)
    {
        var verdict = p < level && after != before
            ? after < before ? FixVerdict.Improved : FixVerdict.Worse
            : bestP >= level ? FixVerdict.TooFewToTell : FixVerdict.NoEvidence;
        return new(verdict, p, test, change);
    }
}
