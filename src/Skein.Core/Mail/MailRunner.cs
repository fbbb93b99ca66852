using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Mail;

/// <summary>Sends mail for as long as the process lives, woken by every commit.</summary>
public sealed class MailRunner(SendMails send, Wake wake, ILogger<MailRunner> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var outage = new Outage(log, "The mail sender");
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = wake.Next;
            try
            {
                var goesOn = await send.Run(stoppingToken);
                outage.Over();
                if (goesOn) continue;
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
