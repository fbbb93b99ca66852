using Microsoft.Extensions.Logging.Abstractions;
using Skein.Platform;

namespace Skein.Tests.Platform.Storage;

public sealed class OutageTests
{
    private static readonly TimeSpan Never = TimeSpan.FromHours(1);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_ring_ends_the_pause_even_one_that_comes_while_the_work_is_done()
    {
        using var stop = new CancellationTokenSource();
        var wake = new Wake();
        var third = new TaskCompletionSource();
        var times = 0;

        var loop = new Outage(NullLogger.Instance, "It").Every(Never, _ =>
        {
            if (++times < 3) wake.Ring();
            else third.TrySetResult();
            return Task.CompletedTask;
        }, stop.Token, wake);

        await third.Task.WaitAsync(Soon);
        await stop.CancelAsync();
        await loop.WaitAsync(Soon);
    }

    [Fact]
    public async Task What_failed_waits_out_its_pause_whoever_rings_and_is_then_done_again()
    {
        using var stop = new CancellationTokenSource();
        var wake = new Wake();
        var (begun, again) = (System.Diagnostics.Stopwatch.StartNew(), new TaskCompletionSource<TimeSpan>());
        var times = 0;

        var loop = new Outage(NullLogger.Instance, "It").Every(TimeSpan.FromSeconds(1), _ =>
        {
            wake.Ring();
            if (++times == 1) throw new InvalidOperationException("out of reach");
            again.TrySetResult(begun.Elapsed);
            return Task.CompletedTask;
        }, stop.Token, wake);

        Assert.True(await again.Task.WaitAsync(Soon) > TimeSpan.FromSeconds(0.9));
        await stop.CancelAsync();
        await loop.WaitAsync(Soon);
    }
}
