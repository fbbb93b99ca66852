namespace Skein.Mail;

/// <summary>How patient the house is with servers that take its mail.</summary>
public sealed class SmtpPace
{
    /// <summary>Signs in by a token with an end where a server has a user and no password: by the server's id, and the token just not taken.</summary>
    public Func<long, string?, CancellationToken, Task<string>>? Tokens { get; init; }

    /// <summary>Whether a mail that was being sent when a process ended is known to have left.</summary>
    public Func<OutgoingMail, Task<bool>>? HasLeft { get; init; }

    public TimeSpan LongestAnswer { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>For one whole mail; shorter than a claim, or another node would begin it while the first still waits for the answer.</summary>
    public TimeSpan LongestMail { get; set; } = TimeSpan.FromMinutes(4);

    internal static async Task<T> Within<T>(TimeSpan longest, Func<CancellationToken, Task<T>> ask)
    {
        using var limit = new CancellationTokenSource(longest);
        try
        {
            return await ask(limit.Token);
        }
        catch (Exception) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }
}
