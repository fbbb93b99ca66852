using Skein.Platform;
using Skein.Upkeep;

namespace Skein.Web.Upkeep;

/// <summary>A backup asked for on a page: it goes on when the page is left, and a short one is waited for.</summary>
public sealed class BackupNow(BackUp backUp, Settings settings, IHostApplicationLifetime life, ILogger<BackupNow> log)
{
    private static readonly TimeSpan ShortOne = TimeSpan.FromSeconds(5);
    private volatile Task<Outcome<BackupMade>>? running;

    public bool IsRunning => running is { IsCompleted: false };

    /// <summary>How the last one that was asked for here ended, when it did not end well.</summary>
    public Outcome? Failure => running is { IsCompletedSuccessfully: true, Result.IsDone: false } ended ? ended.Result : null;

    public async Task Start(Actor actor)
    {
        if (!IsRunning) running = Task.Run(() => Run(actor));
        await Task.WhenAny(running!, Task.Delay(ShortOne));
    }

    private async Task<Outcome<BackupMade>> Run(Actor actor)
    {
        var made = await backUp.Run(actor, settings.BackupsFolder, life.ApplicationStopping);
        if (made.IsDone) log.LogInformation("A backup of {Rows} rows and {Files} files was made ({Bytes} bytes)", made.Value.Rows, made.Value.Files, made.Value.Bytes);
        else log.LogWarning("No backup was made: {Outcome}", made.ToString());
        return made;
    }
}
