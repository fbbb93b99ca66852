namespace Skein.Web.Upkeep;

public enum ReadyState
{
    Starting,

    /// <summary>The database does not answer yet.</summary>
    Waiting,
    Migrating,
    Ready,
    Stopping,
}

/// <summary>Whether this process can do its work. Until it can, it answers nothing but that.</summary>
public sealed class Readiness
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ReadyState state;

    public Readiness(IHostApplicationLifetime life) => life.ApplicationStopping.Register(() => state = ReadyState.Stopping);

    public ReadyState State => state;

    /// <summary>Ends once the house is ready for the first time.</summary>
    public Task Ready => ready.Task;

    public void Is(ReadyState now)
    {
        if (state != ReadyState.Stopping) state = now;
        if (now == ReadyState.Ready) ready.TrySetResult();
    }
}
