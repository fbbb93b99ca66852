using NodaTime;

namespace Skein.Testing;

/// <summary>A clock that stands still until a test moves it. It starts on a Monday morning in Shanghai.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(Duration by) => now += by.ToTimeSpan();
}
