namespace Skein.Sqlite;

/// <summary>
/// One flush for all who wait for one: it begins after the last of them came. A flush that is already on its way may have begun before
/// what a newcomer wrote, so it waits for the next.
/// </summary>
internal sealed class GroupFlush(Action flush)
{
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private Task? coming;

    public Task Settle()
    {
        TaskCompletionSource mine;
        lock (gate)
        {
            if (coming is not null) return coming;
            var before = running;
            if (!before.IsCompleted) return coming = Task.Run(() => Flush(before));
            mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            running = mine.Task;
        }

        // Alone: another thread would have to wake up first.
        try
        {
            flush();
            mine.SetResult();
        }
        catch (Exception failure)
        {
            mine.SetException(failure);
        }

        return mine.Task;
    }

    private async Task Flush(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (gate) (running, coming) = (coming!, null);
        flush();
    }
}
