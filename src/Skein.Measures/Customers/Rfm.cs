namespace Skein.Measures.Customers;

/// <summary>What quintile equals get.</summary>
public enum QuintileTies
{
    /// <summary>As SQL's NTILE(5): equals are ordered by id and may fall into different quintiles; quintiles are as equal as can be.</summary>
    ById,

    /// <summary>Equals always share a score, that of their middle rank: ⌈5·(worse + (equal + 1)/2)/n⌉.</summary>
    Shared,
}

/// <summary>What a customer bought.</summary>
/// <param name="Id">Identity; ordinal order breaks ties.</param>
/// <param name="DaysSinceLast">Days since the last order: fewer is better.</param>
/// <param name="Orders">Orders in the period.</param>
/// <param name="Amount">Money in the period.</param>
public sealed record Purchases(string Id, int DaysSinceLast, int Orders, decimal Amount);

/// <summary>Scores of one customer, 1 (worst fifth) to 5 (best fifth).</summary>
/// <param name="Id">The customer.</param>
/// <param name="Recency">5: bought most recently.</param>
/// <param name="Frequency">5: bought most often.</param>
/// <param name="Monetary">5: spent most.</param>
public readonly record struct RfmScore(string Id, int Recency, int Frequency, int Monetary)
{
    /// <summary>The three digits, 111 to 555.</summary>
    public int Code => (100 * Recency) + (10 * Frequency) + Monetary;
}

/// <summary>Recency, frequency, monetary value in quintiles.</summary>
/// <remarks>A. M. Hughes, Strategic Database Marketing. Customers without an order have no scores: leave them out and treat them as new.</remarks>
public static class Rfm
{
    /// <summary>The scores, in the order given.</summary>
    /// <exception cref="ArgumentException">Fewer than five customers (no quintiles), or an id given twice.</exception>
    public static IReadOnlyList<RfmScore> Of(IReadOnlyList<Purchases> customers, QuintileTies ties)
    {
        Require.Some(customers, 5);
        Require.Named(ties);
        if (customers.DistinctBy(c => c.Id).Count() != customers.Count) throw new ArgumentException("An id is given twice.", nameof(customers));
        foreach (var customer in customers)
        {
            Require.AtLeast(customer.DaysSinceLast, 0, nameof(customers));
            Require.AtLeast(customer.Orders, 1, nameof(customers));
        }
        var recency = Quintiles(c => -c.DaysSinceLast);
        var frequency = Quintiles(c => c.Orders);
        var monetary = Quintiles(c => c.Amount);
        return [.. customers.Select((c, i) => new RfmScore(c.Id, recency[i], frequency[i], monetary[i]))];

        int[] Quintiles(Func<Purchases, decimal> value)
        {
            var n = customers.Count;
            var scores = new int[n];
            int[] order = [.. Enumerable.Range(0, n).OrderBy(i => value(customers[i])).ThenBy(i => customers[i].Id, StringComparer.Ordinal)];
            for (var at = 0; at < n;)
            {
                var end = at + 1;
                while (end < n && value(customers[order[end]]) == value(customers[order[at]])) end++;
                // ⌈5·((at + end + 1)/2)/n⌉ in whole numbers.
                var shared = ((5 * (at + end + 1)) + (2 * n) - 1) / (2 * n);
                for (var i = at; i < end; i++) scores[order[i]] = ties == QuintileTies.Shared ? shared : Tile(i, n);
                at = end;
            }
            return scores;
        }
    }

    // The first n mod 5 tiles have one more.
    static int Tile(int position, int n)
    {
        var (size, larger) = (n / 5, n % 5);
        var inLarger = larger * (size + 1);
        return position < inLarger ? 1 + (position / (size + 1)) : 1 + larger + ((position - inLarger) / size);
    }
}
