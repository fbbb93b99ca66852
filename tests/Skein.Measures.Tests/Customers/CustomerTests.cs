using CsCheck;
using NodaTime;
using Skein.Measures.Customers;

namespace Skein.Measures.Tests.Customers;

public class CustomerTests
{
    static readonly Purchases[] Ten =
    [
        new("A", 5, 12, 9000), new("B", 30, 8, 5200), new("C", 60, 6, 7700), new("D", 3, 1, 300), new("E", 200, 2, 1500),
        new("F", 15, 9, 4100), new("G", 90, 4, 2500), new("H", 365, 1, 100), new("I", 45, 5, 3300), new("J", 10, 15, 20000),
    ];

    [Fact]
    public void Quintiles_as_SQL_cuts_them() =>
        Assert.Equal([555, 344, 234, 511, 122, 443, 222, 111, 333, 455], Rfm.Of(Ten, QuintileTies.ById).Select(s => s.Code));

    [Fact]
    public void Quintiles_by_counting() => Gen.Int[0, 6].Array[5, 40].Sample(days =>
    {
        Purchases[] customers = [.. days.Select((d, i) => new Purchases($"{i:00}", d, 1, 0))];
        var byId = Rfm.Of(customers, QuintileTies.ById);
        var shared = Rfm.Of(customers, QuintileTies.Shared);
        var n = days.Length;
        var sizes = byId.GroupBy(s => s.Recency).OrderBy(g => g.Key).Select(g => g.Count()).ToList();
        Assert.Equal(Enumerable.Range(0, 5).Select(t => (n / 5) + (t < n % 5 ? 1 : 0)), sizes);
        for (var i = 0; i < n; i++)
        {
            int worse = days.Count(d => d > days[i]), equal = days.Count(d => d == days[i]);
            Assert.Equal(Math.Ceiling(5m * (worse + ((equal + 1) / 2m)) / n), shared[i].Recency);
            for (var j = 0; j < n; j++) if (days[j] < days[i]) Assert.True(byId[j].Recency >= byId[i].Recency);
        }
    }, iter: 200);

    [Fact]
    public void Tiers_by_cumulative_revenue()
    {
        Assert.Equal([ValueTier.A, ValueTier.A, ValueTier.B, ValueTier.C, ValueTier.C], ValueTiers.Of([50, 30, 15, 5, 0]));
        Assert.Equal([ValueTier.A, ValueTier.C], ValueTiers.Of([96, 4]));
        Assert.Equal([ValueTier.A, ValueTier.A, ValueTier.A], ValueTiers.Of([5, 5, 5]));
        Assert.Equal([ValueTier.C], ValueTiers.Of([0]));
        Assert.Throws<ArgumentException>(() => Rfm.Of(Ten[..4], QuintileTies.ById));
    }

    [Theory]
    [InlineData(100, .8, .1, 266.6667, 366.6667, 292.063384)]
    [InlineData(100, .5, .1, 83.3333, 183.3333, 179.775972)]
    [InlineData(80, .95, .08, 584.6154, 664.6154, 314.614099)]
    [InlineData(100, 0, .1, 0, 100, 100)]
    public void Lifetime_values(double m, double r, double i, double excluding, double including, double five)
    {
        Assert.Equal(excluding, LifetimeValue.ExcludingNow(m, r, i), 1e-4);
        Assert.Equal(including, LifetimeValue.IncludingNow(m, r, i), 1e-4);
        Assert.Equal(five, LifetimeValue.OverPeriods(m, r, i, 5), 1e-6);
        Assert.Equal(LifetimeValue.IncludingNow(m, r, i), LifetimeValue.OverPeriods(m, r, i, 2000), 1e-9);
    }

