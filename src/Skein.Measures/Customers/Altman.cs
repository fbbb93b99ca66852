namespace Skein.Measures.Customers;

/// <summary>Figures of a balance sheet and income statement, in one currency.</summary>
/// <param name="WorkingCapital">Current assets − current liabilities.</param>
/// <param name="RetainedEarnings">Retained earnings.</param>
/// <param name="Ebit">Earnings before interest and taxes.</param>
/// <param name="Equity">Market value of equity for Z, book value for Z′ and Z″.</param>
/// <param name="TotalLiabilities">Total liabilities, above 0.</param>
/// <param name="Sales">Sales; not used by Z″.</param>
/// <param name="TotalAssets">Total assets, above 0.</param>
public sealed record Accounts(
    decimal WorkingCapital, decimal RetainedEarnings, decimal Ebit, decimal Equity, decimal TotalLiabilities, decimal Sales, decimal TotalAssets);

/// <summary>Where a score lies.</summary>
public enum AltmanZone
{
    /// <summary>Failure is likely.</summary>
    Distress,

    /// <summary>Cannot be told.</summary>
    Grey,

    /// <summary>Failure is unlikely.</summary>
    Safe,
}

/// <summary>A score and its zone.</summary>
/// <param name="Z">The score.</param>
/// <param name="Zone">Its zone.</param>
public readonly record struct AltmanScore(decimal Z, AltmanZone Zone);

/// <summary>Altman's discriminant scores for the risk of insolvency.</summary>
public static class Altman
{
    /// <summary>Z = 1.2·WC/TA + 1.4·RE/TA + 3.3·EBIT/TA + 0.6·MVE/TL + 1.0·S/TA; distress below 1.81, safe above 2.99 (listed manufacturers, 1968).</summary>
    public static AltmanScore Listed(Accounts accounts) => Score(accounts, 1.2m, 1.4m, 3.3m, 0.6m, 1.0m, 1.81m, 2.99m);

    /// <summary>Z′ = 0.717·WC/TA + 0.847·RE/TA + 3.107·EBIT/TA + 0.420·BVE/TL + 0.998·S/TA; distress below 1.23, safe above 2.90 (unlisted, 1983).</summary>
    public static AltmanScore Unlisted(Accounts accounts) => Score(accounts, 0.717m, 0.847m, 3.107m, 0.420m, 0.998m, 1.23m, 2.90m);

    /// <summary>Z″ = 6.56·WC/TA + 3.26·RE/TA + 6.72·EBIT/TA + 1.05·BVE/TL; distress below 1.10, safe above 2.60 (non-manufacturers, 1995).</summary>
    public static AltmanScore Services(Accounts accounts) => Score(accounts, 6.56m, 3.26m, 6.72m, 1.05m, 0, 1.10m, 2.60m);

    static AltmanScore Score(Accounts a, decimal wc, decimal re, decimal ebit, decimal equity, decimal sales, decimal distress, decimal safe)
    {
        ArgumentNullException.ThrowIfNull(a);
        if (a.TotalAssets <= 0 || a.TotalLiabilities <= 0) throw new ArgumentOutOfRangeException(nameof(a), "Total assets and total liabilities must be above 0.");
        var z = (((wc * a.WorkingCapital) + (re * a.RetainedEarnings) + (ebit * a.Ebit) + (sales * a.Sales)) / a.TotalAssets) + (equity * a.Equity / a.TotalLiabilities);
        return new(z, z < distress ? AltmanZone.Distress : z > safe ? AltmanZone.Safe : AltmanZone.Grey);
    }
}
