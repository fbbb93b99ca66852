using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Takes mail in for as long as the process lives, woken by every commit.</summary>
internal sealed class IntakeRunner(TakeIn take, Wake wake, ILogger<IntakeRunner> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new Outage(log, "Taking mail in").Every(LongestSleep, take.Run, stoppingToken, wake);
}
