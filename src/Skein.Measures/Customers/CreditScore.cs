namespace Skein.Measures.Customers;

/// <summary>A band of credit scores.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">Its lower end, inclusive.</param>
public readonly record struct CreditBand(string Name, decimal From);

/// <summary>Credit scores by the five Cs: character, capacity, capital, collateral, conditions.</summary>
public static class CreditScore
{
    /// <summary>AAA from 90, AA from 80, A from 70, BBB from 60, BB from 50, else C: a house rule, replace it by your own.</summary>
    public static IReadOnlyList<CreditBand> Bands { get; } = [new("AAA", 90), new("AA", 80), new("A", 70), new("BBB", 60), new("BB", 50), new("C", 0)];

    /// <summary>Σ weight·score/100 with scores 0 to 100 and weights that sum to 100.</summary>
    public static decimal Weighted(IReadOnlyList<(decimal Score, decimal Weight)> criteria)
    {
        Require.Some(criteria);
        foreach (var (score, weight) in criteria)
        {
            if (score is < 0 or > 100) throw new ArgumentOutOfRangeException(nameof(criteria), score, "A score is between 0 and 100.");
            Require.NotNegative(weight, nameof(criteria));
        }
        if (criteria.Sum(c => c.Weight) != 100) throw new ArgumentException("The weights must sum to 100.", nameof(criteria));
        return criteria.Sum(c => c.Score * c.Weight) / 100;
    }

    /// <summary>The band of a score: the first whose lower end it reaches.</summary>
    /// <param name="score">The score.</param>
    /// <param name="bands">Bands with falling lower ends; null for <see cref="Bands"/>. The last takes everything below.</param>
    public static string Band(decimal score, IReadOnlyList<CreditBand>? bands = null)
    {
        bands ??= Bands;
        Require.Some(bands);
        for (var i = 1; i < bands.Count; i++)
            if (bands[i].From >= bands[i - 1].From) throw new ArgumentException("Lower ends must fall.", nameof(bands));
        foreach (var band in bands) if (score >= band.From) return band.Name;
        return bands[^1].Name;
    }
}

/// <summary>Credit limits and what is owed against them.</summary>
public static class CreditLimit
{
    /// <summary>What the customer needs: average monthly sales × (terms + lead time)/30.</summary>
    public static decimal ByNeed(decimal monthlySales, int termsDays, int leadDays) =>
        Require.NotNegative(monthlySales) * (Require.AtLeast(termsDays, 0) + Require.AtLeast(leadDays, 0)) / 30;

    /// <summary>What the customer can bear: the lesser of shares of net worth and of working capital; not below 0.</summary>
    public static decimal ByCapacity(decimal netWorth, decimal workingCapital, decimal shareOfNetWorth = 0.10m, decimal shareOfWorkingCapital = 0.20m) =>
        Math.Max(0, Math.Min(netWorth * Require.NotNegative(shareOfNetWorth), workingCapital * Require.NotNegative(shareOfWorkingCapital)));

    /// <summary>The least of several methods.</summary>
    public static decimal Granted(params IReadOnlyList<decimal> limits) => Require.Some(limits).Min();

    /// <summary>Open receivables + uninvoiced shipments + accepted orders − prepayments − guarantees.</summary>
    public static decimal Exposure(decimal receivables, decimal uninvoiced, decimal orders, decimal prepayments = 0, decimal guarantees = 0) =>
        Require.NotNegative(receivables) + Require.NotNegative(uninvoiced) + Require.NotNegative(orders) -
        Require.NotNegative(prepayments) - Require.NotNegative(guarantees);

    /// <summary>By how much a new order would exceed the limit; 0 or less when it fits.</summary>
    public static decimal Excess(decimal limit, decimal exposure, decimal newOrder) => exposure + Require.NotNegative(newOrder) - Require.NotNegative(limit);
}
