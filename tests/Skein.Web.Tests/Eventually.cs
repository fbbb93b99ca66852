namespace Skein.Web.Tests;

internal static class Eventually
{
    /// <summary>Asks again until it is so; fails after a minute.</summary>
    public static Task Holds(Func<Task<bool>> condition) => Holds(condition, TimeSpan.FromMinutes(1));

    public static async Task Holds(Func<Task<bool>> condition, TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        while (!await condition())
        {
            if (patience.IsCancellationRequested) throw new TimeoutException($"It did not become so within {within}.");
            await Task.Delay(100);
        }
    }
}
