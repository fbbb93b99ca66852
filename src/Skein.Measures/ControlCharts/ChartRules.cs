using System.Collections.Frozen;

namespace Skein.Measures.ControlCharts;

/// <summary>Patterns that are improbable while a process is in control. The flagged point is the last of the pattern.</summary>
public enum ChartRule
{
    /// <summary>One point beyond 3σ (Western Electric 1, Nelson 1). A point on the limit is not beyond it.</summary>
    BeyondThreeSigma,

    /// <summary>Two of three in a row beyond 2σ on one side, the last of them too (Western Electric 2, Nelson 5).</summary>
    TwoOfThreeBeyondTwoSigma,

    /// <summary>Four of five in a row beyond 1σ on one side, the last of them too (Western Electric 3, Nelson 6).</summary>
    FourOfFiveBeyondOneSigma,

    /// <summary>A run on one side of the centre (Western Electric 4: eight, Nelson 2: nine). A point on the centre line breaks it.</summary>
    RunOnOneSide,

    /// <summary>Six in a row steadily increasing or decreasing; equal neighbours break it (Nelson 3).</summary>
    Trend,

    /// <summary>Fourteen in a row alternating up and down (Nelson 4).</summary>
    Alternating,

    /// <summary>Fifteen in a row within 1σ (Nelson 7).</summary>
    AllWithinOneSigma,

    /// <summary>Eight in a row beyond 1σ, on either side (Nelson 8).</summary>
    NoneWithinOneSigma,
}

/// <summary>A pattern found: which rule, and the index of the last point of it.</summary>
/// <param name="Index">Index of the data point, from 0.</param>
/// <param name="Rule">The rule.</param>
public readonly record struct ChartSignal(int Index, ChartRule Rule);

/// <summary>Which rules are watched and how long their runs are.</summary>
public sealed record RuleSet
{
    /// <summary>The rules watched.</summary>
    public IReadOnlySet<ChartRule> Rules { get; init; } = new[] { ChartRule.BeyondThreeSigma }.ToFrozenSet();

    /// <summary>Points of <see cref="ChartRule.RunOnOneSide"/>: 8 by Western Electric, 9 by Nelson.</summary>
    public int RunLength { get; init => field = Require.AtLeast(value, 2, nameof(RunLength)); } = 9;

    /// <summary>Points of <see cref="ChartRule.Trend"/>.</summary>
    public int TrendLength { get; init => field = Require.AtLeast(value, 3, nameof(TrendLength)); } = 6;

    /// <summary>Points of <see cref="ChartRule.Alternating"/>.</summary>
    public int AlternatingLength { get; init => field = Require.AtLeast(value, 3, nameof(AlternatingLength)); } = 14;

    /// <summary>Points of <see cref="ChartRule.AllWithinOneSigma"/>.</summary>
    public int WithinLength { get; init => field = Require.AtLeast(value, 2, nameof(WithinLength)); } = 15;

    /// <summary>Points of <see cref="ChartRule.NoneWithinOneSigma"/>.</summary>
    public int BeyondLength { get; init => field = Require.AtLeast(value, 2, nameof(BeyondLength)); } = 8;

    /// <summary>Only points beyond the limits.</summary>
    public static RuleSet LimitsOnly { get; } = new();

    /// <summary>Western Electric 1 to 4 (Statistical Quality Control Handbook, 1956); the run is eight.</summary>
    public static RuleSet WesternElectric { get; } = new()
    {
        RunLength = 8,
        Rules = new[]
        {
            ChartRule.BeyondThreeSigma, ChartRule.TwoOfThreeBeyondTwoSigma, ChartRule.FourOfFiveBeyondOneSigma, ChartRule.RunOnOneSide,
        }.ToFrozenSet(),
    };

    /// <summary>Nelson's eight tests (Journal of Quality Technology 16(4), 1984); the run is nine.</summary>
    public static RuleSet Nelson { get; } = new() { Rules = Enum.GetValues<ChartRule>().ToFrozenSet() };

    /// <summary>
    /// The patterns in a sequence of standardised points (value − centre)/σ, by point and then by rule. A distance within 10⁻⁹σ of a line lies on it.
    /// </summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public IReadOnlyList<ChartSignal> Find(ReadOnlySpan<double> standardised)
    {
        var found = new List<ChartSignal>();
        Find(standardised, 0, found);
        return found;
    }

    internal void Find(ReadOnlySpan<double> z, int offset, List<ChartSignal> found)
    {
        var watch = 0u;
        foreach (var rule in Rules) watch |= 1u << (int)Require.Named(rule);
        int run = 0, trend = 1, alternating = 1, within = 0, beyond = 0;
        for (var i = 0; i < z.Length; i++)
        {
            if (double.IsNaN(z[i])) throw new ArgumentException("A standardised point must be a number.", nameof(z));
            var side = Side(z[i], 0);
            run = side == 0 ? 0 : i > 0 && Side(z[i - 1], 0) == side ? run + 1 : 1;
            var step = i == 0 ? 0 : Direction(z[i - 1], z[i]);
            var before = i < 2 ? 0 : Direction(z[i - 2], z[i - 1]);
            trend = step == 0 ? 1 : step == before ? trend + 1 : 2;
            alternating = step == 0 ? 1 : step == -before ? alternating + 1 : 2;
            var outside = Side(z[i], 1) != 0;
            (within, beyond) = outside ? (0, beyond + 1) : (within + 1, 0);

            if (Side(z[i], 3) != 0) Flag(ChartRule.BeyondThreeSigma, i);
            if (Beyond(z, i, 3, 2, 2)) Flag(ChartRule.TwoOfThreeBeyondTwoSigma, i);
            if (Beyond(z, i, 5, 4, 1)) Flag(ChartRule.FourOfFiveBeyondOneSigma, i);
            if (run >= RunLength) Flag(ChartRule.RunOnOneSide, i);
            if (trend >= TrendLength) Flag(ChartRule.Trend, i);
            if (alternating >= AlternatingLength) Flag(ChartRule.Alternating, i);
            if (within >= WithinLength) Flag(ChartRule.AllWithinOneSigma, i);
            if (beyond >= BeyondLength) Flag(ChartRule.NoneWithinOneSigma, i);
        }

        void Flag(ChartRule rule, int index)
        {
            if ((watch & (1u << (int)rule)) != 0) found.Add(new(offset + index, rule));
        }
    }

    static bool Beyond(ReadOnlySpan<double> z, int at, int window, int needed, double sigmas)
    {
        if (at + 1 < window) return false;
        var side = Side(z[at], sigmas);
        if (side == 0) return false;
        var count = 0;
        for (var i = at - window + 1; i <= at; i++) if (Side(z[i], sigmas) == side) count++;
        return count >= needed;
    }

    static int Side(double z, double sigmas) => z > sigmas + 1e-9 ? 1 : z < -sigmas - 1e-9 ? -1 : 0;

    static int Direction(double from, double to) => to > from + 1e-12 ? 1 : to < from - 1e-12 ? -1 : 0;
}
