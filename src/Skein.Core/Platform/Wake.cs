namespace Skein.Platform;

/// <summary>
/// Wakes whoever waits for the journal. Raised after a commit on this node; an engine with other nodes passes it on.
/// A lost wake-up costs at most the waiter's own time limit, so nothing depends on it but speed.
/// </summary>
public sealed class Wake
{
    private TaskCompletionSource next = New();

    /// <summary>Raised on this node only, for what must be passed on to others.</summary>
    public event Action? Raised;

    public void Raise()
    {
        Ring();
        Raised?.Invoke();
    }

    /// <summary>Wakes the waiters of this node without passing it on.</summary>
    public void Ring() => Interlocked.Exchange(ref next, New()).TrySetResult();

    /// <summary>The next ring. Take it before looking for work, then wait on it, or a ring in between is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
