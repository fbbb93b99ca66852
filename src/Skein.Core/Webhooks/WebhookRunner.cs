using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Skein.Platform;

namespace Skein.Webhooks;

/// <summary>
/// Sends deliveries for as long as the process lives, woken by every commit. Each webhook is served by itself, so that one that is
/// dead or slow holds up nobody else.
/// </summary>
public sealed class WebhookRunner(
    SendWebhooks send, IDbContextFactory<SkeinDb> storage, Wake wake, TimeProvider time, ILogger<WebhookRunner> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);
    private static readonly Duration Remembered = Duration.FromDays(30);
    private static readonly Duration BetweenSweeps = Duration.FromHours(6);

    private readonly ConcurrentDictionary<long, Task> busy = new();
    private Instant nextSweep;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        nextSweep = time.Now();
        await new Outage(log, "The sender of webhooks").Every(LongestSleep, Begin, stoppingToken, wake);
        await Task.WhenAll(busy.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Begin(CancellationToken stop)
    {
        await Sweep(stop);
        foreach (var id in await send.WithWork(stop)) _ = busy.GetOrAdd(id, _ => Task.Run(() => Keep(id, stop), stop));
    }

    private async Task Keep(long id, CancellationToken stop)
    {
        try
        {
            while (await send.Run(id, stop)) { }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            log.LogError(failure, "Webhook {WebhookId} cannot be sent to", id);
        }
        finally
        {
            busy.TryRemove(id, out _);
        }
    }

    private async Task Sweep(CancellationToken stop)
    {
        if (time.Now() < nextSweep) return;
        nextSweep = time.Now() + BetweenSweeps;
        await using var db = await storage.CreateDbContextAsync(stop);
        var before = time.Now() - Remembered;
        using (await db.Engine.Turn(stop))
        {
            await db.WebhookDeliveries.Where(d => d.CreatedAt < before && d.State != DeliveryState.Waiting).ExecuteDeleteAsync(stop);
        }
    }
}
