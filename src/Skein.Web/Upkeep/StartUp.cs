using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Upkeep;

namespace Skein.Web.Upkeep;

/// <summary>The house cannot open; the message is for the person at the console.</summary>
public sealed class CannotStartException(Broken why) : Exception(why.ToString());

/// <summary>Waits for the database, brings it up to date, and opens the house.</summary>
public sealed class StartUp(Migrate migrate, IEngine engine, Settings settings, Readiness readiness, ILogger<StartUp> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task Run(CancellationToken stop)
    {
        var isWaiting = false;
        while (true)
        {
            try
            {
                readiness.Is(ReadyState.Migrating);
                var migrated = await migrate.Run(settings.BackupsFolder, stop);
                if (!migrated.IsDone) throw new CannotStartException(migrated.Broken[0]);
                if (migrated.Value.Applied.Count > 0) log.LogInformation("The schema of {Place} is up to date ({Count} steps)", engine.Place, migrated.Value.Applied.Count);
                if (migrated.Value.Backup is { } kept) log.LogInformation("Before that it was kept in {Backup}", kept);
                readiness.Is(ReadyState.Ready);
                return;
            }
            catch (Exception failure) when (engine.IsOutOfReach(failure))
            {
                if (!isWaiting) log.LogWarning("{Engine} at {Place} does not answer yet ({Reason}); waiting for it", engine.Name, engine.Place, failure.Message);
                isWaiting = true;
                readiness.Is(ReadyState.Waiting);
                await Task.Delay(Pause, stop);
            }
        }
    }
}
