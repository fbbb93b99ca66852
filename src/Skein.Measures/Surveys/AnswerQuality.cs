using Skein.Measures.Comparisons;

namespace Skein.Measures.Surveys;

/// <summary>Signs that a respondent ticked without reading.</summary>
/// <param name="Answered">Items answered.</param>
/// <param name="LongestRun">Longest run of one and the same answer (long string).</param>
/// <param name="SameShare">Share of the most frequent answer.</param>
/// <param name="IsStraightLine">Whether all answers are the same and there are enough of them to say so.</param>
public readonly record struct StraightLining(int Answered, int LongestRun, double SameShare, bool IsStraightLine)
{
    /// <summary>Checks the answers of one respondent, in the order asked; unanswered items are passed over.</summary>
    /// <param name="answers">Answers, null where none was given.</param>
    /// <param name="enough">Fewest answers to call a respondent a straight-liner.</param>
    public static StraightLining Check(IEnumerable<int?> answers, int enough = 5)
    {
        ArgumentNullException.ThrowIfNull(answers);
        Require.AtLeast(enough, 2);
        int[] given = [.. answers.OfType<int>()];
        int longest = 0, run = 0;
        for (var i = 0; i < given.Length; i++)
        {
            run = i > 0 && given[i] == given[i - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }
        var most = given.Length == 0 ? 0 : given.GroupBy(a => a).Max(g => g.Count());
        return new(given.Length, longest, given.Length == 0 ? 0 : (double)most / given.Length, given.Length >= enough && longest == given.Length);
    }
}

/// <summary>How one group of invited customers answered.</summary>
/// <param name="Name">The group (channel, tier, region).</param>
/// <param name="Invited">Customers asked.</param>
/// <param name="Answered">Customers who answered.</param>
/// <param name="Mean">Mean answer of those; anything when nobody answered.</param>
public readonly record struct AskedGroup(string Name, long Invited, long Answered, double Mean);

/// <summary>Whether those who answered stand for those who were asked.</summary>
/// <param name="ResponseRate">Answered / invited.</param>
/// <param name="PlainMean">Mean of all answers.</param>
/// <param name="ReweightedMean">Mean with each group counting as much as it was invited; null when a group did not answer at all.</param>
/// <param name="ChiSquare">Statistic for equal response rates in all groups.</param>
/// <param name="P">Its p; below 0.05 the groups answer differently, and the reweighted mean deserves more trust.</param>
/// <param name="SilentGroups">Groups of which nobody answered.</param>
public sealed record NonResponse(
    double ResponseRate, double? PlainMean, double? ReweightedMean, double ChiSquare, double P, IReadOnlyList<string> SilentGroups)
{
    /// <summary>Checks the groups of one survey.</summary>
    /// <exception cref="ArgumentException">Nobody invited, or more answers than invitations.</exception>
    public static NonResponse Check(IReadOnlyList<AskedGroup> groups)
    {
        Require.Some(groups);
        foreach (var group in groups)
        {
            Require.AtLeast(group.Invited, 1L, nameof(groups));
            if (group.Answered < 0 || group.Answered > group.Invited) throw new ArgumentException($"More answers than invitations in {group.Name}.", nameof(groups));
            if (group.Answered > 0) Require.Finite(group.Mean, nameof(groups));
        }
        double invited = groups.Sum(g => g.Invited), answered = groups.Sum(g => g.Answered);
        var rate = answered / invited;
        string[] silent = [.. groups.Where(g => g.Answered == 0).Select(g => g.Name)];
        var square = rate is > 0 and < 1
            ? groups.Sum(g => (g.Answered - (rate * g.Invited)) * (g.Answered - (rate * g.Invited)) / (g.Invited * rate * (1 - rate)))
            : 0;
        return new(
            rate,
            answered == 0 ? null : groups.Where(g => g.Answered > 0).Sum(g => g.Mean * g.Answered) / answered,
            silent.Length > 0 ? null : groups.Sum(g => g.Mean * g.Invited) / invited,
            square,
            groups.Count < 2 ? 1 : Distributions.ChiSquareP(square, groups.Count - 1),
            silent);
    }
}
