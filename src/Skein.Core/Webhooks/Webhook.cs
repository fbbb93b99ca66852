using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Webhooks;

/// <summary>An address of somebody else's program that wants to hear what happens.</summary>
public sealed class Webhook : ISubject, IVersioned
{
    public const int LongestUrl = 500;
    public const int LongestDescription = 200;

    public static string SubjectKind => "webhook";

    public long Id { get; init; }

    public required string Url { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Codes of events, or <c>case.*</c> for all of a kind; none for everything.</summary>
    public List<string> Events { get; set; } = [];

    /// <summary>Sends all values before and after, also names and texts. Off unless somebody decides it.</summary>
    public bool IncludesDetails { get; set; }

    /// <summary>Readable only with the house's keys; shown once.</summary>
    public required string ProtectedSecret { get; set; }

    /// <summary>The secret before the last rotation: signs too until <see cref="OldSecretUntil"/>, so that nobody has to switch in one instant.</summary>
    public string? ProtectedOldSecret { get; set; }

    public Instant? OldSecretUntil { get; set; }

    public bool IsActive { get; set; } = true;

    public Instant CreatedAt { get; init; }

    /// <summary>Since when every attempt has failed; null when the last one got through.</summary>
    public Instant? FailingSince { get; set; }

    /// <summary>Why the house itself switched it off.</summary>
    public DisabledReason? DisabledReason { get; set; }

    public int Version { get; set; }

    public bool Wants(string what) => Events.Count == 0 || Events.Any(e =>
        e == what || (e.EndsWith(".*", StringComparison.Ordinal) && what.StartsWith(e[..^1], StringComparison.Ordinal)));
}

public enum DisabledReason
{
    /// <summary>Nothing got through for about three days.</summary>
    KeptFailing,

    /// <summary>It answered 410: do not send any more.</summary>
    Gone,
}
