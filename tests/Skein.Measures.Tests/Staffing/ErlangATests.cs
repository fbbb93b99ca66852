using CsCheck;
using Skein.Measures.Staffing;

namespace Skein.Measures.Tests.Staffing;

public class ErlangATests
{
    [Theory]
    [InlineData(100, 30, 3, 5, 14, 1 / 3.0, 0.145260114, 0.013983744, 0.069918721, 0.704297326, 0.916792092)]
    [InlineData(100, 30, 3, 5, 13, 1 / 3.0, 0.225797084, 0.024963304, 0.124816518, 0.750028228, 0.858177700)]
    [InlineData(100, 30, 3, 5, 10, 1 / 3.0, 0.599433318, 0.109438000, 0.547189998, 0.890562000, 0.516810169)]
    [InlineData(100, 30, 3, 1, 14, 1 / 3.0, 0.111527341, 0.030321837, 0.030321837, 0.692627259, 0.943776107)]
    [InlineData(100, 30, 3, 1e6, 14, 1 / 3.0, 0.174131664, 1.306e-7, 0.130598160, 0.714285621, 0.888350296)]
    [InlineData(1, 1, 1, 1, 1, 0.5, 0.632120559, 0.367879441, 0.367879441, 0.632120559, 0.508064070)]
    public void Vectors_in_minutes(
        double calls, double interval, double aht, double patience, int agents, double within,
        double wait, double abandon, double meanWait, double occupancy, double level)
    {
        var measures = ErlangA.Measure(new(calls, interval, aht), patience, agents);
        Assert.Equal(wait, measures.WaitProbability, 1e-9);
        Assert.Equal(abandon, measures.AbandonProbability, 1e-9);
        Assert.Equal(meanWait, measures.MeanWaitSeconds, 1e-9);
        Assert.Equal(occupancy, measures.Occupancy, 1e-9);
        Assert.Equal(level, measures.ServiceLevel(within), 1e-9);
    }

    [Fact]
    public void The_well_known_example_of_fifty_agents()
    {
        var measures = ErlangA.Measure(new(48, 60, 60), 120, 50);
        Assert.Equal(0.031, measures.AbandonProbability, 1e-3);
        Assert.Equal(3.7, measures.MeanWaitSeconds, 1e-1);
        Assert.Equal(20.8, ErlangC.Measure(new(48, 60, 60), 50)!.Value.MeanWaitSeconds, 1e-1);
    }

    /// <summary>The birth-death chain state by state, and a tagged contact followed by uniformization.</summary>
    static (double Wait, double Abandon, double Queue, double Level) ByChain(double births, double service, double leaving, int agents, double within)
    {
        var weights = new List<double> { 1 };
        for (var k = 1; k <= agents + 5000; k++)
        {
            weights.Add(weights[^1] * births / ((Math.Min(k, agents) * service) + (Math.Max(0, k - agents) * leaving)));
            if (k > agents + 5 && weights[^1] < 1e-25 * weights.Max()) break;
        }
        var total = weights.Sum();
        var queue = weights.Select((w, k) => Math.Max(0, k - agents) * w).Sum() / total;
        var levels = new double[weights.Count];
        var size = Math.Max(0, weights.Count - agents);
        var rate = (agents * service) + ((size + 1) * leaving);
        // served[k]: probability that a contact with k ahead of it in the queue is served within the steps left.
        var served = new double[size];
        var answer = new double[size];
        var poisson = Math.Exp(-rate * within);
        var cumulated = poisson;
        for (var step = 1; 1 - cumulated > 1e-15 && step < 20_000; step++)
        {
            var next = new double[size];
            for (var k = 0; k < size; k++)
            {
                var ahead = ((agents * service) + (k * leaving)) / rate;
                next[k] = (ahead * (k == 0 ? 1 : served[k - 1])) + ((1 - ahead - (leaving / rate)) * served[k]);
            }
            served = next;
            poisson *= rate * within / step;
            cumulated += poisson;
            for (var k = 0; k < size; k++) answer[k] += poisson * served[k];
        }
        var level = 0.0;
        for (var k = 0; k < weights.Count; k++) level += weights[k] / total * (k < agents ? 1 : answer[k - agents]);
        return (weights.Skip(agents).Sum() / total, leaving * queue / births, queue, level);
    }

