using Microsoft.Extensions.Logging;

namespace Skein.Platform;

/// <summary>Says once that something is out of reach and once that it is back, however often it is tried in between.</summary>
public sealed class Outage(ILogger log, string what)
{
    private bool isOut;

    public void Note(Exception failure)
    {
        if (!isOut) log.LogError(failure, "{What} cannot reach its storage; it is tried again until it can", what);
        isOut = true;
    }

    public void Over()
    {
        if (isOut) log.LogInformation("{What} reaches its storage again", what);
        isOut = false;
    }

    /// <summary>Does the work again and again, with a pause after each time, until it is stopped.</summary>
    public async Task Every(TimeSpan pause, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work(stop);
                Over();
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                Note(failure);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
