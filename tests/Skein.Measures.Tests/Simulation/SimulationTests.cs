using Skein.Measures.Simulation;
using Skein.Measures.Staffing;

namespace Skein.Measures.Tests.Simulation;

public class SimulationTests
{
    static CentreModel OneQueue(double contacts, int agents, TimeDistribution handling, TimeDistribution? patience = null, int intervals = 100) => new()
    {
        IntervalSeconds = 1800,
        WarmUpIntervals = 5,
        Queues = [new() { Name = "calls", Contacts = [.. Enumerable.Repeat(contacts, intervals)], Handling = handling, Patience = patience }],
        Groups = [new() { Name = "all", Agents = [.. Enumerable.Repeat(agents, intervals)], Skills = ["calls"] }],
    };

    static void Agrees(double exactly, Estimate? simulated, double atLeast) =>
        Assert.Equal(exactly, simulated!.Value.Mean, Math.Max(atLeast, 2 * simulated.Value.HalfWidth!.Value));

    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    public void Agrees_with_Erlang_C(int agents)
    {
        var exactly = ErlangC.Measure(new(100, 1800, 180), agents)!.Value;
        var result = CentreSimulation.Run(OneQueue(100, agents, TimeDistribution.Exponential(180)), 1, 20);
        Agrees(exactly.ServiceLevel(20), result.Queues[0].ServiceLevel, 0.003);
        Agrees(exactly.WaitProbability, result.Queues[0].Waited, 0.003);
        Agrees(exactly.MeanWaitSeconds, result.Queues[0].MeanWaitSeconds, 0.3);
        Agrees(exactly.Occupancy, result.Groups[0].Occupancy, 0.003);
        Assert.Equal(exactly.WaitPercentileSeconds(0.9), result.Queues[0].WaitPercentileSeconds(0.9)!.Value, 0.2 * exactly.WaitPercentileSeconds(0.9));
    }

    [Theory]
    [InlineData(13, 300)]
    [InlineData(10, 300)]
    [InlineData(6, 60)]
    public void Agrees_with_Erlang_A(int agents, double patience)
    {
        var exactly = ErlangA.Measure(new(100, 1800, 180), patience, agents);
        var result = CentreSimulation.Run(OneQueue(100, agents, TimeDistribution.Exponential(180), TimeDistribution.Exponential(patience)), 2);
        Agrees(exactly.ServiceLevel(20), result.Queues[0].ServiceLevel, 0.003);
        Agrees(exactly.AbandonProbability, result.Queues[0].Abandoned, 0.002);
        Agrees(exactly.MeanWaitSeconds, result.Queues[0].MeanWaitSeconds, 0.2);
        Agrees(exactly.Occupancy, result.Groups[0].Occupancy, 0.003);
    }

    [Fact]
    public void Agrees_with_Pollaczek_and_Khinchine_where_Erlang_does_not_hold()
    {
        // One agent, ρ = 0.7: mean wait ρ·S·(1 + c²)/(2(1 − ρ)).
        const double service = 60, load = 0.7;
        double Wait(double variation) => load * service * (1 + (variation * variation)) / (2 * (1 - load));
        var constant = CentreSimulation.Run(OneQueue(1800 * load / service, 1, TimeDistribution.Constant(service), intervals: 400), 3);
        Agrees(Wait(0), constant.Queues[0].MeanWaitSeconds, 1);
        var varied = CentreSimulation.Run(OneQueue(1800 * load / service, 1, TimeDistribution.LogNormal(service, 1.5), intervals: 400), 4, 20);
        Agrees(Wait(1.5), varied.Queues[0].MeanWaitSeconds, 5);
    }

    [Fact]
    public void Chat_slots_without_contention_are_servers()
    {
        // Everybody may hold three chats: 5 agents are 15 servers of an Erlang C queue.
        var exactly = ErlangC.Measure(new(60, 3600, 600), 15)!.Value;
        var model = OneQueue(30, 5, TimeDistribution.Exponential(600));
        var result = CentreSimulation.Run(model with
        {
            Queues = [model.Queues[0] with { Channel = Channel.Chat, WithinSeconds = 60 }],
            Groups = [model.Groups[0] with { ChatSlots = 3 }],
        }, 5);
        Agrees(exactly.ServiceLevel(60), result.Queues[0].ServiceLevel, 0.01);
        Assert.InRange(result.Groups[0].ChatConcurrency!.Value.Mean, 1.8, 3);
    }

