using NodaTime;
using Skein.Journal;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

public enum ArrivalState
{
    /// <summary>Safe, and waiting to become a case or a message.</summary>
    Stored,
    Done,

    /// <summary>Given up for now, with the reason. A person can have it tried again.</summary>
    Failed,

    /// <summary>Deliberately no case, for the reason noted. A person can make one of it all the same.</summary>
    Ignored,
}

/// <summary>What is special about an arrived mail.</summary>
public enum ArrivalNote
{
    /// <summary>Only its headers were taken.</summary>
    TooLarge,

    /// <summary>The server lists it but does not hand it over.</summary>
    Unfetchable,

    /// <summary>The same mail came before, perhaps through another mailbox.</summary>
    Double,

    /// <summary>A server tells what became of a mail of ours.</summary>
    Report,

    /// <summary>A mail program tells that a mail of ours was displayed.</summary>
    Receipt,
    Blocked,

    /// <summary>We sent it ourselves.</summary>
    Own,

    /// <summary>An out-of-office answer to no case of ours.</summary>
    AutoReply,

    /// <summary>Two robots talk to each other.</summary>
    Loop,

    /// <summary>It was on the server before the mailbox's start.</summary>
    BeforeStart,
}

/// <summary>A mail as it came, stored before anybody looks into it, and what became of it.</summary>
public sealed class ArrivedMail : ISubject
{
    public const int LongestError = 1000;

    public static string SubjectKind => "arrived-mail";

    public long Id { get; init; }

    /// <summary>Null for a mail that a mail server delivered without naming a mailbox of ours.</summary>
    public long? MailboxId { get; init; }

    public string Folder { get; init; } = "";

    public long UidValidity { get; init; }

    public string Uid { get; init; } = "";

    /// <summary>Mailbox, folder, numbering and UID: fetched again it is the same row.</summary>
    public required string Key { get; init; }

    /// <summary>The raw mail; null while it is only known by name.</summary>
    public long? FileId { get; set; }

    public StoredFile? File { get; set; }

    public string? Sha256 { get; set; }

    /// <summary>As the server states it, also when only the headers were taken.</summary>
    public long Size { get; set; }

    /// <summary>When the server got it.</summary>
    public Instant ReceivedAt { get; init; }

    public Instant StoredAt { get; init; }

    public ArrivalState State { get; set; }

    public ArrivalNote? Note { get; set; }

    public string? Error { get; set; }

    public int Attempts { get; set; }

    public Instant? RetryAt { get; set; }

    /// <summary>A person wants a case of it, whatever it is.</summary>
    public bool IsWanted { get; set; }

    public string? MessageId { get; set; }

    /// <summary>What makes two arrivals one mail: Message-ID, sender and content together.</summary>
    public string? Fingerprint { get; set; }

    public string? From { get; set; }

    public string? Subject { get; set; }

    public long? CaseId { get; set; }

    /// <summary>An open case of the same sender that it may belong to. Only suggested.</summary>
    public long? SuggestedCaseId { get; set; }

    /// <summary>A person opened a case with it, and nobody has looked yet whether that is to be acknowledged.</summary>
    public bool IsToAcknowledge { get; set; }

    /// <summary>The mail of ours that a report is about.</summary>
    public long? OutgoingMailId { get; set; }
}
