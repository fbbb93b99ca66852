using NodaTime;

namespace Skein.Mail;

/// <summary>When a mail that was not taken, and a server that takes none, is tried again.</summary>
public static class MailPatience
{
    public static readonly Duration Longest = Duration.FromDays(3);
    private static readonly Duration LongestPause = Duration.FromHours(2);
    private static readonly Duration LongestRest = Duration.FromMinutes(15);

    /// <summary>One minute, doubling, two hours at the most; null when it has been tried long enough. Greylisting lets the third through.</summary>
    public static Instant? Next(Instant askedAt, int attempts, Instant now)
    {
        var pause = Duration.Min(Duration.FromMinutes(Math.Pow(2, Math.Clamp(attempts - 1, 0, 10))), LongestPause);
        return now + pause - askedAt > Longest ? null : now + pause;
    }

    /// <summary>Half a minute, doubling, a quarter of an hour at the most.</summary>
    public static Duration Rest(int failures) => Duration.Min(Duration.FromSeconds(30 * Math.Pow(2, Math.Clamp(failures - 1, 0, 10))), LongestRest);
}
