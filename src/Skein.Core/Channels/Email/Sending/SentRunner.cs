using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Looks after Sent folders for as long as the process lives; nobody waits for them.</summary>
internal sealed class SentRunner(SaveSent save, ILogger<SentRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new Outage(log, "Keeping sent mail").Every(Pause, save.Run, stoppingToken);
}
