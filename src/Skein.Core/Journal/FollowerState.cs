using NodaTime;

namespace Skein.Journal;

/// <summary>How far a follower has come, which node runs it, and what went wrong last.</summary>
public sealed class FollowerState
{
    public required string Name { get; init; }

    public long Tx { get; set; }

    public long EntryId { get; set; }

    public string? Holder { get; set; }

    public Instant? HeldUntil { get; set; }

    /// <summary>Failures in a row; 0 when all is well.</summary>
    public int Failures { get; set; }

    public string? Error { get; set; }

    public Instant? RetryAt { get; set; }

    public Instant? AdvancedAt { get; set; }

    public Position Position => new(Tx, EntryId);

    /// <summary>No other node holds it, and no failure waits for its retry.</summary>
    public bool MayBeTriedBy(string holder, Instant now) =>
        (Holder == holder || HeldUntil is null || HeldUntil < now) && (RetryAt is null || RetryAt <= now);
}
