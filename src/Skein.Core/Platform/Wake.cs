using System.Diagnostics;

namespace Skein.Platform;

/// <summary>
/// Wakes whoever waits for the journal. Raised after a commit on this node; an engine with other nodes passes it on.
/// A lost wake-up costs at most the waiter's own time limit, so nothing depends on it but speed.
/// </summary>
public sealed class Wake
{
    /// <summary>Each ring sends a dozen waiters to the database: while many write, one in this time is for all of them.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(200);

    private TaskCompletionSource next = New();
    private long rung;
    private int isDue;

    /// <summary>Raised on this node only, for each commit at once, with the kinds of subjects it touched.</summary>
    public event Action<IReadOnlySet<string>>? Raised;

    public void Raise(IReadOnlySet<string> touched)
    {
        Ring();
        Raised?.Invoke(touched);
    }

    /// <summary>Wakes the waiters of this node without passing it on.</summary>
    public void Ring()
    {
        var wait = Breath - Stopwatch.GetElapsedTime(Volatile.Read(ref rung));
        if (wait <= TimeSpan.Zero) RingNow();
        else if (Interlocked.Exchange(ref isDue, 1) == 0) _ = RingAfter(wait);
    }

    /// <summary>The next ring. Take it before looking for work, then wait on it, or a ring in between is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    private async Task RingAfter(TimeSpan wait)
    {
        await Task.Delay(wait);

        // Before ringing: who commits from here on is not heard by those already woken, and must ring again.
        Volatile.Write(ref isDue, 0);
        RingNow();
    }

    private void RingNow()
    {
        Volatile.Write(ref rung, Stopwatch.GetTimestamp());
        Interlocked.Exchange(ref next, New()).TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
