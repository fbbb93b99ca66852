using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Web.Upkeep;

/// <summary>Figures that are states, not events: read from the database every few seconds and shown as last read.</summary>
internal sealed class Gauges : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private readonly Meter meter = new(JournalMeter.Name);
    private readonly FollowerList followers;
    private readonly IDbContextFactory<SkeinDb> storage;
    private readonly ILogger<Gauges> log;
    private volatile IReadOnlyList<Measurement<int>> lags = [];
    private volatile IReadOnlyList<Measurement<int>> mails = [];

    public Gauges(FollowerList followers, IDbContextFactory<SkeinDb> storage, ILogger<Gauges> log)
    {
        (this.followers, this.storage, this.log) = (followers, storage, log);
        meter.CreateObservableGauge("skein.follower.lag", () => lags, description: "Entries a follower has not followed yet, counted up to 1000");
        meter.CreateObservableGauge("skein.mail.queue", () => mails, description: "Mails that wait to be sent");
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new Outage(log, "The reading of gauges").Every(Pause, Read, stoppingToken);

    private async Task Read(CancellationToken stop)
    {
        var sheets = await followers.All(Actor.System("telemetry"), stop);
        lags = [.. sheets.Select(s => new Measurement<int>(s.Lag, new KeyValuePair<string, object?>("follower", s.Follower.Name)))];
        await using var db = await storage.CreateDbContextAsync(stop);
        mails = [new Measurement<int>(await db.Set<OutgoingMail>().CountAsync(m => m.State == MailState.Queued || m.State == MailState.Sending, stop))];
    }
}
