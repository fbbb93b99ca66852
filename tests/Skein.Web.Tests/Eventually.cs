namespace Skein.Web.Tests;

internal static class Eventually
{
    /// <summary>Asks again until it is so; fails after ten seconds.</summary>
    public static async Task Holds(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await condition())
        {
            if (patience.IsCancellationRequested) throw new TimeoutException("It did not become so within ten seconds.");
            await Task.Delay(100);
        }
    }
}
