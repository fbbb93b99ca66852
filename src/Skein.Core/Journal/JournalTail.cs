using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Skein.Platform;

namespace Skein.Journal;

/// <summary>
/// Reads the end of the journal on every node and tells this node's open pages, so that a change made on another node is seen
/// here too. It keeps no stored position: a page that was not open has nothing to refresh.
/// </summary>
public sealed class JournalTail(
    IDbContextFactory<SkeinDb> storage, ISettledJournal settled, LiveFeed feed, Wake wake, ILogger<JournalTail> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);

    /// <summary>No more than one look in this time, however many write.</summary>
    private static readonly TimeSpan Stride = TimeSpan.FromMilliseconds(50);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Position? position = null;
        var outage = new Outage(log, "The tail of the journal");
        while (!stoppingToken.IsCancellationRequested)
        {
            var (woken, stride) = (wake.Next, Task.Delay(Stride, stoppingToken));
            try
            {
                position = await Read(position, stoppingToken);
                outage.Over();
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                outage.Note(failure);
            }

            await Task.WhenAny(woken, Task.Delay(LongestSleep, stoppingToken));
            await stride.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Position> Read(Position? from, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (from is not { } position) return await settled.End(db, stop);
        while (true)
        {
            var entries = await settled.After(db, position).AsNoTracking().Take(500).ToListAsync(stop);
            foreach (var entry in entries) feed.Tell(entry);
            if (entries.Count > 0) position = new Position(entries[^1].Tx, entries[^1].Id);
            if (entries.Count < 500) return position;
        }
    }
}
