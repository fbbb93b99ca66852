using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Skein.Upkeep;

/// <summary>What is done once a day, on every node; doing it twice does no harm.</summary>
internal sealed class Housekeeping(SweepUploads uploads, SweepFiles contents, ILogger<Housekeeping> log) : BackgroundService
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
                var unsent = await uploads.Run(stoppingToken);
                if (unsent > 0) log.LogInformation("{Count} uploads that were never sent were removed", unsent);
                var dropped = await contents.Run(stoppingToken);
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
