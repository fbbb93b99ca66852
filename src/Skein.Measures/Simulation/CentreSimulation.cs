namespace Skein.Measures.Simulation;

/// <summary>
/// A discrete-event simulation of a skill-based, multi-channel centre. It agrees with the Erlang formulas where they hold (one queue, exponential
/// times, constant rates) and answers where they do not: several skills, chats, backlogs, changing rates and staff, other distributions.
/// </summary>
public static class CentreSimulation
{
    /// <summary>Runs the model. The same model and seed give the same result.</summary>
    /// <param name="model">The centre.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="replications">Independent days; more narrow the intervals.</param>
    /// <exception cref="ArgumentException">The model contradicts itself.</exception>
    public static SimulationResult Run(CentreModel model, long seed, int replications = 10)
    {
        ArgumentNullException.ThrowIfNull(model);
        Require.AtLeast(replications, 1);
        model.Check();
        var seeds = new SeededRandom(seed);
        var days = new SimulatedDay[replications];
        for (var i = 0; i < replications; i++)
        {
            days[i] = new SimulatedDay(model, (long)seeds.Next());
            days[i].Run();
        }
        return new(
            [.. model.Queues.Select((queue, q) =>
            {
                QueueTally[] tallies = [.. days.Select(day => day.Tallies[q])];
                double[] waits = [.. tallies.SelectMany(t => t.Waits)];
                Array.Sort(waits);
                Estimate? Share(Func<QueueTally, double> part) => Estimate.Of(tallies.Select(t => t.Waits.Count == 0 ? (double?)null : part(t) / t.Waits.Count));
                return new QueueResult(
                    queue.Name, Estimate.Of(tallies.Select(t => (double?)t.Waits.Count)), Share(t => t.InTime), Share(t => t.Abandoned), Share(t => t.Waited),
                    Share(t => t.Waits.Sum()), Estimate.Of(tallies.Select(t => (double?)t.BacklogAtEnd)), waits);
            })],
            [.. model.Groups.Select((group, g) => new GroupResult(
                group.Name,
                Estimate.Of(days.Select(day => day.StaffedSeconds[g] > 0 ? Math.Min(1, day.BusySeconds[g] / day.StaffedSeconds[g]) : (double?)null)),
                Estimate.Of(days.Select(day => day.ChattingSeconds[g] > 0 ? day.ChatSeconds[g] / day.ChattingSeconds[g] : (double?)null))))]);
    }
}
