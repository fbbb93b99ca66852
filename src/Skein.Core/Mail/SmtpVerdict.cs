using MailKit.Net.Smtp;

namespace Skein.Mail;

/// <summary>What an attempt means that did not end with "accepted".</summary>
internal enum SmtpFate
{
    /// <summary>This mail is refused for good.</summary>
    Refused,

    /// <summary>This mail is put off; others may go on.</summary>
    PutOff,

    /// <summary>The server takes no mail now, whichever it is.</summary>
    Rests,

    /// <summary>The mail could not even be made.</summary>
    Broken,
}

internal sealed record SmtpVerdict(SmtpFate Fate, string Said)
{
    public static SmtpVerdict Of(Exception failure) => failure switch
    {
        SmtpCommandException said => new(Of((int)said.StatusCode, said), $"{(int)said.StatusCode} {said.Message}"),
        _ when SmtpLine.IsOutage(failure) => new(SmtpFate.Rests, failure is TimeoutException or OperationCanceledException ? "The server stopped answering." : failure.Message),
        _ => new(SmtpFate.Broken, $"{failure.GetType().Name}: {failure.Message}"),
    };

    /// <summary>A server that cannot even be talked to is at fault, whatever it says.</summary>
    public static SmtpVerdict WhileOpening(Exception failure) => Of(failure) with { Fate = SmtpFate.Rests };

    private static SmtpFate Of(int code, SmtpCommandException said) => said.ErrorCode switch
    {
        _ when code == 421 || IsAboutRate(said.Message) => SmtpFate.Rests,
        _ when code >= 500 => SmtpFate.Refused,
        SmtpErrorCode.UnexpectedStatusCode => SmtpFate.Rests,
        _ => SmtpFate.PutOff,
    };

    // Not "exceeded" alone: a full mailbox and a mail too large say that too, and are about this mail.
    private static bool IsAboutRate(string answer) => Words.Any(word => answer.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Words =
        ["too many mess", "too many mail", "too many conn", "rate limit", "ratelimit", "frequency", "sending quota", "sending limit", "throttl", "too fast", "频率", "頻率"];
}
