using NodaTime;
using Skein.Mail;

namespace Skein.Channels.Email;

/// <summary>How patient the house is with mail servers.</summary>
public sealed class MailPace
{
    public TimeSpan LongestAnswer { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two looks where the server does not tell by itself.</summary>
    public TimeSpan BetweenLooks { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Routers forget silent lines after some ten minutes.</summary>
    public TimeSpan LongestIdle { get; set; } = TimeSpan.FromMinutes(9);

    /// <summary>Half a minute, doubling; a quarter of an hour at the most, an hour where a password is wrong: providers lock mailboxes.</summary>
    public static Duration Pause(MailTrouble trouble, int failures)
    {
        var doubled = Duration.FromSeconds(30 * Math.Pow(2, Math.Clamp(failures - 1, 0, 10)));
        return trouble is MailTrouble.WrongPassword or MailTrouble.NeedsConsent or MailTrouble.ConsentOver ? Duration.Min(doubled * 4, Duration.FromHours(1)) : Duration.Min(doubled, Duration.FromMinutes(15));
    }

    internal Task Within(Func<CancellationToken, Task> ask, CancellationToken stop) => Within(
        async limit =>
        {
            await ask(limit);
            return true;
        }, stop);

    internal Task<T> Within<T>(Func<CancellationToken, Task<T>> ask, CancellationToken stop) => Within(LongestAnswer, ask, stop);

    internal static async Task<T> Within<T>(TimeSpan longest, Func<CancellationToken, Task<T>> ask, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(longest);
        try
        {
            return await ask(limit.Token);
        }
        catch (Exception) when (limit.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }
}
