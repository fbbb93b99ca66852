using NodaTime;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>
/// One matter of one customer, from first contact to closing: one conversation, one owner, one team, one set of clocks.
/// Its id is its number.
/// </summary>
public sealed class Case : ISubject, IVersioned
{
    public const int LongestSubject = 200;

    public static string SubjectKind => "case";

    public long Id { get; init; }

    public long KindId { get; set; }

    public CaseStatus Status { get; set; }

    public Priority Priority { get; set; } = Priority.Normal;

    public Channel Channel { get; init; }

    public long CustomerId { get; set; }

    /// <summary>Loaded only where asked for; set when a case and a new customer are stored together.</summary>
    public Customer Customer { get; init; } = null!;

    public required string Subject { get; set; }

    /// <summary>The employee who answers for it; null while it waits to be taken.</summary>
    public long? OwnerId { get; set; }

    public long TeamId { get; set; }

    public Instant CreatedAt { get; init; }

    /// <summary>When somebody last wrote or changed something: what lists are ordered by.</summary>
    public Instant UpdatedAt { get; set; }

    /// <summary>By when it is to be resolved, after its priority's target and without the time the customer took.</summary>
    public Instant? DueAt { get; set; }

    /// <summary>Since when the clock stands because the customer has the word; what is left then is left when it goes on.</summary>
    public Instant? PausedSince { get; private set; }

    /// <summary>How long it stood before that.</summary>
    public long PausedSeconds { get; private set; }

    public Instant? FirstRepliedAt { get; set; }

    /// <summary>Set while the customer's last word is unanswered.</summary>
    public Instant? CustomerWaitingSince { get; set; }

    public Instant? ResolvedAt { get; set; }

    /// <summary>How it was resolved, in the words of whoever resolved it.</summary>
    public string? Resolution { get; set; }

    public Instant? ClosedAt { get; set; }

    public Instant? DeletedAt { get; set; }

    /// <summary>Still work for somebody. Stored, so that lists have an index that does not grow with what is closed.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Names the case in the private link that its customer holds.</summary>
    public string LinkToken { get; private set; } = PublicToken.New();

    /// <summary>What the sender calls this contact; the same key again is the same case.</summary>
    public string? OriginKey { get; init; }

    /// <summary>The beginning of the newest message that the customer wrote or can read, for lists.</summary>
    public string Preview { get; set; } = "";

    public int Version { get; set; }

    /// <summary>The ended case this one goes on from.</summary>
    public long? FollowsId { get; init; }

    /// <summary>The case that took its conversation over; whatever still comes in for this one goes there.</summary>
    public long? MergedIntoId { get; set; }

    public List<CaseTag> Tags { get; } = [];

    /// <summary>Answers to the company's own fields. Loaded only where asked for.</summary>
    public List<CaseField> Fields { get; } = [];

    /// <summary>Who else is in the conversation. Loaded only where asked for.</summary>
    public List<CaseParticipant> Participants { get; } = [];

    public bool IsLate(Instant now) => IsOpen && PausedSince is null && DueAt < now;

    /// <summary>The clock started when the case was opened: another target moves its end, not its beginning.</summary>
    public void SetTarget(Duration? target) => DueAt = target is { } t ? CreatedAt + t + Duration.FromSeconds(PausedSeconds) : null;

    public void MoveTo(CaseStatus status, Instant now)
    {
        Status = status;
        UpdatedAt = now;
        IsOpen = DeletedAt is null && status.IsWork();
        if (status == CaseStatus.WaitingForCustomer) PausedSince ??= now;
        else GoOn(now);
    }

    private void GoOn(Instant now)
    {
        if (PausedSince is not { } since) return;
        var stood = (long)(now - since).TotalSeconds;
        DueAt += Duration.FromSeconds(stood);
        PausedSeconds += stood;
        PausedSince = null;
    }

    public void Delete(Instant now)
    {
        DeletedAt = now;
        MoveTo(Status, now);
    }

    public void RenewLink() => LinkToken = PublicToken.New();

    public void Restore(Instant now)
    {
        DeletedAt = null;
        MoveTo(Status, now);
    }
}

public sealed class CaseTag
{
    public const int Longest = 40;

    public long CaseId { get; set; }

    public required string Tag { get; set; }
}
