using NodaTime;
using Skein.Platform;

namespace Skein.Webhooks;

public enum DeliveryState
{
    Waiting,
    Delivered,

    /// <summary>Every attempt failed, or the webhook was switched off. Can be replayed.</summary>
    GaveUp,
}

/// <summary>One thing that happened, for one webhook.</summary>
public sealed class WebhookDelivery
{
    public long Id { get; init; }

    public long WebhookId { get; init; }

    /// <summary>The <c>webhook-id</c>: the same at every attempt, so that the receiver recognises a repetition.</summary>
    public string MessageId { get; init; } = $"msg_{PublicToken.New()}";

    public required string Event { get; init; }

    /// <summary>What is sent, byte for byte; signed anew at every attempt.</summary>
    public required string Payload { get; init; }

    public Instant CreatedAt { get; init; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    public Instant NextAt { get; set; }

    public string? ClaimedBy { get; set; }

    public Instant? ClaimedUntil { get; set; }

    public List<WebhookAttempt> Log { get; } = [];
}

/// <summary>One try and what came back.</summary>
public sealed class WebhookAttempt
{
    public const int LongestAnswer = 1000;

    public long Id { get; init; }

    public long DeliveryId { get; init; }

    public Instant At { get; init; }

    public int Milliseconds { get; init; }

    /// <summary>Null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>The beginning of the answer's body, or why there was none.</summary>
    public string Answer { get; init; } = "";
}
