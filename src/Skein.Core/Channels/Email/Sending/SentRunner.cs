using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Looks after Sent folders for as long as the process lives; nobody waits for them.</summary>
internal sealed class SentRunner(SaveSent save, ILogger<SentRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var outage = new Outage(log, "Keeping sent mail");
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await save.Run(stoppingToken);
                outage.Over();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                outage.Note(failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
