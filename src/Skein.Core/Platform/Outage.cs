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
    /// <param name="wake">Ends the pause early, but not one after a failure: what is out of reach is not tried at every ring.</param>
    public async Task Every(TimeSpan pause, Func<CancellationToken, Task> work, CancellationToken stop, Wake? wake = null)
    {
        while (!stop.IsCancellationRequested)
        {
            var woken = wake?.Next;
            try
            {
                await work(stop);
                Over();
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                Note(failure);
                woken = null;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var pausing = Task.Delay(pause, stop);
            await Task.WhenAny(woken ?? pausing, pausing);
        }
    }
}