    [Fact]
    public void Infinite_value_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => LifetimeValue.IncludingNow(100, 1, 0));

    [Fact]
    public void Silence_and_the_chance_of_being_gone()
    {
        Assert.Equal(3, Churn.Silence([0, 10, 20], 50));
        Assert.Null(Churn.Silence([5], 50));
        Assert.Null(Churn.Silence([], 50));
        var cdnow = new BgNbd(0.243, 4.414, 0.793, 2.426);
        Assert.Equal(1, Churn.ProbabilityActive(cdnow, 0, 0, 38.86));
        Assert.Equal(0.7266, Churn.ProbabilityActive(cdnow, 2, 30.43, 38.86), 5e-4);
        Assert.True(Churn.ProbabilityActive(cdnow, 26, 5, 38.86) < 0.001);
        Assert.Throws<ArgumentOutOfRangeException>(() => Churn.ProbabilityActive(cdnow, 1, 5, 4));
    }

    /// <summary>BG/NBD by its definition: a gamma rate, a chance to leave after each order; those with the same history are counted.</summary>
    [Fact]
    public void Probability_active_by_simulation()
    {
        var model = new BgNbd(2, 4, 1, 3);
        var random = new Random(5);
        double Exponential(double rate) => -Math.Log(1 - random.NextDouble()) / rate;
        int matching = 0, active = 0;
        var expected = 0.0;
        for (var i = 0; i < 400_000; i++)
        {
            var rate = Exponential(4) + Exponential(4);
            var leave = 1 - Math.Pow(1 - random.NextDouble(), 1 / 3.0);
            double at = 0, last = 0;
            var (repeats, gone) = (0, false);
            while (!gone && (at += Exponential(rate)) <= 10)
            {
                repeats++;
                last = at;
                gone = random.NextDouble() < leave;
            }
            if (repeats != 3 || last is < 4 or > 6) continue;
            matching++;
            if (!gone) active++;
            expected += Churn.ProbabilityActive(model, 3, last, 10);
        }
        Assert.Equal(expected / matching, (double)active / matching, 0.02);
    }

    [Fact]
    public void Credit()
    {
        Assert.Equal(70m, CreditScore.Weighted([(80, 30), (70, 25), (60, 20), (50, 15), (90, 10)]));
        Assert.Equal(["A", "A", "BBB", "C", "AAA"], new[] { 70m, 79.9m, 69.99m, 10m, 90m }.Select(s => CreditScore.Band(s)));
        var capacity = CreditLimit.ByCapacity(2_000_000, 600_000);
        Assert.Equal(120_000, capacity);
        Assert.Equal(225_000, CreditLimit.ByNeed(150_000, 30, 15));
        Assert.Equal(120_000, CreditLimit.Granted(capacity, 225_000));
        Assert.Equal(5_000, CreditLimit.Excess(200_000, CreditLimit.Exposure(150_000, 0, 40_000), 15_000));
        Assert.Throws<ArgumentException>(() => CreditScore.Weighted([(80, 30)]));
    }

    [Theory]
    [InlineData("2026-01-31", 0, AgeClass.Current)]
    [InlineData("2026-02-01", 1, AgeClass.To30)]
    [InlineData("2026-03-02", 30, AgeClass.To30)]
    [InlineData("2026-03-03", 31, AgeClass.To60)]
    [InlineData("2026-04-01", 60, AgeClass.To60)]
    [InlineData("2026-05-02", 91, AgeClass.Over90)]
    public void Ageing(string asOf, int days, AgeClass age)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value;
        var due = new LocalDate(2026, 1, 31);
        Assert.Equal((days, age), (Receivables.DaysOverdue(due, date), Receivables.Age(due, date)));
        Assert.Equal(100, Receivables.Ageing([(due, 60), (due, 40)], date)[age]);
    }

    [Fact]
    public void How_fast_money_comes_in()
    {
        Assert.Equal(23_900, Receivables.Provision([(500_000, .005m), (120_000, .02m), (60_000, .05m), (30_000, .2m), (20_000, .5m)]));
        Assert.Equal(27.0m, Receivables.DaysSalesOutstanding(450_000, 1_500_000, 90));
        Assert.Equal(18.0m, Receivables.DaysSalesOutstanding(300_000, 1_500_000, 90));
        Assert.Null(Receivables.DaysSalesOutstanding(1, 0, 90));
        Assert.Equal(90.625m, Receivables.CollectionEffectiveness(400_000, 1_500_000, 450_000, 300_000));
        Assert.Null(Receivables.CollectionEffectiveness(0, 0, 0, 0));
        Assert.Equal(31 + 28 * 0.5m, Receivables.CountBack(150, [new(100, 31), new(100, 28)]));
        Assert.Equal(31, Receivables.CountBack(100, [new(100, 31), new(100, 28)]));
        Assert.Equal(0, Receivables.CountBack(0, [new(100, 31)]));
        Assert.Null(Receivables.CountBack(300, [new(100, 31), new(100, 28)]));
        Assert.Equal(30 + 31 + 14, Receivables.CountBack(150, [new(0, 30), new(100, 31), new(100, 28)]));
    }

    [Fact]
    public void Altman_three_times()
    {
        var listed = new Accounts(200, 300, 120, 800, 500, 1500, 1000);
        Assert.Equal(new AltmanScore(3.516m, AltmanZone.Safe), Altman.Listed(listed));
        Assert.Equal(new AltmanScore(2.68734m, AltmanZone.Grey), Altman.Unlisted(listed with { Equity = 500 }));
        Assert.Equal(new AltmanScore(4.1464m, AltmanZone.Safe), Altman.Services(listed with { Equity = 500 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Altman.Listed(listed with { TotalAssets = 0 }));
    }
}
