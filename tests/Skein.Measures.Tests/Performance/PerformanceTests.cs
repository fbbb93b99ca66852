using CsCheck;
using Skein.Measures.Performance;

namespace Skein.Measures.Tests.Performance;

public class PerformanceTests
{
    [Theory]
    [InlineData(80, 95, 90, 66.6667)]
    [InlineData(80, 95, 98, 120)]
    [InlineData(80, 95, 110, 120)]
    [InlineData(80, 95, 75, 0)]
    [InlineData(60, 20, 30, 75)]
    [InlineData(60, 20, 10, 120)]
    [InlineData(60, 20, 60, 0)]
    [InlineData(60, 20, 70, 0)]
    public void Linear(double floor, double target, double actual, double points) =>
        Assert.Equal((decimal)points, Math.Round(ScoringRule.Linear((decimal)floor, (decimal)target, 120).Score((decimal)actual), 4));

    [Fact]
    public void Other_rules()
    {
        var bands = ScoringRule.Bands(0, (60, 60), (75, 80), (90, 100));
        Assert.Equal([0m, 60m, 60m, 80m, 100m], new[] { 59.99m, 60m, 74.9m, 75m, 95m }.Select(bands.Score));
        Assert.Equal([100m, 85m, 0m], new[] { 0m, 3m, 40m }.Select(ScoringRule.Deduction(100, 5).Score));
        Assert.Equal([100m, 0m, 0m], new[] { 5m, 5.01m, -1m }.Select(ScoringRule.Within(0, 5).Score));
        Assert.Throws<ArgumentException>(() => ScoringRule.Linear(95, 95));
        Assert.Throws<ArgumentException>(() => ScoringRule.Bands(0, (60, 1), (60, 2)));
        Assert.Throws<ArgumentException>(() => ScoringRule.Within(null, null));
    }

    static ScorecardLine Line(decimal weight, decimal? points) => new($"{weight}", weight, points);

    [Fact]
    public void Weighted_result()
    {
        Assert.Equal(83.66668m, Scorecard.Of([Line(40, 66.6667m), Line(30, 100), Line(20, 75), Line(10, 120)], MissingData.Block).Result);
        var exactly = ScoringRule.Linear(80, 95, 120).Score(90);
        Assert.Equal(83.666667m, Math.Round(Scorecard.Of([Line(40, exactly), Line(30, 100), Line(20, 75), Line(10, 120)], MissingData.Block).Result!.Value, 6));
    }

    [Theory]
    [InlineData(MissingData.Reweight, 88.571429)]
    [InlineData(MissingData.CountAsZero, 62.0)]
    [InlineData(MissingData.Block, null)]
    public void One_indicator_without_data(MissingData rule, double? result)
    {
        var card = Scorecard.Of([Line(40, 80), Line(30, 100), Line(30, null)], rule);
        Assert.Equal((decimal?)result, card.Result is { } r ? Math.Round(r, 6) : null);
        Assert.Equal(["30"], card.Missing);
    }

    [Fact]
    public void Weights_sum_to_a_hundred_exactly_and_a_veto_rules()
    {
        Assert.Throws<ArgumentException>(() => Scorecard.Of([Line(49.99m, 1), Line(50, 1)], MissingData.Block));
        Assert.Throws<ArgumentException>(() => Scorecard.Of([Line(50.01m, 1), Line(50, 1)], MissingData.Block));
        var vetoed = Scorecard.Of([new("data leak", 10, 0, Vetoes: true), Line(90, 100)], MissingData.Block);
        Assert.Equal((0m, "data leak"), (vetoed.Result, vetoed.VetoedBy));
        Assert.Null(Scorecard.Of([Line(100, null)], MissingData.CountAsZero).Result);
    }

    static QualityRating Five(int? step, decimal weight) => new(step, 1, 5, weight);

    [Fact]
    public void Reviews_of_conversations()
    {
        Assert.Equal(82.5m, QualityReview.Score([Five(5, 50), Five(4, 30), Five(3, 20)]));
        Assert.Equal(90.625m, QualityReview.Score([Five(5, 50), Five(4, 30), Five(null, 20)]));
        Assert.Equal(0, QualityReview.Score([Five(5, 50), Five(4, 30), Five(null, 20), new(0, 0, 1, 10, IsCritical: true)]));
        Assert.NotEqual(0, QualityReview.Score([new(1, 0, 2, 10, IsCritical: true)]));
        Assert.Null(QualityReview.Score([Five(null, 50)]));
        Assert.Equal(105, QualityReview.Score([new(95, 0, 100, 100), new(1, 0, 1, 10, IsBonus: true)]));
        Assert.Equal(100, QualityReview.Score([new(95, 0, 100, 100), new(1, 0, 1, 10, IsBonus: true)], capAtHundred: true));
        Assert.Equal(52.972m, QualityReview.Internal([100, 9.91m, 63.96m, 90.99m, 0, null]));
        Assert.Null(QualityReview.Internal([null]));
        decimal[] earned = [1.1m, 7.1m, 10.1m];
        Assert.Equal([9.91m, 63.96m, 90.99m], earned.Select(e => Math.Round(e / 11.1m * 100, 2)));
        Assert.Throws<ArgumentException>(() => QualityReview.Score([Five(6, 50)]));
    }

