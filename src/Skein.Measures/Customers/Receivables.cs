using NodaTime;

namespace Skein.Measures.Customers;

/// <summary>How long an invoice is overdue.</summary>
public enum AgeClass
{
    /// <summary>Not yet due, or due today.</summary>
    Current,

    /// <summary>1 to 30 days overdue.</summary>
    To30,

    /// <summary>31 to 60 days overdue.</summary>
    To60,

    /// <summary>61 to 90 days overdue.</summary>
    To90,

    /// <summary>More than 90 days overdue.</summary>
    Over90,
}

/// <summary>Sales of a period, the latest first where a list is asked for.</summary>
/// <param name="Amount">Credit sales.</param>
/// <param name="Days">Length in days.</param>
public readonly record struct PeriodSales(decimal Amount, int Days);

/// <summary>What customers owe, and how fast it comes in. Exact decimals.</summary>
public static class Receivables
{
    /// <summary>Days past the due date; 0 on it, negative before.</summary>
    public static int DaysOverdue(LocalDate due, LocalDate asOf) => Period.DaysBetween(due, asOf);

    /// <summary>The age class by due date.</summary>
    public static AgeClass Age(LocalDate due, LocalDate asOf) => DaysOverdue(due, asOf) switch
    {
        <= 0 => AgeClass.Current,
        <= 30 => AgeClass.To30,
        <= 60 => AgeClass.To60,
        <= 90 => AgeClass.To90,
        _ => AgeClass.Over90,
    };

    /// <summary>Sum of open amounts in each age class; every class is present.</summary>
    public static IReadOnlyDictionary<AgeClass, decimal> Ageing(IEnumerable<(LocalDate Due, decimal Open)> invoices, LocalDate asOf)
    {
        ArgumentNullException.ThrowIfNull(invoices);
        var sums = Enum.GetValues<AgeClass>().ToDictionary(age => age, _ => 0m);
        foreach (var (due, open) in invoices) sums[Age(due, asOf)] += open;
        return sums;
    }

    /// <summary>Provision matrix: Σ amount·rate, rates 0 to 1.</summary>
    public static decimal Provision(IEnumerable<(decimal Amount, decimal Rate)> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        return classes.Sum(c => c.Rate is >= 0 and <= 1 ? c.Amount * c.Rate : throw new ArgumentOutOfRangeException(nameof(classes), c.Rate, "A rate is between 0 and 1."));
    }

    /// <summary>Days sales outstanding: receivables/sales·days. With only the receivables not yet due it is the best possible DSO. Null without sales.</summary>
    public static decimal? DaysSalesOutstanding(decimal receivables, decimal sales, int days) =>
        Require.NotNegative(sales) == 0 ? null : Require.NotNegative(receivables) * Require.AtLeast(days, 1) / sales;

    /// <summary>
    /// Count-back DSO: receivables are taken against the latest periods' sales first; whole periods count their days, the last one in proportion. Null
    /// when the periods given do not use them up.
    /// </summary>
    /// <param name="receivables">Receivables at the end.</param>
    /// <param name="latestFirst">Sales of periods going back.</param>
    public static decimal? CountBack(decimal receivables, IReadOnlyList<PeriodSales> latestFirst)
    {
        ArgumentNullException.ThrowIfNull(latestFirst);
        var left = Require.NotNegative(receivables);
        decimal days = 0;
        foreach (var period in latestFirst)
        {
            Require.NotNegative(period.Amount, nameof(latestFirst));
            Require.AtLeast(period.Days, 1, nameof(latestFirst));
            if (left <= 0) break;
            if (left < period.Amount) return days + (left * period.Days / period.Amount);
            left -= period.Amount;
            days += period.Days;
        }
        return left <= 0 ? days : null;
    }

    /// <summary>
    /// Collection effectiveness index in percent: (opening + sales − closing total)/(opening + sales − closing not yet due)·100. Null when nothing
    /// could have been collected.
    /// </summary>
    public static decimal? CollectionEffectiveness(decimal opening, decimal sales, decimal closingTotal, decimal closingCurrent)
    {
        if (Require.NotNegative(closingCurrent) > Require.NotNegative(closingTotal))
            throw new ArgumentException("Not yet due is a part of the total.", nameof(closingCurrent));
        var collectable = Require.NotNegative(opening) + Require.NotNegative(sales) - closingCurrent;
        return collectable <= 0 ? null : (opening + sales - closingTotal) * 100 / collectable;
    }
}