    [Fact]
    public void Agrees_with_the_chain_and_a_tagged_contact() =>
        Gen.Select(Gen.Double[0.2, 30], Gen.Int[1, 30], Gen.Double[0.2, 8], Gen.Double[0, 2]).Sample((erlangs, agents, patience, within) =>
        {
            var (wait, abandon, queue, level) = ByChain(erlangs, 1, 1 / patience, agents, within);
            var measures = ErlangA.Measure(new(erlangs, 1, 1), patience, agents);
            Assert.Equal(wait, measures.WaitProbability, 1e-11);
            Assert.Equal(abandon, measures.AbandonProbability, 1e-11);
            Assert.Equal(queue, measures.MeanQueueLength, 1e-9);
            Assert.Equal(level, measures.ServiceLevel(within), 1e-10);
        }, iter: 100);

    [Fact]
    public void Endless_patience_is_Erlang_C() => Gen.Select(Gen.Double[0.5, 60], Gen.Int[2, 20]).Sample((erlangs, more) =>
    {
        var agents = (int)erlangs + more;
        var patient = ErlangA.Measure(new(erlangs, 1, 1), 1e9, agents);
        var erlangC = ErlangC.Measure(new(erlangs, 1, 1), agents)!.Value;
        Assert.Equal(erlangC.WaitProbability, patient.WaitProbability, 1e-6);
        Assert.Equal(erlangC.ServiceLevel(0.2), patient.ServiceLevel(0.2), 1e-6);
    }, iter: 100);

    [Fact]
    public void No_patience_is_Erlang_B() =>
        Assert.Equal(ErlangB.Blocking(12, 10), ErlangA.Measure(new(12, 1, 1), 1e-9, 10).AbandonProbability, 1e-8);

    [Theory]
    [InlineData(1000, 1000, 1)]
    [InlineData(5000, 1000, 1)]
    [InlineData(20_000, 1000, 0.5)]
    [InlineData(900, 1000, 2)]
    [InlineData(1000, 1000, 1000)]
    [InlineData(0.001, 5000, 1)]
    [InlineData(100_000, 1, 1)]
    public void Any_load_has_figures(double erlangs, int agents, double patience)
    {
        var measures = ErlangA.Measure(new(erlangs, 1, 1), patience, agents);
        foreach (var probability in new[] { measures.WaitProbability, measures.AbandonProbability, measures.Occupancy, measures.ServiceLevel(0.1), measures.ServiceLevel(1e6) })
            Assert.InRange(probability, 0, 1);
        Assert.Equal(1 - measures.AbandonProbability, measures.ServiceLevel(1e6), 1e-9);
        if (erlangs >= 2 * agents) Assert.Equal(1 - (agents / erlangs), measures.AbandonProbability, 1e-6);
    }

    [Fact]
    public void One_agent_less_never_meets_the_target() =>
        Gen.Select(Gen.Double[0.05, 200], Gen.Double[0.05, 5], Gen.Double[0.05, 0.98], Gen.Double[0.001, 0.2]).Sample((erlangs, patience, level, abandon) =>
        {
            var traffic = new Traffic(erlangs, 1, 1);
            var target = new StaffingTarget { ServiceLevel = level, WithinSeconds = 0.1, MaxAbandonment = abandon };
            var agents = ErlangA.AgentsRequired(traffic, patience, target);
            Assert.True(Holds(agents));
            Assert.True(agents == 1 || !Holds(agents - 1));

            bool Holds(int n)
            {
                var measures = ErlangA.Measure(traffic, patience, n);
                return measures.ServiceLevel(0.1) >= level && measures.AbandonProbability <= abandon;
            }
        }, iter: 100);

    [Fact]
    public void Nothing_offered_needs_nobody()
    {
        Assert.Equal(0, ErlangA.AgentsRequired(new(0, 1, 1), 1, StaffingTarget.Answered(0.8, 20)));
        Assert.Equal(1, ErlangA.Measure(new(0, 1, 1), 1, 3).ServiceLevel(0));
        Assert.Equal(0, ErlangA.Measure(new(0, 1, 1), 1, 3).AbandonProbability);
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangA.Measure(new(1, 1, 1), 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangA.Measure(new(1, 1, 1), 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ErlangA.Measure(new(10, 1, 1), 1e8, 3));
    }
}
