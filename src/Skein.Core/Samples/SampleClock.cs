using NodaTime;

namespace Skein.Samples;

/// <summary>The time of the story being told.</summary>
internal sealed class SampleClock : TimeProvider
{
    public Instant At { get; set; }

    public override DateTimeOffset GetUtcNow() => At.ToDateTimeOffset();
}
