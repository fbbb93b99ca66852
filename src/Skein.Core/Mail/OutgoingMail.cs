using NodaTime;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Mail;

public enum MailState
{
    Queued,

    /// <summary>A node is talking to the server about it, until <see cref="OutgoingMail.ClaimedUntil"/>.</summary>
    Sending,
    Sent,

    /// <summary>Given up: refused for good, or three days passed. A person can have it tried again.</summary>
    Failed,

    /// <summary>What it said (a code) was no longer true before it could be sent.</summary>
    Expired,

    /// <summary>Taken back by its writer before it was begun.</summary>
    Withdrawn,

    /// <summary>It was taken, and later a server reported that it could not be delivered.</summary>
    Bounced,
}

/// <summary>A mail that leaves the house, from the moment it is decided to the server's answer.</summary>
public sealed class OutgoingMail : ISubject
{
    public const int LongestCc = 16_000;
    public const int LongestReferences = 8000;
    public const int LongestAnswer = 1000;

    public static string SubjectKind => "mail";

    public long Id { get; init; }

    public required string To { get; init; }

    public string? ToName { get; init; }

    /// <summary>Who gets a copy, as they stand in the letter's head.</summary>
    public string? Cc { get; init; }

    /// <summary>The server it leaves through; null is the house's.</summary>
    public long? ServerId { get; init; }

    /// <summary>Null is the server's own.</summary>
    public string? FromName { get; init; }

    public string? FromAddress { get; init; }

    public string? ReplyTo { get; init; }

    public required string Subject { get; init; }

    public required string Plain { get; set; }

    public required string Html { get; set; }

    /// <summary>What it is for: <c>reply</c>, <c>receipt</c>, <c>code</c> …</summary>
    public required string Purpose { get; init; }

    /// <summary>The case it belongs to, if any.</summary>
    public long? CaseId { get; init; }

    /// <summary>The message of the case that it carries, if any.</summary>
    public long? CaseMessageId { get; init; }

    /// <summary>The same key again is the same mail.</summary>
    public string? Key { get; init; }

    /// <summary>The conversation this belongs to, so that mail programs show its mails together.</summary>
    public string? Thread { get; init; }

    /// <summary>The Message-ID of the mail it answers, and those of the conversation so far, the oldest first.</summary>
    public string? InReplyTo { get; init; }

    public string? References { get; init; }

    /// <summary>Written by no person: out-of-office robots shall not answer.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>Carries a code or a key: the text is wiped once it is of no more use.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The left side of its Message-ID: the same at every attempt, so that a mail taken twice is recognised as one.</summary>
    public string MessageToken { get; init; } = PublicToken.New();

    public MailState State { get; set; }

    public int Attempts { get; set; }

    public Instant CreatedAt { get; init; }

    /// <summary>When it was last asked for, at first or by somebody who wants it sent again: patience counts from here.</summary>
    public Instant AskedAt { get; set; }

    public Instant NextAttemptAt { get; set; }

    public Instant? ExpiresAt { get; init; }

    /// <summary>When it was last begun: what the server's limits are counted by.</summary>
    public Instant? AttemptedAt { get; set; }

    public Instant? SentAt { get; set; }

    /// <summary>When a server reported that it takes longer.</summary>
    public Instant? DelayedAt { get; set; }

    public string? ClaimedBy { get; set; }

    public Instant? ClaimedUntil { get; set; }

    /// <summary>The last thing the server said, or why it could not be reached.</summary>
    public string? LastAnswer { get; set; }

    public List<LostCopy> LostCopies { get; } = [];

    public List<MailFile> Files { get; } = [];

    /// <summary>Begins anew, as patiently as at first.</summary>
    public void Ask(Instant now)
    {
        (State, Attempts, AskedAt, NextAttemptAt) = (MailState.Queued, 0, now, now);
        (DelayedAt, SentAt) = (null, null);
        LostCopies.Clear();
    }

    /// <summary>What is said last of an address stands.</summary>
    public void LoseCopy(string address, string said)
    {
        if (LostCopies.Find(c => string.Equals(c.Address, address, StringComparison.OrdinalIgnoreCase)) is { } known) known.Said = said;
        else if (LostCopies.Count < LostCopy.Most && address.Length <= EmailAddress.Longest) LostCopies.Add(new LostCopy { Address = address, Said = said });
    }
}

/// <summary>A file that goes with a mail; with a content id it stands in the text.</summary>
public sealed class MailFile
{
    public long MailId { get; set; }

    public long FileId { get; set; }

    public StoredFile File { get; set; } = null!;

    public string? ContentId { get; set; }
}
