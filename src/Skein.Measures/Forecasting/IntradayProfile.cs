namespace Skein.Measures.Forecasting;

/// <summary>How a day's contacts spread over its intervals: shares that sum to 1.</summary>
public sealed record IntradayProfile
{
    IntradayProfile(double[] shares) => Shares = shares;

    /// <summary>Share of each interval.</summary>
    public IReadOnlyList<double> Shares { get; }

    /// <summary>The profile of past days: Σ of the interval over all days / Σ of all. Days of a kind belong together (Mondays with Mondays).</summary>
    /// <param name="days">Contacts of each interval of each day; all days of one length (23- and 25-hour days have to be mapped first).</param>
    /// <exception cref="ArgumentException">Different lengths, or no contacts at all.</exception>
    public static IntradayProfile Of(IReadOnlyList<IReadOnlyList<double>> days)
    {
        Require.Some(days);
        var sums = new double[Require.Some(days[0], 1, nameof(days)).Count];
        foreach (var day in days)
        {
            if (day.Count != sums.Length) throw new ArgumentException("All days need the same number of intervals.", nameof(days));
            for (var i = 0; i < sums.Length; i++) sums[i] += Require.NotNegative(day[i], nameof(days));
        }
        var total = sums.Sum();
        if (total <= 0) throw new ArgumentException("No contacts at all.", nameof(days));
        return new([.. sums.Select(sum => sum / total)]);
    }

    /// <summary>Spreads a daily forecast; the parts sum to it but for rounding of the last digit.</summary>
    public IReadOnlyList<double> Spread(double dailyTotal)
    {
        Require.NotNegative(dailyTotal);
        return [.. Shares.Select(share => share * dailyTotal)];
    }

    /// <summary>Spreads a whole number of contacts into whole numbers that sum to it exactly, by largest remainders.</summary>
    public IReadOnlyList<long> SpreadWhole(long dailyTotal)
    {
        Require.AtLeast(dailyTotal, 0L);
        double[] exact = [.. Shares.Select(share => share * dailyTotal)];
        long[] parts = [.. exact.Select(part => (long)Math.Floor(part))];
        var left = dailyTotal - parts.Sum();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).Take((int)left)) parts[i]++;
        return parts;
    }
}
