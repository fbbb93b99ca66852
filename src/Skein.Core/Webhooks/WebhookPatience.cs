using NodaTime;

namespace Skein.Webhooks;

/// <summary>How long a delivery waits after each failed attempt: soon at first, about three days in all.</summary>
public static class WebhookPatience
{
    private static readonly Duration[] Waits =
    [
        Duration.FromSeconds(5), Duration.FromMinutes(5), Duration.FromMinutes(30), Duration.FromHours(2), Duration.FromHours(5),
        Duration.FromHours(10), Duration.FromHours(14), Duration.FromHours(20), Duration.FromHours(24),
    ];

    /// <summary>Null after the last attempt.</summary>
    public static Duration? After(int attempts) => attempts <= Waits.Length ? Waits[attempts - 1] : null;
}
