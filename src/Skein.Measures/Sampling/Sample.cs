namespace Skein.Measures.Sampling;

/// <summary>
/// Draws that anybody can repeat: the same list in the same order, the same numbers and the same seed give the same sample on every platform.
/// Only whole numbers are used. Results keep the order of the list.
/// </summary>
public static class Sample
{
    /// <summary>Simple random sample without replacement; the whole list when it is not longer than wanted.</summary>
    public static IReadOnlyList<T> Simple<T>(IReadOnlyList<T> items, int count, long seed)
    {
        ArgumentNullException.ThrowIfNull(items);
        Require.AtLeast(count, 0);
        var random = new SeededRandom(seed);
        // Selection sampling (Knuth, Algorithm S): each item with chance wanted/left.
        var chosen = new List<T>(Math.Min(count, items.Count));
        for (int i = 0, wanted = Math.Min(count, items.Count); wanted > 0; i++)
        {
            if (random.Below(items.Count - i) >= wanted) continue;
            chosen.Add(items[i]);
            wanted--;
        }
        return chosen;
    }

    /// <summary>Every k-th item from a random start among the first k.</summary>
    public static IReadOnlyList<T> Systematic<T>(IReadOnlyList<T> items, int every, long seed)
    {
        ArgumentNullException.ThrowIfNull(items);
        Require.AtLeast(every, 1);
        var chosen = new List<T>();
        for (var i = new SeededRandom(seed).Below(every); i < items.Count; i += every) chosen.Add(items[(int)i]);
        return chosen;
    }

    /// <summary>A simple random sample of each stratum (agent, channel, rating), allocated in proportion.</summary>
    /// <param name="items">All units.</param>
    /// <param name="stratum">The stratum of a unit.</param>
    /// <param name="count">Units in all.</param>
    /// <param name="seed">Any number; note it with the sample.</param>
    /// <param name="atLeast">Least from each stratum, as far as it has that many.</param>
    public static IReadOnlyList<T> Stratified<T, TKey>(IReadOnlyList<T> items, Func<T, TKey> stratum, int count, long seed, int atLeast = 0)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(stratum);
        if (items.Count == 0) return [];
        int[][] strata = [.. Enumerable.Range(0, items.Count).GroupBy(i => stratum(items[i])).Select(group => group.ToArray())];
        var shares = SampleSize.Allocate([.. strata.Select(s => s.Length)], Math.Min(count, items.Count), atLeast);
        var random = new SeededRandom(seed);
        return [.. strata.SelectMany((members, i) => Simple(members, shares[i], (long)random.Next())).Order().Select(i => items[i])];
    }

    /// <summary>
    /// A sample by risk: everything that must be looked at (every one-star answer, every refund), then the rest one by one with a chance in
    /// proportion to its weight, until the wanted number is reached.
    /// </summary>
    /// <param name="items">All units.</param>
    /// <param name="must">Whether a unit is always taken; these may exceed <paramref name="count"/>.</param>
    /// <param name="weight">Weight of another unit, a whole number from 0 (never) on.</param>
    /// <param name="count">Units in all.</param>
    /// <param name="seed">Any number; note it with the sample.</param>
    public static IReadOnlyList<T> ByRisk<T>(IReadOnlyList<T> items, Func<T, bool> must, Func<T, int> weight, int count, long seed)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(must);
        ArgumentNullException.ThrowIfNull(weight);
        Require.AtLeast(count, 0);
        var chosen = new SortedSet<int>();
        var weights = new long[items.Count];
        for (var i = 0; i < items.Count; i++)
        {
            if (must(items[i])) chosen.Add(i);
            else weights[i] = Require.AtLeast(weight(items[i]), 0, nameof(weight));
        }
        var random = new SeededRandom(seed);
        for (var total = weights.Sum(); chosen.Count < count && total > 0;)
        {
            var drawn = random.Below(total);
            var i = 0;
            while (drawn >= weights[i]) drawn -= weights[i++];
            chosen.Add(i);
            total -= weights[i];
            weights[i] = 0;
        }
        return [.. chosen.Select(i => items[i])];
    }
}
