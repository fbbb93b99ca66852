using NodaTime;

namespace Skein.Mail;

/// <summary>When a mail that was not taken is tried again.</summary>
public static class MailPatience
{
    public static readonly Duration Longest = Duration.FromDays(3);
    private static readonly Duration LongestPause = Duration.FromHours(2);

    /// <summary>One minute, doubling, two hours at the most; null when it has been tried long enough.</summary>
    public static Instant? Next(Instant createdAt, int attempts, Instant now)
    {
        var pause = Duration.Min(Duration.FromMinutes(Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))), LongestPause);
        return now + pause - createdAt > Longest ? null : now + pause;
    }
}
