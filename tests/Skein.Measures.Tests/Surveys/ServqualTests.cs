using CsCheck;
using Skein.Measures.Surveys;
using static Skein.Measures.Surveys.ServqualDimension;

namespace Skein.Measures.Tests.Surveys;

public class ServqualTests
{
    static readonly int?[] Perceived = [6, 5, 6, 6, 5, 5, 6, 5, 6, 5, 4, 6, 5, 6, 6, 6, 5, 5, 4, 5, 5, 4];
    static readonly int?[] Expected = [6, 6, 6, 6, 7, 7, 7, 7, 7, 6, 6, 7, 6, 7, 7, 7, 6, 6, 6, 6, 6, 6];
    static readonly ServqualWeights Weights = new(11, 32, 22, 19, 16);

    [Fact]
    public void Gaps_by_dimension_and_overall()
    {
        var score = Servqual.Gaps([(Perceived, Expected)], Weights);
        Assert.Equal([-0.25, -1.60, -1.25, -1.00, -1.40], score.Dimensions.OrderBy(d => d.Key).Select(d => Math.Round(d.Value!.Value, 12)));
        Assert.Equal(-1.10, score.Overall!.Value, 1e-12);
        Assert.Equal(-1.2285, score.Weighted!.Value, 1e-12);
        Assert.Equal(1, score.Respondents);
        Assert.Equal(score.Overall, Servqual.GapsAgainst([Perceived], [Expected]).Overall);
    }

    [Fact]
    public void Performance_alone()
    {
        var score = Servqual.Performance([Perceived], Weights);
        Assert.Equal(5.30, score.Overall!.Value, 1e-12);
        Assert.Equal(5.289, score.Weighted!.Value, 1e-12);
    }

    [Fact]
    public void An_item_counts_only_with_both_answers()
    {
        int?[] partial = [.. Perceived];
        int?[] expected = [.. Expected];
        partial[0] = null;
        expected[1] = null;
        Assert.Equal(0, Servqual.Gaps([(partial, expected)]).Dimensions[Tangibles]);
        for (var i = 0; i < 4; i++) partial[i] = null;
        var missing = Servqual.Gaps([(partial, expected)], new(0, 40, 20, 20, 20));
        Assert.Null(missing.Dimensions[Tangibles]);
        Assert.Null(missing.Overall);
        Assert.NotNull(missing.Weighted);
        Assert.Null(Servqual.Gaps([(partial, expected)], Weights).Weighted);
    }

    [Fact]
    public void Weights_sum_to_a_hundred()
    {
        Assert.Throws<ArgumentException>(() => new ServqualWeights(30, 25, 20, 15, 5));
        double[] expected = [31.5789, 26.3158, 21.0526, 15.7895, 5.2632];
        var scaled = ServqualWeights.Normalised(30, 25, 20, 15, 5).ByDimension;
        for (var i = 0; i < 5; i++) Assert.Equal(expected[i], scaled[i], 1e-4);
    }

    [Fact]
    public void Twenty_two_items_in_five_dimensions()
    {
        Assert.Equal([4, 5, 4, 4, 5], ServqualItem.All.GroupBy(i => i.Dimension).Select(g => g.Count()));
        Assert.Equal(Enumerable.Range(1, 22), ServqualItem.All.Select(i => i.Number));
        Assert.Equal(2, ServqualItem.Reversed(6));
        Assert.Throws<ArgumentOutOfRangeException>(() => ServqualItem.Reversed(0));
        Assert.Throws<ArgumentException>(() => Servqual.Performance([[1, 2]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Servqual.Performance([[.. Perceived[..21], 8]]));
    }

    [Fact]
    public void Five_gaps()
    {
        var gaps = FiveGaps.Of(expected: 6.5, believedExpected: 6.0, standard: 5.8, delivered: 5.0, promised: 5.5, perceived: 5.2);
        Assert.Equal([-0.5, -0.2, -0.8, -0.5, -1.3], new[] { gaps.Knowledge, gaps.Standards, gaps.Delivery, gaps.Communication, gaps.Customer }.Select(g => Math.Round(g, 9)));
        Assert.Equal(3, gaps.Greatest);
        Assert.Null(FiveGaps.Of(5, 5, 5, 5, 5, 5).Greatest);
    }

    static readonly double[][] Matrix =
        [[5, 4, 5, 4, 5], [3, 3, 4, 3, 3], [4, 4, 4, 5, 4], [2, 3, 2, 2, 3], [5, 5, 5, 4, 5], [1, 2, 1, 2, 1], [4, 3, 4, 4, 3], [3, 3, 3, 2, 3]];

    [Fact]
    public void Alpha_of_a_matrix()
    {
        var alpha = CronbachAlpha.Of(Matrix);
        Assert.Equal(0.9591029, alpha.Alpha!.Value, 1e-7);
        Assert.Equal(0.9632786, alpha.Standardised!.Value, 1e-7);
        double[] variances = [1.982143, .839286, 2, 1.357143, 1.696429];
        double[] dropped = [.93478, .95594, .94132, .96659, .94369];
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(variances[i], alpha.ItemVariances[i], 1e-6);
            Assert.Equal(dropped[i], alpha.AlphaIfDropped[i]!.Value, 1e-5);
        }
        Assert.Equal(33.839286, alpha.TotalVariance, 1e-6);
    }

    [Fact]
    public void Alpha_may_be_negative_or_undefined()
    {
        Assert.Equal(0.8888889, CronbachAlpha.Of([[1.0, 2.0], [2, 1], [3, 4], [4, 3], [5, 5]]).Alpha!.Value, 1e-7);
        var reversed = CronbachAlpha.Of([[1.0, 5, 1], [2, 4, 2], [3, 3, 3], [4, 2, 4], [5, 1, 5]]);
        Assert.Equal(-3, reversed.Alpha!.Value, 1e-9);
        Assert.True(reversed.SuspectsReversedItem);
        Assert.Null(CronbachAlpha.Of([[1.0, 5], [2, 4]]).Alpha);
        Assert.Null(CronbachAlpha.Of([[1.0, 5], [1, 5]]).Standardised);
        Assert.Throws<ArgumentException>(() => CronbachAlpha.Of([[1.0, 5]]));
        Assert.Throws<ArgumentException>(() => CronbachAlpha.Of([[1.0, 5], [1.0]]));
    }

    /// <summary>α again as k·c̄/(v̄ + (k−1)·c̄) from mean covariance and variance.</summary>
    [Fact]
    public void Alpha_by_covariances() => Gen.Int[1, 7].Select(i => (double)i).Array[4].Array[3, 20].Sample(rows =>
    {
        double Covariance(int i, int j)
        {
            var (a, b) = (rows.Average(r => r[i]), rows.Average(r => r[j]));
            return rows.Sum(r => (r[i] - a) * (r[j] - b)) / (rows.Length - 1);
        }
        var pairs = from i in Enumerable.Range(0, 4) from j in Enumerable.Range(0, 4) where i != j select Covariance(i, j);
        var (c, v) = (pairs.Average(), Enumerable.Range(0, 4).Average(i => Covariance(i, i)));
        var alpha = CronbachAlpha.Of(rows).Alpha;
        if (v + (3 * c) < 1e-9) Assert.True(alpha is null or < -1e6);
        else Assert.Equal(4 * c / (v + (3 * c)), alpha!.Value, 1e-6 * Math.Max(1, Math.Abs(alpha.Value)));
    }, iter: 200);
}