    [Theory]
    [InlineData(TieRule.Competition, new[] { 1.0, 2, 2, 4 })]
    [InlineData(TieRule.ModifiedCompetition, new[] { 1.0, 3, 3, 4 })]
    [InlineData(TieRule.Dense, new[] { 1.0, 2, 2, 3 })]
    [InlineData(TieRule.Fractional, new[] { 1, 2.5, 2.5, 4 })]
    public void Ranks(TieRule ties, double[] expected)
    {
        Assert.Equal(expected, Ranking.Of([90, 80, 80, 70], ties).Select(r => (double)r!.Value));
        Assert.Null(Ranking.Of([90, null], ties)[1]);
    }

    [Fact]
    public void Ranks_count_who_is_better() => Gen.Int[0, 5].Array[0, 12].Sample(scores =>
    {
        decimal?[] given = [.. scores.Select(s => (decimal?)s)];
        for (var i = 0; i < scores.Length; i++)
        {
            int better = scores.Count(s => s > scores[i]), same = scores.Count(s => s == scores[i]);
            Assert.Equal(better + 1, Ranking.Of(given, TieRule.Competition)[i]);
            Assert.Equal(better + same, Ranking.Of(given, TieRule.ModifiedCompetition)[i]);
            Assert.Equal(better + ((same + 1) / 2m), Ranking.Of(given, TieRule.Fractional)[i]);
            Assert.Equal(scores.Where(s => s > scores[i]).Distinct().Count() + 1, Ranking.Of(given, TieRule.Dense)[i]);
            Assert.Equal(scores.Count(s => s < scores[i]) + 1, Ranking.Of(given, TieRule.Competition, higherIsBetter: false)[i]);
        }
    }, iter: 200);

    [Fact]
    public void One_extreme_member_does_not_hide_itself()
    {
        var found = TeamOutliers.ByMedian([10, 11, 9, 10, 12, 60]);
        Assert.Equal([5], found.Where(p => p.IsOutlier).Select(p => p.Index));
        Assert.Equal(0.6745 * 49.5 / 1, found[5].Distance!.Value, 1e-9);
        Assert.Equal([4], TeamOutliers.ByMedian([5, 5, 5, 5, 90, 5, 5]).Where(p => p.IsOutlier).Select(p => p.Index));
        Assert.All(TeamOutliers.ByMedian([1, 2, 99]), p => Assert.True(p is { Distance: null, IsOutlier: false }));
        Assert.All(TeamOutliers.ByMedian([4, 4, 4, 4, 4]), p => Assert.Equal(0, p.Distance));
    }

    [Fact]
    public void Small_volumes_are_not_blamed()
    {
        var found = TeamOutliers.ByShare([(80, 100), (82, 100), (78, 100), (1, 3), (40, 100), (0, 0)]);
        Assert.Equal([4], found.Where(p => p.IsOutlier).Select(p => p.Index));
        Assert.True(found[4].Distance < -3);
        Assert.Null(found[5].Distance);
    }

    [Fact]
    public void Improvement_over_months()
    {
        var better = Improvement.Of([70, 72, null, 75, 74, 78, 80, 81]);
        Assert.Equal(7, better.Count);
        Assert.True(better.P < 0.01 && better.SlopePerPeriod is > 1.4 and < 1.8);
        Assert.Null(Improvement.Of([5, 5, 5]).P);
        Assert.Null(Improvement.Of([5]).SlopePerPeriod);
    }

    /// <summary>Mann–Kendall by all permutations.</summary>
    [Fact]
    public void Trend_test_is_the_count_of_all_orders() => Gen.Shuffle(Enumerable.Range(0, 6).ToArray()).Sample(order =>
    {
        static int S(IReadOnlyList<int> v) => Enumerable.Range(0, v.Count).Sum(i => Enumerable.Range(i + 1, v.Count - i - 1).Sum(j => Math.Sign(v[j] - v[i])));
        static IEnumerable<int[]> Orders(int[] rest) => rest.Length == 0 ? [[]] : rest.SelectMany(x => Orders([.. rest.Where(y => y != x)]).Select(tail => (int[])[x, .. tail]));
        var all = Orders([0, 1, 2, 3, 4, 5]).ToList();
        Assert.Equal(all.Count(o => Math.Abs(S(o)) >= Math.Abs(S(order))) / 720.0, Improvement.Of([.. order.Select(x => (double?)x)]).P!.Value, 1e-12);
    }, iter: 20);
}
