namespace Skein.Measures.Comparisons;

/// <summary>Whether two rates of events per exposure (complaints per month, per thousand orders) differ by more than chance.</summary>
/// <param name="Ratio">Second rate / first rate; null when the first had no events.</param>
/// <param name="RatioLower">Lower 95 % bound of the ratio, exact; 0 when the second had none.</param>
/// <param name="RatioUpper">Upper 95 % bound; null when there is none.</param>
/// <param name="P">Two-sided exact p.</param>
/// <remarks>
/// Given the total, the first count is binomial with share exposure₁/(exposure₁+exposure₂) if the rates are equal (Przyborowski and Wilenski 1940;
/// R's poisson.test). Presupposes independent events: one customer's ten mails about one fault are one event.
/// </remarks>
public sealed record TwoRates(double? Ratio, double RatioLower, double? RatioUpper, double P)
{
    /// <summary>Compares events₁/exposure₁ with events₂/exposure₂.</summary>
    public static TwoRates Compare(long events1, double exposure1, long events2, double exposure2)
    {
        Require.AtLeast(events1, 0L);
        Require.AtLeast(events2, 0L);
        Require.Positive(exposure1);
        Require.Positive(exposure2);
        var total = events1 + events2;
        if (total == 0) return new(null, 0, null, 1);
        var share = exposure2 / (exposure1 + exposure2);
        var (log, logNot) = (Math.Log(share), Math.Log(1 - share));
        var p = Distributions.ExactTwoSided(0, total, events2, k => Distributions.LogChoose(total, k) + (k * log) + ((total - k) * logNot));
        var interval = ShareInterval.ClopperPearson(events2, total)!.Value;
        var exposures = exposure1 / exposure2;
        return new(
            events1 == 0 ? null : events2 / (double)events1 * exposures,
            interval.Lower / (1 - interval.Lower) * exposures,
            interval.Upper >= 1 ? null : interval.Upper / (1 - interval.Upper) * exposures,
            p);
    }
}
