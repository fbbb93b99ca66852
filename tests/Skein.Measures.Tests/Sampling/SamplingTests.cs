using CsCheck;
using Skein.Measures.Sampling;

namespace Skein.Measures.Tests.Sampling;

public class SamplingTests
{
    [Theory]
    [InlineData(.05, .5, null, 385)]
    [InlineData(.05, .5, 10000, 370)]
    [InlineData(.05, .5, 1000, 278)]
    [InlineData(.05, .5, 500, 218)]
    [InlineData(.05, .5, 200, 132)]
    [InlineData(.05, .5, 50, 45)]
    [InlineData(.05, .5, 1, 1)]
    [InlineData(.05, .5, 0, 0)]
    [InlineData(.10, .5, 1000, 88)]
    [InlineData(.05, .9, 1000, 122)]
    public void Sizes(double margin, double share, int? population, int size) =>
        Assert.Equal(size, SampleSize.ForShare(margin, population, share));

    [Fact]
    public void The_size_is_the_smallest_that_keeps_the_margin() => Gen.Select(Gen.Double[0.01, 0.3], Gen.Double[0.05, 0.95], Gen.Int[2, 100_000]).Sample((margin, share, population) =>
    {
        var n = SampleSize.ForShare(margin, population, share);
        Assert.True(Half(n) <= margin * (1 + 1e-9) && (n == 1 || Half(n - 1) > margin * (1 - 1e-9)));
        double Half(double size) => 1.959963984540054 * Math.Sqrt(share * (1 - share) / size * (population - size) / (population - 1.0));
    }, iter: 300);

    [Fact]
    public void Allocation_is_proportional_to_a_unit() => Gen.Select(Gen.Int[0, 50].Array[1, 8], Gen.Int[0, 100], Gen.Int[0, 2]).Sample((strata, wanted, atLeast) =>
    {
        var sample = Math.Min(wanted, strata.Sum());
        var shares = SampleSize.Allocate(strata, sample, atLeast);
        Assert.Equal(Math.Max(sample, strata.Sum(s => Math.Min(s, atLeast))), shares.Sum());
        for (var i = 0; i < strata.Length; i++)
        {
            Assert.InRange(shares[i], Math.Min(strata[i], atLeast), strata[i]);
            if (atLeast == 0 && sample > 0) Assert.InRange(shares[i] - ((double)strata[i] * sample / strata.Sum()), -1, 1);
        }
    }, iter: 300);

    [Fact]
    public void The_same_seed_draws_the_same_everywhere()
    {
        int[] items = [.. Enumerable.Range(0, 100)];
        Assert.Equal([1, 28, 38, 57, 76], Sample.Simple(items, 5, 20260304));
        Assert.Equal(Sample.Simple(items, 10, 7), Sample.Simple(items, 10, 7));
        Assert.NotEqual(Sample.Simple(items, 10, 7), Sample.Simple(items, 10, 8));
        Assert.Equal(items, Sample.Simple(items, 1000, 7));
    }

    [Fact]
    public void Every_item_is_equally_likely()
    {
        int[] items = [.. Enumerable.Range(0, 20)];
        var drawn = new int[20];
        for (var seed = 0; seed < 20_000; seed++) foreach (var i in Sample.Simple(items, 5, seed)) drawn[i]++;
        Assert.All(drawn, count => Assert.InRange(count, 4700, 5300));
    }

    [Fact]
    public void Systematic_and_stratified()
    {
        int[] items = [.. Enumerable.Range(0, 100)];
        var every = Sample.Systematic(items, 10, 3);
        Assert.Equal(10, every.Count);
        Assert.All(every.Zip(every.Skip(1)), p => Assert.Equal(10, p.Second - p.First));
        var strata = Sample.Stratified(items, i => i < 90 ? "calls" : "chats", 20, 5);
        Assert.Equal((18, 2), (strata.Count(i => i < 90), strata.Count(i => i >= 90)));
        Assert.Equal(strata.Order(), strata);
        Assert.Empty(Sample.Stratified(Array.Empty<int>(), i => i, 5, 1));
    }

    [Fact]
    public void By_risk_takes_what_must_be_seen_and_then_the_heavier_ones()
    {
        int[] items = [.. Enumerable.Range(0, 50)];
        var heavy = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var drawn = Sample.ByRisk(items, i => i < 3, i => i == 10 ? 9 : i < 20 ? 1 : 0, 4, seed);
            Assert.Equal([0, 1, 2], drawn.Take(3));
            Assert.True(drawn[3] < 20);
            if (drawn[3] == 10) heavy++;
        }
        Assert.InRange(heavy, 2000 * 9 / 25 - 100, (2000 * 9 / 25) + 100);
        Assert.Equal(17, Sample.ByRisk(items, _ => false, i => i is > 2 and < 20 ? 1 : 0, 40, 1).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.ByRisk(items, _ => false, _ => -1, 4, 1));
    }
}
