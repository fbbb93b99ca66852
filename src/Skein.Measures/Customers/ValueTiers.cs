namespace Skein.Measures.Customers;

/// <summary>Value tier by cumulative revenue.</summary>
public enum ValueTier
{
    /// <summary>Those who bring the first share of revenue (80 %).</summary>
    A,

    /// <summary>Those who bring the next (up to 95 %).</summary>
    B,

    /// <summary>The rest, and all without revenue.</summary>
    C,
}

/// <summary>ABC analysis of customers.</summary>
public static class ValueTiers
{
    /// <summary>
    /// Tiers in the order given: a customer is in A while the revenue of all greater ones is below the first share, so the greatest always is. Equal
    /// revenues share the better tier.
    /// </summary>
    /// <param name="revenues">Revenue of each customer, not negative.</param>
    /// <param name="shareA">Share of revenue of A, usually 0.80.</param>
    /// <param name="shareB">Share up to which B goes, usually 0.95.</param>
    public static IReadOnlyList<ValueTier> Of(IReadOnlyList<decimal> revenues, decimal shareA = 0.80m, decimal shareB = 0.95m)
    {
        ArgumentNullException.ThrowIfNull(revenues);
        if (!(shareA > 0 && shareA <= shareB && shareB <= 1)) throw new ArgumentException("Shares must rise from above 0 to at most 1.", nameof(shareA));
        var total = revenues.Sum(revenue => Require.NotNegative(revenue, nameof(revenues)));
        var tiers = new ValueTier[revenues.Count];
        var before = 0m;
        foreach (var group in Enumerable.Range(0, revenues.Count).GroupBy(i => revenues[i]).OrderByDescending(g => g.Key))
        {
            var tier = group.Key == 0 ? ValueTier.C : before < shareA * total ? ValueTier.A : before < shareB * total ? ValueTier.B : ValueTier.C;
            foreach (var i in group) tiers[i] = tier;
            before += group.Sum(i => revenues[i]);
        }
        return tiers;
    }
}
