using Skein.Sqlite;

namespace Skein.Tests.Platform.Storage;

public sealed class GroupFlushTests
{
    [Fact]
    public async Task Who_comes_while_a_flush_runs_waits_for_the_next_and_all_of_them_share_it()
    {
        var (flushed, begun, goOn) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        var flushes = new GroupFlush(() =>
        {
            if (Interlocked.Increment(ref flushed) > 1) return;
            begun.SetResult();
            goOn.Task.Wait(TestContext.Current.CancellationToken);
        });

        var first = Task.Run(flushes.Settle, TestContext.Current.CancellationToken);
        await begun.Task;
        var later = Enumerable.Range(0, 20).Select(_ => flushes.Settle()).ToList();
        Assert.DoesNotContain(later, l => l.IsCompleted);
        goOn.SetResult();

        await Task.WhenAll([first, .. later]);
        Assert.Equal(2, flushed);
    }

    [Fact]
    public void Who_comes_alone_flushes_at_once_and_waits_for_no_other_thread()
    {
        var here = Environment.CurrentManagedThreadId;
        var flushes = new GroupFlush(() => Assert.Equal(here, Environment.CurrentManagedThreadId));

        Assert.True(flushes.Settle().IsCompletedSuccessfully);
        Assert.True(flushes.Settle().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_flush_that_fails_is_told_to_all_who_waited_for_it_and_to_nobody_after()
    {
        var flushed = 0;
        var flushes = new GroupFlush(() =>
        {
            if (++flushed == 1) throw new IOException("The disk is gone.");
        });

        await Assert.ThrowsAsync<IOException>(flushes.Settle);
        await flushes.Settle();
    }

    [Fact]
    public async Task Of_many_at_once_none_returns_before_a_flush_that_began_after_it_came()
    {
        var written = 0;
        var onDisk = 0;
        var flushes = new GroupFlush(() => Volatile.Write(ref onDisk, Volatile.Read(ref written)));

        await Parallel.ForAsync(0, 500, TestContext.Current.CancellationToken, async (_, _) =>
        {
            var mine = Interlocked.Increment(ref written);
            await flushes.Settle();
            Assert.True(Volatile.Read(ref onDisk) >= mine);
        });
    }
}
