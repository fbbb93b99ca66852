namespace Skein.Measures.Complaints;

/// <summary>A category with what is counted of it: cases, or their cost.</summary>
/// <param name="Category">The category.</param>
/// <param name="Amount">Cases or cost, not negative.</param>
public readonly record struct ParetoItem(string Category, decimal Amount);

/// <summary>A bar of the chart.</summary>
/// <param name="Category">The category.</param>
/// <param name="Amount">Cases or cost.</param>
/// <param name="Share">Share of the total, 0 to 1.</param>
/// <param name="Cumulative">Share of this bar and all before it, 0 to 1.</param>
public readonly record struct ParetoBar(string Category, decimal Amount, decimal Share, decimal Cumulative);

/// <summary>A Pareto analysis: greatest first, equals in the order given, "other" always last however large. Exact decimals.</summary>
/// <param name="Bars">The bars in order; empty when nothing was counted.</param>
/// <param name="Total">Sum of all amounts.</param>
/// <param name="VitalFew">
/// The smallest number of leading bars that reach the threshold; null when there is no such distinction: nothing counted, all categories equal, or
/// the threshold is only reached with "other".
/// </param>
public sealed record Pareto(IReadOnlyList<ParetoBar> Bars, decimal Total, int? VitalFew)
{
    /// <summary>Analyses categories; entries with the same name are added up.</summary>
    /// <param name="items">Categories with amounts.</param>
    /// <param name="other">Name of the collective category, kept last.</param>
    /// <param name="threshold">Share the vital few reach, usually 0.8.</param>
    /// <param name="most">Bars shown at most before "other"; the rest is added to it. Null for all.</param>
    public static Pareto Of(IEnumerable<ParetoItem> items, string? other = null, decimal threshold = 0.8m, int? most = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (threshold is <= 0 or > 1) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "Must be greater than 0 and at most 1.");
        if (most is { } limit) Require.AtLeast(limit, 1, nameof(most));
        if (most is not null && other is null) throw new ArgumentException("Cutting the list needs a name for what is cut.", nameof(other));

        List<ParetoItem> named = [.. items.GroupBy(item => item.Category ?? throw new ArgumentException("A category needs a name.", nameof(items)))
            .Select(group => new ParetoItem(group.Key, group.Sum(item => Require.NotNegative(item.Amount, nameof(items)))))];
        var rest = named.Where(item => item.Category == other).Sum(item => item.Amount);
        List<ParetoItem> sorted = [.. named.Where(item => item.Category != other && item.Amount > 0).OrderByDescending(item => item.Amount)];
        if (sorted.Count > most)
        {
            rest += sorted.Skip(most.Value).Sum(item => item.Amount);
            sorted.RemoveRange(most.Value, sorted.Count - most.Value);
        }
        var leading = sorted.Count;
        if (rest > 0) sorted.Add(new(other!, rest));

        var total = sorted.Sum(item => item.Amount);
        var bars = new List<ParetoBar>();
        int? vital = null;
        var reached = 0m;
        foreach (var item in sorted)
        {
            reached += item.Amount;
            bars.Add(new(item.Category, item.Amount, item.Amount / total, reached / total));
            if (vital is null && bars.Count <= leading && reached >= threshold * total) vital = bars.Count;
        }
        var allEqual = leading > 1 && sorted[0].Amount == sorted[leading - 1].Amount;
        return new(bars, total, allEqual ? null : vital);
    }
}
