using Skein.Measures.Comparisons;

namespace Skein.Measures.Sampling;

/// <summary>How many to look at.</summary>
public static class SampleSize
{
    /// <summary>
    /// Size that estimates a share within a margin: n₀ = z²p(1−p)/e², with a finite population n = n₀/(1 + (n₀−1)/N), rounded up.
    /// </summary>
    /// <param name="margin">e, half the width of the interval (0.05 for ±5 points).</param>
    /// <param name="population">N; null for a practically endless one.</param>
    /// <param name="expectedShare">p; 0.5 is the safe choice.</param>
    /// <param name="confidence">Usually 0.95.</param>
    /// <remarks>W. G. Cochran, Sampling Techniques, 1977, ch. 4.</remarks>
    public static int ForShare(double margin, long? population = null, double expectedShare = 0.5, double confidence = 0.95)
    {
        Require.StrictlyWithin(margin, 0, 1);
        Require.StrictlyWithin(expectedShare, 0, 1);
        var z = Distributions.TwoSidedZ(confidence);
        var unlimited = z * z * expectedShare * (1 - expectedShare) / (margin * margin);
        if (population is not { } size) return Math.Max(1, Rounding.Up(unlimited));
        Require.AtLeast(size, 0L, nameof(population));
        return size == 0 ? 0 : (int)Math.Min(size, Math.Max(1, Rounding.Up(unlimited / (1 + ((unlimited - 1) / size)))));
    }

    /// <summary>Shares a sample out to strata in proportion to their sizes, by largest remainders (earlier stratum first on ties).</summary>
    /// <param name="strata">Size of each stratum.</param>
    /// <param name="sample">Units in all; at most the sum of sizes.</param>
    /// <param name="atLeast">Least from each stratum that is not empty, as far as it has that many.</param>
    /// <returns>Units of each stratum; they sum to <paramref name="sample"/>, or to the sum of the minima if that is more.</returns>
    public static IReadOnlyList<int> Allocate(IReadOnlyList<int> strata, int sample, int atLeast = 0)
    {
        Require.Some(strata);
        Require.AtLeast(atLeast, 0);
        long all = 0;
        foreach (var size in strata) all += Require.AtLeast(size, 0, nameof(strata));
        if (sample < 0 || sample > all) throw new ArgumentOutOfRangeException(nameof(sample), sample, "Must be between 0 and the population.");
        int[] shares = [.. strata.Select(size => Math.Min(size, atLeast))];
        // One unit at a time to the stratum that is furthest below its proportion; integers only.
        for (var left = sample - shares.Sum(); left > 0; left--)
        {
            var best = -1;
            for (var i = 0; i < shares.Length; i++)
                if (shares[i] < strata[i] && (best < 0 || Lack(i) > Lack(best))) best = i;
            shares[best]++;
        }
        return shares;

        Int128 Lack(int i) => ((Int128)strata[i] * sample) - ((Int128)shares[i] * all);
    }
}
