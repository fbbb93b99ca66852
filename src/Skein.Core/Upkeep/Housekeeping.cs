using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Skein.Upkeep;

/// <summary>What is done once a day, on every node; doing it twice does no harm.</summary>
internal sealed class Housekeeping(SweepFiles sweep, ILogger<Housekeeping> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(FirstPause, stoppingToken);
        while (true)
        {
            try
            {
                var dropped = await sweep.Run(stoppingToken);
                if (dropped > 0) log.LogInformation("{Count} contents that no file named were removed", dropped);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "Housekeeping failed; it is tried again tomorrow");
            }

            await Task.Delay(Pause, stoppingToken);
        }
    }
}