    [Fact]
    public void Calls_come_before_mail_and_the_backlog_is_worked_off()
    {
        var result = CentreSimulation.Run(new()
        {
            IntervalSeconds = 1800,
            Queues =
            [
                new() { Name = "calls", Contacts = [.. Enumerable.Repeat(40.0, 16)], Handling = TimeDistribution.Exponential(180), Patience = TimeDistribution.Exponential(120) },
                new() { Name = "mail", Channel = Channel.Email, Priority = 1, Backlog = 60, Contacts = [.. Enumerable.Repeat(4.0, 16)], Handling = TimeDistribution.LogNormal(300, 0.8), WithinSeconds = 4 * 3600 },
            ],
            Groups = [new() { Name = "all", Agents = [.. Enumerable.Repeat(7, 16)], Skills = ["calls", "mail"] }],
        }, 6);
        var (calls, mail) = (result.Queues[0], result.Queues[1]);
        Assert.True(mail.MeanWaitSeconds!.Value.Mean > 5 * calls.MeanWaitSeconds!.Value.Mean);
        Assert.Equal(0, mail.Abandoned!.Value.Mean);
        Assert.InRange(mail.Offered!.Value.Mean, 110, 140);
        Assert.True(mail.BacklogAtEnd!.Value.Mean < 30);
        Assert.True(result.Groups[0].Occupancy!.Value.Mean is > 0.65 and < 0.75);
    }

    [Fact]
    public void Two_separate_skills_are_two_Erlang_queues_and_pooling_them_is_better()
    {
        double[] contacts = [.. Enumerable.Repeat(50.0, 60)];
        int[] six = [.. Enumerable.Repeat(6, 60)];
        CentreModel Model(params string[][] skills) => new()
        {
            IntervalSeconds = 1800,
            WarmUpIntervals = 4,
            Queues = [new() { Name = "a", Contacts = contacts, Handling = TimeDistribution.Exponential(180) }, new() { Name = "b", Contacts = contacts, Handling = TimeDistribution.Exponential(180) }],
            Groups = [.. skills.Select((s, i) => new AgentGroup { Name = $"g{i}", Agents = six, Skills = s })],
        };
        var apart = CentreSimulation.Run(Model(["a"], ["b"]), 7, 20);
        var pooled = CentreSimulation.Run(Model(["a", "b"], ["b", "a"]), 7, 20);
        Agrees(ErlangC.Measure(new(50, 1800, 180), 6)!.Value.ServiceLevel(20), apart.Queues[0].ServiceLevel, 0.01);
        Agrees(ErlangC.Measure(new(100, 1800, 180), 12)!.Value.ServiceLevel(20), pooled.Queues[0].ServiceLevel, 0.01);
        Assert.True(pooled.Queues[1].ServiceLevel!.Value.Mean > apart.Queues[1].ServiceLevel!.Value.Mean);
    }

    [Fact]
    public void The_same_seed_gives_the_same_day_and_nobody_is_lost()
    {
        var model = OneQueue(80, 9, TimeDistribution.LogNormal(180, 1), TimeDistribution.Exponential(200), 20) with { WarmUpIntervals = 0 };
        var (first, again) = (CentreSimulation.Run(model, 42, 3), CentreSimulation.Run(model, 42, 3));
        Assert.Equal(first.Queues[0].Waits, again.Queues[0].Waits);
        Assert.NotEqual(first.Queues[0].Waits, CentreSimulation.Run(model, 43, 3).Queues[0].Waits);
        Assert.Equal(first.Queues[0].Offered!.Value.Mean * 3, first.Queues[0].Waits.Count, 1e-6);
    }

    [Fact]
    public void Nobody_on_duty_and_shifts_that_end()
    {
        var model = OneQueue(20, 0, TimeDistribution.Constant(60), intervals: 8) with { WarmUpIntervals = 0 };
        var nobody = CentreSimulation.Run(model, 1, 2);
        Assert.Equal(0, nobody.Queues[0].ServiceLevel!.Value.Mean);
        Assert.Null(nobody.Groups[0].Occupancy);
        Assert.Equal(nobody.Queues[0].Offered, nobody.Queues[0].BacklogAtEnd);

        var late = CentreSimulation.Run(model with { Groups = [model.Groups[0] with { Agents = [0, 0, 0, 0, 50, 50, 50, 0] }] }, 1, 2);
        Assert.InRange(late.Queues[0].ServiceLevel!.Value.Mean, 0.25, 0.6);
        Assert.Null(CentreSimulation.Run(model with { Queues = [model.Queues[0] with { Contacts = new double[8] }] }, 1, 2).Queues[0].ServiceLevel);
    }

    [Fact]
    public void Models_that_contradict_themselves_are_refused()
    {
        var model = OneQueue(20, 1, TimeDistribution.Observed([50, 60, 70]), intervals: 8);
        Assert.Throws<ArgumentException>(() => CentreSimulation.Run(model with { WarmUpIntervals = 8 }, 1));
        Assert.Throws<ArgumentException>(() => CentreSimulation.Run(model with { Groups = [model.Groups[0] with { Skills = ["x"] }] }, 1));
        Assert.Throws<ArgumentException>(() => CentreSimulation.Run(model with { Groups = [model.Groups[0] with { Agents = [1] }] }, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeDistribution.Exponential(0));
    }
}
