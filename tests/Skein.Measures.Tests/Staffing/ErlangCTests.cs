using CsCheck;
using Skein.Measures.Staffing;

namespace Skein.Measures.Tests.Staffing;

public class ErlangCTests
{
    static readonly StaffingTarget EightyTwenty = StaffingTarget.Answered(0.80, 20);

    [Theory]
    [InlineData(100, 1800, 180, 20, 11, 0.682118205, 0.389613812, 122.7813, 0.909091)]
    [InlineData(100, 1800, 180, 20, 12, 0.449388224, 0.640158040, 40.4449, 0.833333)]
    [InlineData(100, 1800, 180, 20, 13, 0.285270453, 0.795594788, 17.1162, 0.769231)]
    [InlineData(100, 1800, 180, 20, 14, 0.174131934, 0.888350019, 7.835937, 0.714286)]
    [InlineData(360, 3600, 240, 20, 29, 0.242273985, 0.840283146, 11.62915, 0.827586)]
    [InlineData(1, 3600, 60, 20, 1, 0.016666667, 0.987991281, 1.016949, 0.016667)]
    public void Vectors(double calls, double interval, double aht, double within, int agents, double wait, double level, double asa, double occupancy)
    {
        var measures = ErlangC.Measure(new(calls, interval, aht), agents)!.Value;
        Assert.Equal(wait, measures.WaitProbability, 1e-9);
        Assert.Equal(level, measures.ServiceLevel(within), 1e-9);
        Assert.Equal(asa, measures.MeanWaitSeconds, 1e-4);
        Assert.Equal(occupancy, measures.Occupancy, 1e-6);
        Assert.Equal(measures.MeanQueueLength, measures.Traffic.ContactsPerSecond * measures.MeanWaitSeconds, 1e-12);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9)]
    [InlineData(0)]
    public void An_unstable_queue_has_no_figures(int agents)
    {
        Assert.Null(ErlangC.Measure(new(100, 1800, 180), agents));
        Assert.Equal(1, ErlangC.WaitProbability(10, agents));
    }

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0.5, 2)]
    [InlineData(0.9, 3)]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    [InlineData(3, 5)]
    [InlineData(5, 8)]
    [InlineData(5.6, 9)]
    [InlineData(10, 14)]
    [InlineData(10.6, 14)]
    [InlineData(20, 24)]
    [InlineData(24, 29)]
    [InlineData(50, 56)]
    [InlineData(100, 107)]
    [InlineData(200, 208)]
    public void Agents_for_eighty_twenty(double erlangs, int agents) =>
        Assert.Equal(agents, ErlangC.AgentsRequired(new(erlangs * 10, 1800, 180), EightyTwenty));

    [Fact]
    public void Small_loads_start_at_the_smallest_number() =>
        Assert.Equal(1, ErlangC.AgentsRequired(new(0.5, 180, 180), StaffingTarget.Answered(0.50, 20)));

    [Theory]
    [InlineData(0.85, 14, 20)]
    [InlineData(0.70, 15, 22)]
    public void Several_limits_hold_at_once(double occupancy, int agents, int scheduled)
    {
        var required = ErlangC.AgentsRequired(new(100, 1800, 180), EightyTwenty with { MaxOccupancy = occupancy });
        Assert.Equal(agents, required);
        Assert.Equal(scheduled, Shrinkage.Scheduled(required, 0.30));
    }

    [Fact]
    public void Percentiles_invert_the_service_level() =>
        Gen.Select(Gen.Double[0.05, 150], Gen.Int[1, 40], Gen.Double[0, 0.999]).Sample((erlangs, more, share) =>
        {
            var measures = ErlangC.Measure(new(erlangs * 10, 1800, 180), (int)erlangs + more)!.Value;
            var wait = measures.WaitPercentileSeconds(share);
            if (wait > 0) Assert.Equal(share, measures.ServiceLevel(wait), 1e-9);
            else Assert.True(measures.ServiceLevel(0) >= share - 1e-12);
        }, iter: 500);

    [Fact]
    public void Waiting_is_the_exact_chain() => Gen.Select(Gen.Int[1, 64 * 30], Gen.Int[1, 20]).Sample((load64, more) =>
    {
        // The states of M/M/n themselves: weights Aᵏ/k! up to n, then a geometric tail.
        var erlangs = load64 / 64.0;
        var agents = (int)erlangs + more;
        double weight = 1, below = 0;
        for (var k = 1; k <= agents; k++)
        {
            below += weight;
            weight *= erlangs / k;
        }
        var all = weight / (1 - (erlangs / agents));
        Assert.Equal(all / (below + all), ErlangC.WaitProbability(erlangs, agents), 1e-12);
    }, iter: 300);

    [Fact]
    public void One_agent_less_never_meets_the_target() =>
        Gen.Select(Gen.Double[0.01, 400], Gen.Double[0.01, 0.99], Gen.Double[0, 120]).Sample((erlangs, level, within) =>
        {
            var traffic = new Traffic(erlangs * 10, 1800, 180);
            var agents = ErlangC.AgentsRequired(traffic, StaffingTarget.Answered(level, within));
            Assert.True(ErlangC.Measure(traffic, agents)!.Value.ServiceLevel(within) >= level);
            if (ErlangC.Measure(traffic, agents - 1) is { } fewer) Assert.True(fewer.ServiceLevel(within) < level);
            else Assert.True(agents - 1 <= erlangs);
        }, iter: 300);

    [Fact]
    public void Day_of_intervals()
    {
        Traffic[] day = [.. new double[] { 12, 30, 45, 20, 0 }.Select(calls => new Traffic(calls, 1800, 300))];
        var requirement = DayRequirement.Of(day, StaffingTarget.Answered(0.90, 60));
        Assert.Equal([5, 8, 11, 6, 0], requirement.Intervals.Select(i => i.Agents));
        double[] levels = [.9672, .9082, .9127, .9130];
        for (var i = 0; i < 4; i++) Assert.Equal(levels[i], requirement.Intervals[i].Measures.ServiceLevel(60), 1e-4);
        Assert.Equal(15, requirement.AgentHours);

        var agents = new int[5];
        ErlangC.AgentsRequired([12, 30, 45, 20, 0], 1800, 300, StaffingTarget.Answered(0.90, 60), agents);
        Assert.Equal([5, 8, 11, 6, 0], agents);
    }

    [Fact]
    public void Thousands_of_agents()
    {
        var agents = ErlangC.AgentsRequired(new(5000, 1, 1), StaffingTarget.Answered(0.8, 0.1));
        Assert.InRange(agents, 5001, 5100);
        Assert.InRange(ErlangC.Measure(new(5000, 1, 1), agents)!.Value.WaitProbability, 0, 1);
    }

    [Fact]
    public void Nonsense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Traffic(-1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Traffic(1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Traffic(1, 1, double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Traffic(1e308, 1e-10, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => StaffingTarget.Answered(1, 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StaffingTarget { MaxOccupancy = 0 });
        Assert.Throws<ArgumentException>(() => ErlangC.AgentsRequired(new(1, 1, 1), new() { MaxAbandonment = 0.05 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangC.Measure(new(1, 2, 1), 2)!.Value.WaitPercentileSeconds(1));
        Assert.Equal(0, default(Traffic).Erlangs);
        Assert.Equal(1, default(QueueMeasures).ServiceLevel(20));
    }
}
