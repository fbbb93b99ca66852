namespace Skein.Channels.Email.Reading;

/// <summary>A mail that somebody passed on, inside the text or attached. HTML is as it was sent.</summary>
public sealed record ForwardedMail(MailAddress? From, string Subject, string Plain, string? Html)
{
    /// <summary>What the one who passed it on wrote above it.</summary>
    public string Note { get; init; } = "";

    /// <summary>The attached mail, when it is one: with its own parts and message id.</summary>
    public MailPart? Part { get; init; }
}
