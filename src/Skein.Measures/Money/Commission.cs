namespace Skein.Measures.Money;

/// <summary>The commission of a deal and who gets it.</summary>
/// <param name="Pool">Commission in all.</param>
/// <param name="Inviter">Part of who brought the customer.</param>
/// <param name="Closer">Part of who closed the deal.</param>
public readonly record struct DealCommission(decimal Pool, decimal Inviter, decimal Closer);

/// <summary>How a ladder of rates applies.</summary>
public enum LadderKind
{
    /// <summary>Each slice of the amount earns the rate of its step.</summary>
    Marginal,

    /// <summary>The whole amount earns the rate of the step it reaches.</summary>
    Whole,
}

/// <summary>A step of a ladder.</summary>
/// <param name="From">Amount from which it applies, inclusive.</param>
/// <param name="Rate">Rate, 0.03 for 3 %.</param>
public readonly record struct LadderStep(decimal From, decimal Rate);

/// <summary>Commissions to the cent.</summary>
public static class Commission
{
    /// <summary>
    /// Pool = amount·rate rounded half away from zero; the inviter gets half, rounded down to the cent, the closer the rest. One person in both roles
    /// gets the pool once, as closer. A refund is the same with a negative amount.
    /// </summary>
    public static DealCommission OfDeal(decimal amount, decimal rate, bool samePerson = false)
    {
        var pool = Split.Round(amount * Require.NotNegative(rate));
        return Divided(pool, samePerson);
    }

    /// <summary>The negative lines for a refund of a share of the deal, split as originally.</summary>
    /// <param name="original">What was paid.</param>
    /// <param name="share">Share of the deal that was refunded, 0 to 1.</param>
    public static DealCommission Reversal(DealCommission original, decimal share)
    {
        if (share is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(share), share, "Must be between 0 and 1.");
        var pool = -Split.Round(original.Pool * share);
        if (original.Inviter == 0) return new(pool, 0, pool);
        var parts = Split.ByWeights(pool, [Math.Abs(original.Inviter), Math.Abs(original.Closer)]);
        return new(pool, parts[0], parts[1]);
    }

    /// <summary>Commission by a ladder of rates, rounded once at the end.</summary>
    /// <param name="amount">Amount of the period, not negative.</param>
    /// <param name="kind">Slices or the whole.</param>
    /// <param name="steps">Steps with rising starts; below the first nothing is earned.</param>
    public static decimal ByLadder(decimal amount, LadderKind kind, params IReadOnlyList<LadderStep> steps)
    {
        Require.NotNegative(amount);
        Require.Named(kind);
        Require.Some(steps);
        for (var i = 0; i < steps.Count; i++)
        {
            Require.NotNegative(steps[i].Rate, nameof(steps));
            if (i > 0 && steps[i].From <= steps[i - 1].From) throw new ArgumentException("The starts of steps must rise.", nameof(steps));
        }
        if (kind == LadderKind.Whole) return Split.Round(amount * steps.LastOrDefault(step => amount >= step.From).Rate);
        var sum = 0m;
        for (var i = 0; i < steps.Count; i++)
        {
            var end = i + 1 < steps.Count ? Math.Min(amount, steps[i + 1].From) : amount;
            if (end > steps[i].From) sum += (end - steps[i].From) * steps[i].Rate;
        }
        return Split.Round(sum);
    }

    static DealCommission Divided(decimal pool, bool samePerson)
    {
        if (samePerson) return new(pool, 0, pool);
        var parts = Split.ByWeights(pool, [1, 1]);
        return new(pool, parts[0], parts[1]);
    }
}
