using Skein.Measures.Comparisons;

namespace Skein.Measures.Performance;

/// <summary>How far a member is from the team.</summary>
/// <param name="Index">Index in the list given.</param>
/// <param name="Distance">Distance in robust standard deviations, with sign; null in teams too small to judge.</param>
/// <param name="IsOutlier">Whether it is beyond the threshold.</param>
public readonly record struct TeamPosition(int Index, double? Distance, bool IsOutlier);

/// <summary>Who stands out, by methods that one extreme member does not spoil.</summary>
public static class TeamOutliers
{
    /// <summary>
    /// Modified z-scores 0.6745·(x − median)/MAD; where more than half are equal (MAD 0), (x − median)/(1.253314·mean absolute deviation).
    /// Teams below <paramref name="enough"/> are not judged.
    /// </summary>
    /// <param name="values">One value a member.</param>
    /// <param name="threshold">3.5 is usual.</param>
    /// <param name="enough">Smallest team to judge.</param>
    /// <remarks>B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers, ASQC 1993.</remarks>
    public static IReadOnlyList<TeamPosition> ByMedian(IReadOnlyList<double> values, double threshold = 3.5, int enough = 5)
    {
        ArgumentNullException.ThrowIfNull(values);
        Require.Positive(threshold);
        Require.AtLeast(enough, 3);
        Require.AllFinite(values, 0);
        if (values.Count < enough) return [.. values.Select((_, i) => new TeamPosition(i, null, false))];
        var median = Median([.. values]);
        double[] deviations = [.. values.Select(value => Math.Abs(value - median))];
        var mad = Median([.. deviations]);
        var scale = mad > 0 ? mad / 0.6745 : 1.253314 * deviations.Average();
        return [.. values.Select((value, i) =>
        {
            var distance = scale > 0 ? (value - median) / scale : 0;
            return new TeamPosition(i, distance, Math.Abs(distance) > threshold);
        })];
    }

    /// <summary>
    /// Shares of members with different volumes (solved at first contact, complaints per contact): Fisher's exact test of each against all the
    /// others together. The most extreme is set aside while its p is at most level/number still compared, and the rest is compared anew without it,
    /// so that one bad share does not make the good ones look odd. The distance is the plain z-score against those not set aside.
    /// </summary>
    /// <param name="members">Successes and count of each member.</param>
    /// <param name="level">Chance of flagging anybody wrongly.</param>
    public static IReadOnlyList<TeamPosition> ByShare(IReadOnlyList<(long Successes, long Count)> members, double level = 0.05)
    {
        ArgumentNullException.ThrowIfNull(members);
        Require.StrictlyWithin(level, 0, 1);
        foreach (var (successes, count) in members)
            if (count < 0 || successes < 0 || successes > count) throw new ArgumentException("Successes must be between 0 and the count.", nameof(members));

        var kept = Enumerable.Range(0, members.Count).Where(i => members[i].Count > 0).ToHashSet();
        var aside = new HashSet<int>();
        while (kept.Count > 2)
        {
            var (worst, p) = kept.Select(i => (Index: i, P: Against(i)!.FisherP)).MinBy(m => m.P);
            if (p > level / kept.Count) break;
            kept.Remove(worst);
            aside.Add(worst);
        }
        return [.. members.Select((_, i) => new TeamPosition(
            i, Against(i) is { } c ? Math.Sign(c.Difference) * Math.Sqrt(c.ChiSquare) : null, aside.Contains(i)))];

        TwoShares? Against(int member)
        {
            long successes = 0, count = 0;
            foreach (var other in kept)
            {
                if (other == member) continue;
                successes += members[other].Successes;
                count += members[other].Count;
            }
            return members[member].Count > 0 && count > 0 ? TwoShares.Compare(members[member].Successes, members[member].Count, successes, count) : null;
        }
    }

    internal static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : values[middle - 1] + ((values[middle] - values[middle - 1]) / 2);
    }
}
