namespace Skein.Channels.Email.Reading;

/// <summary>
/// What a mail says. HTML is as its sender wrote it and must pass <c>RichText.FromHtml</c> before anyone sees it; each half is
/// whole by itself. New and quoted together hold all of it.
/// </summary>
public sealed record MailBody
{
    public static MailBody Empty { get; } = new();

    public string? Html { get; init; }
    public string Plain { get; init; } = "";

    public string? NewHtml { get; init; }
    public string? QuotedHtml { get; init; }
    public string NewPlain { get; init; } = "";
    public string QuotedPlain { get; init; } = "";

    /// <summary>How many pictures lie on somebody else's server: to look at them tells the sender when and where.</summary>
    public int RemotePictures { get; init; }

    public bool IsEmpty => Plain.Length == 0 && Html is null;
}
