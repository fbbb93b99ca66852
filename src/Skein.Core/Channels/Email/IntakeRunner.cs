using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Takes mail in for as long as the process lives, woken by every commit.</summary>
internal sealed class IntakeRunner(TakeIn take, Wake wake, ILogger<IntakeRunner> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var outage = new Outage(log, "Taking mail in");
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = wake.Next;
            try
            {
                await take.Run(stoppingToken);
                outage.Over();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                outage.Note(failure);
                await Task.Delay(LongestSleep, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.WhenAny(woken, Task.Delay(LongestSleep, stoppingToken));
        }
    }
}
