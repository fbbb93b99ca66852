namespace Skein.Channels.Email.Reading;

/// <summary>What a server says became of a mail of ours.</summary>
public sealed record DeliveryReport(IReadOnlyList<ReportedRecipient> Recipients, string? OriginalMessageId, string OriginalSubject)
{
    /// <summary>The worst that happened to any recipient.</summary>
    public DeliveryFate Fate => Recipients.Count == 0 ? DeliveryFate.Unclear : Recipients.Max(r => r.Fate);

    /// <summary>Of the mail that came back: what our own marks in it say.</summary>
    public LoopMark OriginalMark { get; init; } = LoopMark.None;
}

/// <param name="Status">As RFC 3463 numbers it, such as 5.1.1, or empty.</param>
/// <param name="Said">The words of the server that refused, bounded.</param>
public sealed record ReportedRecipient(string Address, DeliveryFate Fate, string Status, string Said);

/// <summary>In the order of how bad it is.</summary>
public enum DeliveryFate
{
    Delivered,
    Relayed,
    Unclear,
    Delayed,
    FailedForNow,
    FailedForGood,
}

/// <summary>RFC 8098: somebody opened a mail of ours, or threw it away unread.</summary>
public sealed record ReadReceipt(string? OriginalMessageId, string Recipient, bool WasRead);
