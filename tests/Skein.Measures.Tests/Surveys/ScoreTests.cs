using CsCheck;
using Skein.Measures.Surveys;

namespace Skein.Measures.Tests.Surveys;

public class ScoreTests
{
    [Theory]
    [InlineData(50, 30, 20, 30, 14.69, 45.31, 29.13, 14.0511, 44.2013)]
    [InlineData(5, 3, 2, 30, -18.41, 78.41, 23.08, -19.0506, 65.2045)]
    [InlineData(10, 0, 0, 100, 100, 100, 76.92, 47.5036, 100)]
    [InlineData(100, 60, 40, 30, 19.18, 40.82, 29.56, 18.8155, 40.2978)]
    [InlineData(1, 0, 0, 100, 100, 100, 25, -48.50, 98.50)]
    public void Promoters(int p, int n, int d, int points, double waldLow, double waldHigh, double centre, double low, double high)
    {
        var score = new NetPromoterScore(p, n, d);
        Assert.Equal(points, score.Reported);
        Assert.Equal(waldLow, score.Wald().Lower, 0.006);
        Assert.Equal(waldHigh, score.Wald().Upper, 0.006);
        Assert.Equal(centre, score.AdjustedWald().Centre, 0.006);
        Assert.Equal(low, score.AdjustedWald().Lower, 0.006);
        Assert.Equal(high, score.AdjustedWald().Upper, 0.006);
    }

    [Fact]
    public void A_change_of_twenty_points_may_be_chance()
    {
        var change = new NetPromoterScore(50, 30, 20).Since(new(40, 30, 30));
        Assert.Equal(20, change.Points, 1e-9);
        Assert.Equal(11.4018, change.StandardErrorPoints, 1e-4);
        Assert.Equal(1.754116, change.Z!.Value, 1e-6);
        Assert.Equal(0.079411, change.P!.Value, 1e-6);
        Assert.False(change.IsSignificant());
        Assert.Null(new NetPromoterScore(3, 0, 0).Since(new(3, 0, 0)).P);
    }

    [Fact]
    public void Points_come_from_counts_and_never_from_rounded_parts() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 500]).Sample((p, n, d) =>
        {
            if (p + n + d == 0) return;
            var score = new NetPromoterScore(p, n, d);
            var twice = 200 * (p - d);
            var expected = (Math.Abs(twice) + p + n + d) / (2 * (p + n + d)) * Math.Sign(twice);
            Assert.Equal(expected, score.Reported);
            Assert.InRange(score.AdjustedWald().Lower, -100, score.AdjustedWald().Upper);
            Assert.InRange(score.AdjustedWald().Upper, -100, 100);
        }, iter: 300);

    [Fact]
    public void Answers_are_sorted_into_three()
    {
        var score = NetPromoterScore.Of([0, 6, 7, 8, 9, 10, 10])!;
        Assert.Equal((3, 2, 2), (score.Promoters, score.Passives, score.Detractors));
        Assert.Null(NetPromoterScore.Of([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NetPromoterScore.Of([11]));
    }

    [Fact]
    public void Satisfaction_and_effort()
    {
        var csat = RatingSummary.Satisfaction([5, 5, 4, 3, 1, 4, 5, 2, 4, 5])!;
        Assert.Equal((0.7, 3.8), (csat.TopShare.Share, csat.Mean));
        Assert.Equal(70, csat.Scaled, 1e-9);
        var effort = RatingSummary.Effort([7, 6, 5, 3, 7, 2, 6, 5])!;
        Assert.Equal((5.125, 0.75), (effort.Mean, effort.TopShare.Share));
        Assert.Null(RatingSummary.Satisfaction([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => RatingSummary.Satisfaction([6]));
    }

    [Fact]
    public void Index()
    {
        Assert.Equal(70.370370, SatisfactionIndex.American(8, 7, 7), 1e-6);
        Assert.Equal(70.983333, SatisfactionIndex.American(8, 7, 7, [.3885, .3190, .2925]), 1e-6);
        Assert.Equal(100, SatisfactionIndex.American(10, 10, 10), 1e-12);
        Assert.Equal(0, SatisfactionIndex.American(1, 1, 1), 1e-12);
        Assert.Equal(75, SatisfactionIndex.Weighted([(5, 1), (3, 1)], 1, 5));
        Assert.Null(SatisfactionIndex.Weighted([(5, 0)], 1, 5));
        Assert.Throws<ArgumentException>(() => SatisfactionIndex.American(8, 7, 7, [.5, .5, .5]));
    }

    [Fact]
    public void Straight_lines()
    {
        Assert.True(StraightLining.Check([4, 4, null, 4, 4, 4]).IsStraightLine);
        var varied = StraightLining.Check([4, 4, 4, 4, 3, 4]);
        Assert.Equal((4, false), (varied.LongestRun, varied.IsStraightLine));
        Assert.Equal(5 / 6.0, varied.SameShare, 1e-12);
        Assert.False(StraightLining.Check([4, 4]).IsStraightLine);
        Assert.Equal(0, StraightLining.Check([]).SameShare);
    }

    [Fact]
    public void Those_who_did_not_answer()
    {
        var check = NonResponse.Check([new("web", 100, 50, 4), new("phone", 300, 50, 2)]);
        Assert.Equal(0.25, check.ResponseRate);
        Assert.Equal(3, check.PlainMean);
        Assert.Equal(2.5, check.ReweightedMean);
        // The same 2×2 table by ad − bc: n(ad−bc)²/(row and column sums).
        Assert.Equal(400 * Math.Pow((50.0 * 250) - (50.0 * 50), 2) / (100.0 * 300 * 100 * 300), check.ChiSquare, 1e-9);
        Assert.True(check.P < 0.001);
        var silent = NonResponse.Check([new("web", 10, 5, 4), new("fax", 10, 0, double.NaN)]);
        Assert.Null(silent.ReweightedMean);
        Assert.Equal(["fax"], silent.SilentGroups);
        Assert.Equal(1, NonResponse.Check([new("web", 10, 0, 0)]).P);
    }
}
