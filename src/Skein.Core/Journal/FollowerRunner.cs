using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Journal;

/// <summary>Runs every follower for as long as the process lives. Any node may run any of them; the lease decides.</summary>
public sealed class FollowerRunner(
    IEnumerable<IFollower> followers, FollowerStep step, FollowerLease lease, Wake wake, Node node, ILogger<FollowerRunner> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(2);

    /// <summary>Who is not behind takes no more than one step in this time: while many write, a step takes what all of them wrote.</summary>
    private static readonly TimeSpan Stride = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan TimeToGiveBack = TimeSpan.FromSeconds(5);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var patience = new CancellationTokenSource(TimeToGiveBack);

        // Without the storage nothing can be given back; the leases end by themselves.
        await lease.GiveBack(node.Name, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(followers.Select(follower => Task.Run(() => Keep(follower, stoppingToken), CancellationToken.None)));

    private async Task Keep(IFollower follower, CancellationToken stop)
    {
        var outage = new Outage(log, $"Follower {follower.Name}");
        while (!stop.IsCancellationRequested)
        {
            var (woken, stride) = (wake.Next, Task.Delay(Stride, stop));
            var stepped = await Step(follower, outage, stop);
            if (stepped == Stepped.Behind) continue;
            if (stepped != Stepped.Advanced) await Task.WhenAny(woken, Task.Delay(LongestSleep, stop));
            await stride.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Stepped> Step(IFollower follower, Outage outage, CancellationToken stop)
    {
        try
        {
            var stepped = await step.Run(follower, node.Name, stop);
            outage.Over();
            return stepped;
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return Stepped.Waiting;
        }
        catch (Exception failure)
        {
            // The storage itself is out of reach; there is nowhere to note it but the log.
            outage.Note(failure);
            await Task.Delay(LongestSleep, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Stepped.Failed;
        }
    }
}
