namespace Skein.Measures.Money;

/// <summary>Where the cents go that do not divide.</summary>
public enum Remainder
{
    /// <summary>Every part but the last is rounded down; the last takes the rest.</summary>
    ToLast,

    /// <summary>Parts are rounded down, then the cents left over go one each to the largest fractions (earlier part first on ties).</summary>
    ByLargestFraction,
}

/// <summary>Money divided so that the parts sum to the whole, to the cent.</summary>
public static class Split
{
    /// <summary>Rounds half away from zero, as people do; the runtime's default rounds half to even (1.005 to 1.00).</summary>
    public static decimal Round(decimal amount, int decimals = 2) => Math.Round(amount, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Divides an amount by weights. A negative amount (a refund) is divided as its positive counterpart.</summary>
    /// <param name="amount">The amount, without more decimals than asked for.</param>
    /// <param name="weights">Weights, not negative, not all 0.</param>
    /// <param name="remainder">Where the cents go.</param>
    /// <param name="decimals">Decimals of the currency.</param>
    public static IReadOnlyList<decimal> ByWeights(decimal amount, IReadOnlyList<decimal> weights, Remainder remainder = Remainder.ToLast, int decimals = 2)
    {
        Require.Some(weights);
        Require.Named(remainder);
        if (decimals is < 0 or > 8) throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "Must be between 0 and 8.");
        if (Math.Round(amount, decimals) != amount) throw new ArgumentException("Round the amount first.", nameof(amount));
        var sum = weights.Sum(weight => Require.NotNegative(weight, nameof(weights)));
        if (sum == 0) throw new ArgumentException("At least one weight must be above 0.", nameof(weights));
        if (amount < 0) return [.. ByWeights(-amount, weights, remainder, decimals).Select(part => -part)];

        var unit = 1m;
        for (var i = 0; i < decimals; i++) unit /= 10;
        decimal[] exact = [.. weights.Select(weight => amount * weight / sum)];
        decimal[] parts = [.. exact.Select(part => Math.Round(part, decimals, MidpointRounding.ToZero))];
        var left = amount - parts.Sum();
        if (remainder == Remainder.ToLast)
        {
            parts[Array.FindLastIndex([.. weights], weight => weight > 0)] += left;
            return parts;
        }
        foreach (var i in Enumerable.Range(0, parts.Length).Where(i => weights[i] > 0).OrderByDescending(i => exact[i] - parts[i]))
        {
            if (left <= 0) break;
            parts[i] += unit;
            left -= unit;
        }
        return parts;
    }
}
