using NodaTime;

namespace Skein.Platform;

public static class Clock
{
    /// <summary>
    /// Now, cut to the microsecond: PostgreSQL keeps no more, so an instant read back equals the instant written.
    /// </summary>
    public static Instant Now(this TimeProvider time)
    {
        var ticks = time.GetUtcNow().UtcTicks;
        return Instant.FromDateTimeUtc(new DateTime(ticks - ticks % 10, DateTimeKind.Utc));
    }
}
