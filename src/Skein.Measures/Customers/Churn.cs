namespace Skein.Measures.Customers;

/// <summary>Whether a customer who has not ordered lately is still one.</summary>
public static class Churn
{
    /// <summary>
    /// Silence in units of the customer's own rhythm: days since the last order / mean days between orders. About 2 to 3 deserves a call. Null with
    /// fewer than two orders on different days.
    /// </summary>
    /// <param name="orders">Days of orders from any origin, in any order.</param>
    /// <param name="today">The day of asking, not before the last order.</param>
    public static double? Silence(IReadOnlyList<int> orders, int today)
    {
        ArgumentNullException.ThrowIfNull(orders);
        int[] days = [.. orders.Distinct().Order()];
        if (days.Length > 0 && today < days[^1]) throw new ArgumentOutOfRangeException(nameof(today), today, "Must not be before the last order.");
        return days.Length < 2 ? null : (today - days[^1]) * (days.Length - 1.0) / (days[^1] - days[0]);
    }

    /// <summary>
    /// P(still a customer) by the BG/NBD model: 1/(1 + a/(b + x − 1)·((α + T)/(α + tₓ))^(r + x)), and 1 for x = 0. The parameters are those of the
    /// whole customer base.
    /// </summary>
    /// <param name="model">Parameters r, α, a, b fitted to the customer base.</param>
    /// <param name="repeats">x: orders after the first.</param>
    /// <param name="lastAt">tₓ: time from the first order to the last.</param>
    /// <param name="age">T: time from the first order to today, in the same unit.</param>
    /// <remarks>Fader, Hardie, Lee, "Counting Your Customers" the Easy Way, Marketing Science 24(2), 2005.</remarks>
    public static double ProbabilityActive(BgNbd model, int repeats, double lastAt, double age)
    {
        ArgumentNullException.ThrowIfNull(model);
        Require.AtLeast(repeats, 0);
        Require.NotNegative(lastAt);
        if (!(Require.Finite(age) >= lastAt)) throw new ArgumentOutOfRangeException(nameof(age), age, "Must not be before the last order.");
        if (repeats == 0) return 1;
        return 1 / (1 + (model.A / (model.B + repeats - 1) * Math.Pow((model.Alpha + age) / (model.Alpha + lastAt), model.R + repeats)));
    }
}

/// <summary>Parameters of the BG/NBD model.</summary>
public sealed record BgNbd
{
    /// <summary>Parameters, all greater than 0.</summary>
    /// <param name="r">Shape of the order rates.</param>
    /// <param name="alpha">Scale of the order rates, in the unit of time.</param>
    /// <param name="a">First parameter of the chance to leave after an order.</param>
    /// <param name="b">Second parameter of it.</param>
    public BgNbd(double r, double alpha, double a, double b) =>
        (R, Alpha, A, B) = (Require.Positive(r), Require.Positive(alpha), Require.Positive(a), Require.Positive(b));

    /// <summary>Shape of the order rates.</summary>
    public double R { get; }

    /// <summary>Scale of the order rates, in the unit of time.</summary>
    public double Alpha { get; }

    /// <summary>First parameter of the chance to leave after an order.</summary>
    public double A { get; }

    /// <summary>Second parameter of it.</summary>
    public double B { get; }
}
