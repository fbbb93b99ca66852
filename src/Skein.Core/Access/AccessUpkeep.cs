using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Skein.Platform;

namespace Skein.Access;

/// <summary>What is kept about sign-ins does not grow for ever: who signed in from where is personal data.</summary>
public sealed class AccessUpkeep(IDbContextFactory<SkeinDb> storage, ILogger<AccessUpkeep> log) : BackgroundService
{
    public static readonly Duration SignInsKept = Duration.FromDays(180);
    private static readonly Duration EndedKept = Duration.FromDays(30);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    public async Task Run(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = db.Now;
        var (old, ended, stale) = (now - SignInsKept, now - EndedKept, now - LockOut.Lasts);
        using (await db.Engine.Turn(stop))
        {
            await db.SignIns.Where(e => e.At < old).ExecuteDeleteAsync(stop);
            await db.Sessions.Where(s => s.ExpiresAt < ended).ExecuteDeleteAsync(stop);
            await db.AccessLinks.Where(l => l.ExpiresAt < ended).ExecuteDeleteAsync(stop);
            await db.Set<Attempts>().Where(a => a.LastAt < stale).ExecuteDeleteAsync(stop);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, stoppingToken);
            try
            {
                await Run(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(failure, "Old sign-ins could not be cleared away; the next try is in {Hours} hours", Pause.TotalHours);
            }
        }
    }
}
