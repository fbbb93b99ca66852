using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Journal;

/// <summary>Runs every follower for as long as the process lives. Any node may run any of them; the lease decides.</summary>
public sealed class FollowerRunner(
    IEnumerable<IFollower> followers, FollowerStep step, Wake wake, Node node, ILogger<FollowerRunner> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(followers.Select(follower => Task.Run(() => Keep(follower, stoppingToken), stoppingToken)));

    private async Task Keep(IFollower follower, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var woken = wake.Next;
            var stepped = await Step(follower, stop);
            if (stepped == Stepped.Advanced) continue;
            await Task.WhenAny(woken, Task.Delay(LongestSleep, stop));
        }
    }

    private async Task<Stepped> Step(IFollower follower, CancellationToken stop)
    {
        try
        {
            return await step.Run(follower, node.Name, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Stepped.Waiting;
        }
        catch (Exception failure)
        {
            // The storage itself is out of reach; there is nowhere to note it but the log.
            log.LogError(failure, "Follower {Follower} could not reach its storage", follower.Name);
            await Task.Delay(LongestSleep, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Stepped.Failed;
        }
    }
}
