namespace Skein.Platform;

public static class EngineOutage
{
    /// <summary>The same, however deep: EF Core wraps what the driver says.</summary>
    public static bool IsOutage(this IEngine engine, Exception failure)
    {
        for (var inner = failure; inner is not null; inner = inner.InnerException)
        {
            if (engine.IsOutOfReach(inner)) return true;
        }

        return false;
    }
}
