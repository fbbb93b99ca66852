using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>A conversation with every active mailbox for as long as the process lives; each on its own, so that a slow server holds up no other.</summary>
internal sealed class FetchRunner(IDbContextFactory<SkeinDb> storage, FetchMail fetch, Wake wake, ILogger<FetchRunner> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private readonly Dictionary<long, Task> conversations = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await new Outage(log, "Fetching mail").Every(LongestSleep, Begin, stoppingToken, wake);
        await Task.WhenAll(conversations.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Begin(CancellationToken stop)
    {
        foreach (var id in await Due(stop)) conversations[id] = Hold(id, stop);

        // Not at every ring: a busy house rings all the time, and a mailbox is not in such a hurry.
        await Task.Delay(TimeSpan.FromSeconds(1), stop);
    }

    private async Task<List<long>> Due(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = db.Now;
        var ids = await db.Mailboxes.Where(b => b.IsActive && (b.RetryAt == null || b.RetryAt <= now)).Select(b => b.Id).ToListAsync(stop);
        return [.. ids.Where(id => !conversations.TryGetValue(id, out var held) || held.IsCompleted)];
    }

    private async Task Hold(long id, CancellationToken stop)
    {
        await Task.Yield();
        try
        {
            await fetch.Keep(id, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogError(failure, "Fetching mailbox {MailboxId} broke off; it begins anew", id);
            await Task.Delay(LongestSleep, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (OperationCanceledException) { }
    }
}
