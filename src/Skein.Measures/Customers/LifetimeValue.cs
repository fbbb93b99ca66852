namespace Skein.Measures.Customers;

/// <summary>
/// Customer lifetime value with a constant margin m a period, retention r and discount rate i (Gupta and Lehmann 2003).
/// </summary>
public static class LifetimeValue
{
    /// <summary>Margins from the next period on: m·r/(1 + i − r).</summary>
    /// <param name="margin">Margin of a period.</param>
    /// <param name="retention">Share that stays from one period to the next, 0 to 1.</param>
    /// <param name="discount">Discount rate of a period; above r − 1, else the value is infinite and refused.</param>
    public static double ExcludingNow(double margin, double retention, double discount) =>
        Require.Finite(margin) * Checked(retention, discount) / (1 + discount - retention);

    /// <summary>The present period's margin included: m·(1 + i)/(1 + i − r).</summary>
    /// <param name="margin">Margin of a period.</param>
    /// <param name="retention">Share that stays from one period to the next, 0 to 1.</param>
    /// <param name="discount">Discount rate of a period.</param>
    public static double IncludingNow(double margin, double retention, double discount)
    {
        Checked(retention, discount);
        return Require.Finite(margin) * (1 + discount) / (1 + discount - retention);
    }

    /// <summary>A number of periods only, the present one included: m·Σ (r/(1+i))ᵗ for t = 0 … periods − 1.</summary>
    /// <param name="margin">Margin of a period.</param>
    /// <param name="retention">Share that stays from one period to the next, 0 to 1.</param>
    /// <param name="discount">Discount rate of a period, above −1.</param>
    /// <param name="periods">Number of periods.</param>
    public static double OverPeriods(double margin, double retention, double discount, int periods)
    {
        Require.Finite(margin);
        Require.Within(retention, 0, 1);
        Require.Positive(1 + discount, nameof(discount));
        Require.AtLeast(periods, 0);
        double sum = 0, factor = 1;
        for (var t = 0; t < periods; t++, factor *= retention / (1 + discount)) sum += factor;
        return margin * sum;
    }

    static double Checked(double retention, double discount)
    {
        Require.Within(retention, 0, 1);
        Require.Finite(discount);
        return retention < 1 + discount
            ? retention
            : throw new ArgumentOutOfRangeException(nameof(retention), retention, "With retention of 1 + discount or more the value is infinite.");
    }
}
