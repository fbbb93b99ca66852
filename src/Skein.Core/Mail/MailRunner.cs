using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Mail;

/// <summary>Sends mail for as long as the process lives, woken by every commit; a conversation with each server that has work.</summary>
public sealed class MailRunner(SendMails send, Wake wake, ILogger<MailRunner> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private readonly Dictionary<long, Task> conversations = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await new Outage(log, "The mail sender").Every(LongestSleep, Begin, stoppingToken, wake);
        await Task.WhenAll(conversations.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Begin(CancellationToken stop)
    {
        foreach (var server in await send.Waiting(stop))
        {
            if (!conversations.TryGetValue(server.Id, out var held) || held.IsCompleted) conversations[server.Id] = Hold(server, stop);
        }
    }

    private async Task Hold(MailServer server, CancellationToken stop)
    {
        await Task.Yield();
        try
        {
            while (await send.Run(server, stop)) { }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogWarning(failure, "Sending through {Host} broke off; it is taken up again", server.Host);
            await Task.Delay(LongestSleep, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException) { }
    }
}
