namespace Skein.Measures.Performance;

/// <summary>What rank equals get.</summary>
public enum TieRule
{
    /// <summary>1, 2, 2, 4: equals share the better rank, the next ranks are skipped.</summary>
    Competition,

    /// <summary>1, 3, 3, 4: equals share the worse rank.</summary>
    ModifiedCompetition,

    /// <summary>1, 2, 2, 3: no rank is skipped.</summary>
    Dense,

    /// <summary>1, 2½, 2½, 4: equals share the mean of their ranks.</summary>
    Fractional,
}

/// <summary>Ranks of scores.</summary>
public static class Ranking
{
    /// <summary>The rank of each score, in the order given; null for those without a score, who are not ranked.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="ties">What equals get.</param>
    /// <param name="higherIsBetter">Whether rank 1 is the greatest score.</param>
    public static IReadOnlyList<decimal?> Of(IReadOnlyList<decimal?> scores, TieRule ties, bool higherIsBetter = true)
    {
        ArgumentNullException.ThrowIfNull(scores);
        Require.Named(ties);
        var ranks = new decimal?[scores.Count];
        var groups = Enumerable.Range(0, scores.Count).Where(i => scores[i] is not null).GroupBy(i => scores[i]!.Value);
        var before = 0;
        var dense = 0;
        foreach (var group in higherIsBetter ? groups.OrderByDescending(g => g.Key) : groups.OrderBy(g => g.Key))
        {
            var count = group.Count();
            dense++;
            var rank = ties switch
            {
                TieRule.Competition => before + 1,
                TieRule.ModifiedCompetition => before + count,
                TieRule.Dense => dense,
                TieRule.Fractional => before + ((count + 1) / 2m),
            };
            foreach (var i in group) ranks[i] = rank;
            before += count;
        }
        return ranks;
    }
}
