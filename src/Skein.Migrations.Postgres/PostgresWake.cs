using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Skein.Platform;

namespace Skein.Postgres;

/// <summary>
/// Passes wake-ups between nodes. NOTIFY inside a writing transaction makes commits queue behind one lock, so it is sent
/// afterwards, on a connection of its own, at most ten times a second.
/// </summary>
internal sealed class PostgresWake(PostgresEngine engine, Wake wake, ILogger<PostgresWake> log) : BackgroundService
{
    private const string Channel = "skein_journal";
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(75);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private readonly SemaphoreSlim raised = new(0, 1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        wake.Raised += NoteRaised;
        stoppingToken.Register(() => wake.Raised -= NoteRaised);
        return Task.WhenAll(Keep(Hear, stoppingToken), Keep(Send, stoppingToken));
    }

    private void NoteRaised(IReadOnlySet<string> touched)
    {
        try
        {
            if (raised.CurrentCount == 0) raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Raised twice at once: one notification carries both.
        }
    }

    private async Task Keep(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work(stop);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                log.LogWarning("Wake-ups between nodes are interrupted ({Reason}); polling goes on", failure.Message);
                await Task.Delay(Pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task Hear(CancellationToken stop)
    {
        await using var connection = await engine.Source.OpenConnectionAsync(stop);
        connection.Notification += (_, _) => wake.Ring();
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection)) await listen.ExecuteNonQueryAsync(stop);
        while (true) await connection.WaitAsync(stop);
    }

    private async Task Send(CancellationToken stop)
    {
        while (true)
        {
            await raised.WaitAsync(stop);
            await Task.Delay(Gathering, stop);
            await using var notify = engine.Source.CreateCommand($"NOTIFY {Channel}");
            await notify.ExecuteNonQueryAsync(stop);
            await Task.Delay(Breath, stop);
        }
    }
}
