namespace Skein.Measures.Performance;

/// <summary>What happens to an indicator without data.</summary>
public enum MissingData
{
    /// <summary>The others share its weight.</summary>
    Reweight,

    /// <summary>It counts 0.</summary>
    CountAsZero,

    /// <summary>There is no result until the data are there.</summary>
    Block,
}

/// <summary>One line of a scorecard.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Weight">Its weight; all weights sum to 100.</param>
/// <param name="Points">Its points; null without data.</param>
/// <param name="Vetoes">Whether 0 points or less make the whole result 0.</param>
public sealed record ScorecardLine(string Name, decimal Weight, decimal? Points, bool Vetoes = false);

/// <summary>A weighted result.</summary>
/// <param name="Result">Σ weight·points/100; null when blocked by missing data or when nothing has data.</param>
/// <param name="Missing">Indicators without data.</param>
/// <param name="VetoedBy">The indicator that made the result 0, if one did.</param>
public sealed record Scorecard(decimal? Result, IReadOnlyList<string> Missing, string? VetoedBy)
{
    /// <summary>The result of the lines.</summary>
    /// <exception cref="ArgumentException">Weights that are negative or do not sum to exactly 100.</exception>
    public static Scorecard Of(IReadOnlyList<ScorecardLine> lines, MissingData missing)
    {
        Require.Some(lines);
        Require.Named(missing);
        foreach (var line in lines) Require.NotNegative(line.Weight, nameof(lines));
        if (lines.Sum(line => line.Weight) is not 100m and var sum)
            throw new ArgumentException(FormattableString.Invariant($"The weights sum to {sum}, not 100."), nameof(lines));

        string[] without = [.. lines.Where(line => line.Points is null).Select(line => line.Name)];
        if (lines.FirstOrDefault(line => line is { Vetoes: true, Points: <= 0 }) is { } veto) return new(0, without, veto.Name);
        if (missing == MissingData.Block && without.Length > 0) return new(null, without, null);

        var weight = missing == MissingData.Reweight ? lines.Where(line => line.Points is not null).Sum(line => line.Weight) : 100;
        var points = lines.Sum(line => line.Weight * (line.Points ?? 0));
        return new(weight == 0 || without.Length == lines.Count ? null : points / weight, without, null);
    }
}
