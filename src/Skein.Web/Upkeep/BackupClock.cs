using Skein.Platform;
using Skein.Upkeep;

namespace Skein.Web.Upkeep;

/// <summary>Looks every minute whether the plan asks for a backup.</summary>
internal sealed class BackupClock(FollowBackupPlan plan, Settings settings, ILogger<BackupClock> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new Outage(log, "The daily backup").Every(Pause, Look, stoppingToken);

    private async Task Look(CancellationToken stop)
    {
        if (await plan.Run(settings.BackupsFolder, stop) is { } made) Say(made);
    }

    private void Say(Outcome<BackupMade> made)
    {
        if (made.IsDone) log.LogInformation("The daily backup of {Rows} rows and {Files} files was made ({Bytes} bytes)", made.Value.Rows, made.Value.Files, made.Value.Bytes);
        else log.LogError("The daily backup failed: {Outcome}", made.ToString());
    }
}
