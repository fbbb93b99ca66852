using Skein.Platform;
using Skein.Upkeep;

namespace Skein.Web.Upkeep;

/// <summary>Looks every minute whether the plan asks for a backup.</summary>
internal sealed class BackupClock(FollowBackupPlan plan, Settings settings, ILogger<BackupClock> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var outage = new Outage(log, "The daily backup");
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await plan.Run(settings.BackupsFolder, stoppingToken) is { } made) Say(made);
                outage.Over();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                outage.Note(failure);
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Say(Outcome<BackupMade> made)
    {
        if (made.IsDone) log.LogInformation("The daily backup of {Rows} rows and {Files} files was made ({Bytes} bytes)", made.Value.Rows, made.Value.Files, made.Value.Bytes);
        else log.LogError("The daily backup failed: {Outcome}", made.ToString());
    }
}
