using NodaTime;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

public enum MailProtocol
{
    Imap,
    Pop3,
}

/// <summary>From where on a mailbox's mails become cases.</summary>
public enum MailStart
{
    FromNow,
    FromDate,
    Everything,
}

/// <summary>What of the earlier conversation stands below an answer.</summary>
public enum MailQuote
{
    None,
    LastMessage,
}

/// <summary>A mailbox of the company whose mails become cases. What fetching notes about itself stands here too, and moves no version.</summary>
public sealed class Mailbox : ISubject, IVersioned
{
    public const int MostFolders = 20;

    public static string SubjectKind => "mailbox";

    public long Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Lower case. Mail that comes from here is our own.</summary>
    public required string Address { get; set; }

    public bool IsActive { get; set; } = true;

    public MailProtocol Protocol { get; set; }

    public required string Host { get; set; }

    public int Port { get; set; }

    public MailSecurity Security { get; set; }

    public required string User { get; set; }

    /// <summary>Readable only with the house's keys; never shown again.</summary>
    public string? ProtectedPassword { get; set; }

    /// <summary>Opened by its owner's consent at the provider instead of a password.</summary>
    public bool ByConsent { get; set; }

    /// <summary>Names as the server has them, one a line.</summary>
    public string Folders { get; set; } = "INBOX";

    public MailStart Start { get; set; }

    /// <summary>What came to the server before is left alone; null with <see cref="MailStart.Everything"/>.</summary>
    public Instant? StartAt { get; set; }

    /// <summary>Who gets its new cases; null is the first team.</summary>
    public long? TeamId { get; set; }

    /// <summary>The kind of its new cases by code; null is the first kind.</summary>
    public string? Kind { get; set; }

    /// <summary>The server whose word about a sender's proofs is believed; null goes by the server the mail is fetched from.</summary>
    public string? TrustedServer { get; set; }

    /// <summary>Alarm when nothing has arrived for so many hours; null never.</summary>
    public int? SilentHours { get; set; }

    /// <summary>The name customers see; null is the company's.</summary>
    public string? SenderName { get; set; }

    /// <summary>Its own way out; null leaves through the house's server.</summary>
    public long? OutId { get; set; }

    /// <summary>Loaded only where asked for.</summary>
    public MailServer? Out { get; set; }

    /// <summary>Its server takes mail to <c>name+anything@domain</c> for <c>name@domain</c>.</summary>
    public bool HasPlus { get; set; }

    public MailQuote Quotes { get; set; }

    /// <summary>A copy of what leaves is put into its Sent folder; only by IMAP.</summary>
    public bool KeepsSent { get; set; }

    /// <summary>Answers leave from here where neither the case nor its team has a mailbox.</summary>
    public bool IsDefault { get; set; }

    public Instant CreatedAt { get; init; }

    /// <summary>When the server last answered to everything it was asked.</summary>
    public Instant? LastContactAt { get; set; }

    public Instant? LastArrivalAt { get; set; }

    /// <summary>Of all its mails. Counted along: the rows are ever more.</summary>
    public long Stored { get; set; }

    /// <summary>Failures in a row; 0 when all is well.</summary>
    public int Failures { get; set; }

    public MailTrouble? Trouble { get; set; }

    /// <summary>The server's own words, or the system's.</summary>
    public string? TroubleDetail { get; set; }

    public Instant? RetryAt { get; set; }

    public int Version { get; set; }

    public IReadOnlyList<string> FolderNames => Protocol == MailProtocol.Pop3 ? [MailFolder.Pop3] : [.. Folders.Split('\n')];
}

/// <summary>How far a folder has been read, by the server's own numbering.</summary>
public sealed class MailFolder
{
    /// <summary>A POP3 mailbox has one folder without a name.</summary>
    public const string Pop3 = "";

    public long MailboxId { get; init; }

    public required string Name { get; init; }

    /// <summary>The numbering's own number: another one, and all UIDs mean something else.</summary>
    public long UidValidity { get; set; }

    public long LastUid { get; set; }

    /// <summary>Below this UID a mail from before the mailbox's start is left alone: the folder was found anew and is gone through again.</summary>
    public long AgainUntil { get; set; }

    public int OnServer { get; set; }

    /// <summary>The mail on which the conversation broke off the last times.</summary>
    public long StuckUid { get; set; }

    public int StuckTimes { get; set; }

    public Instant? SeenAt { get; set; }
}
