using CsCheck;
using Skein.Measures.ControlCharts;

namespace Skein.Measures.Tests.ControlCharts;

public class RuleTests
{
    static double[] Times(double value, int count) => [.. Enumerable.Repeat(value, count)];

    static double[] Range(int from, int to) => [.. Enumerable.Range(0, Math.Abs(to - from) + 1).Select(i => (double)(from + (i * Math.Sign(to - from))))];

    static int[] Flagged(RuleSet rules, ChartRule rule, params double[] z) =>
        [.. (rules with { Rules = new HashSet<ChartRule> { rule } }).Find(z).Select(signal => signal.Index + 1)];

    [Fact]
    public void Beyond_three_sigma()
    {
        Assert.Equal([2, 3], Flagged(RuleSet.Nelson, ChartRule.BeyondThreeSigma, 0, 3.2, -3.5, 2.9));
        Assert.Empty(Flagged(RuleSet.Nelson, ChartRule.BeyondThreeSigma, 3, -3));
    }

    [Fact]
    public void Two_of_three_beyond_two_sigma()
    {
        Assert.Equal([4], Flagged(RuleSet.Nelson, ChartRule.TwoOfThreeBeyondTwoSigma, 0, 2.5, 1, 2.6, 0));
        Assert.Equal([3], Flagged(RuleSet.Nelson, ChartRule.TwoOfThreeBeyondTwoSigma, 2.5, -2.5, 2.5));
        Assert.Empty(Flagged(RuleSet.Nelson, ChartRule.TwoOfThreeBeyondTwoSigma, 2.5, 2.5, 0));
    }

    [Fact]
    public void A_run_on_one_side_is_eight_or_nine()
    {
        Assert.Equal([8], Flagged(RuleSet.WesternElectric, ChartRule.RunOnOneSide, [.. Times(-1, 8), 1]));
        Assert.Empty(Flagged(RuleSet.WesternElectric, ChartRule.RunOnOneSide, 1, 1, 1, 1, 0, 1, 1, 1, 1));
        Assert.Equal([9, 10, 19, 20], Flagged(RuleSet.Nelson, ChartRule.RunOnOneSide, [.. Times(.5, 10), -.5, .. Times(-.5, 9)]));
    }

    [Fact]
    public void Trends_alternation_and_hugging()
    {
        Assert.Equal([6, 7, 13, 14], Flagged(RuleSet.Nelson, ChartRule.Trend, [.. Range(1, 7), 7, .. Range(6, 1)]));
        Assert.Equal([14, 15], Flagged(RuleSet.Nelson, ChartRule.Alternating, 1, 3, 2, 4, 3, 5, 4, 6, 5, 7, 6, 8, 7, 9, 8));
        Assert.Equal([15, 16], Flagged(RuleSet.Nelson, ChartRule.AllWithinOneSigma, [.. Times(.3, 16), 1.2]));
        Assert.Equal([8], Flagged(RuleSet.Nelson, ChartRule.NoneWithinOneSigma, 1.5, -1.5, 2, -2, 1.1, -1.1, 1.5, -1.5, 0));
    }

    [Fact]
    public void The_most_telling_rule_comes_first()
    {
        var flags = RuleSet.WesternElectric.Find([.. Times(2.5, 7), 3.2]).GroupBy(s => s.Index).ToDictionary(g => g.Key + 1, g => (int)g.Min(s => s.Rule) + 1);
        Assert.Equal([3, 4, 5, 6, 7, 8], flags.Keys.Order());
        Assert.Equal([2, 2, 2, 2, 2, 1], flags.OrderBy(f => f.Key).Select(f => f.Value));
    }

    /// <summary>Every rule again, by looking at each window of points as a whole.</summary>
    static bool ByWindow(ChartRule rule, double[] z, int i, RuleSet set)
    {
        double[] Last(int n) => i + 1 >= n ? z[(i + 1 - n)..(i + 1)] : [];
        bool OneSide(int window, int count, double sigma) => Last(window) is { Length: > 0 } w &&
            ((w.Count(x => x > sigma) >= count && z[i] > sigma) || (w.Count(x => x < -sigma) >= count && z[i] < -sigma));
        double[] Steps(int n) => [.. Last(n).Zip(Last(n).Skip(1), (a, b) => b - a)];
        return rule switch
        {
            ChartRule.BeyondThreeSigma => Math.Abs(z[i]) > 3,
            ChartRule.TwoOfThreeBeyondTwoSigma => OneSide(3, 2, 2),
            ChartRule.FourOfFiveBeyondOneSigma => OneSide(5, 4, 1),
            ChartRule.RunOnOneSide => OneSide(set.RunLength, set.RunLength, 0),
            ChartRule.Trend => Steps(set.TrendLength) is { Length: > 0 } s && (s.All(x => x > 0) || s.All(x => x < 0)),
            ChartRule.Alternating => Steps(set.AlternatingLength) is { Length: > 0 } s && s.All(x => x != 0) && s.Zip(s.Skip(1)).All(p => p.First * p.Second < 0),
            ChartRule.AllWithinOneSigma => Last(set.WithinLength) is { Length: > 0 } w && w.All(x => Math.Abs(x) <= 1),
            ChartRule.NoneWithinOneSigma => Last(set.BeyondLength) is { Length: > 0 } w && w.All(x => Math.Abs(x) > 1),
        };
    }

    [Fact]
    public void Every_rule_is_what_its_window_says()
    {
        var calm = Gen.Int[-14, 14].Select(i => i / 4.0).Array[1, 60];
        var drifting = Gen.Int[-1, 3].Array[1, 40].Select(steps => steps.Aggregate(new List<double> { -3 }, (all, s) => [.. all, all[^1] + (s / 4.0)]).ToArray());
        var alternating = Gen.Int[1, 4].Array[1, 40].Select(steps => steps.Select((s, i) => i % 2 == 0 ? s / 4.0 : -s / 4.0).ToArray());
        Gen.Select(Gen.OneOf(calm, drifting, alternating), Any.Of(RuleSet.Nelson, RuleSet.Nelson with { RunLength = 8, TrendLength = 4, AlternatingLength = 5, WithinLength = 4, BeyondLength = 3 }))
            .Sample((z, set) =>
            {
                var found = set.Find(z).ToHashSet();
                for (var i = 0; i < z.Length; i++)
                    foreach (var rule in Enum.GetValues<ChartRule>())
                        Assert.Equal(ByWindow(rule, z, i, set), found.Contains(new(i, rule)));
            }, iter: 300);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RuleSet.Nelson.Find([double.NaN]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RuleSet.Nelson with { RunLength = 1 });
    }
}
