using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

public enum Presence
{
    Offline,
    Available,
    Busy,
    Away,
}

/// <summary>A person of the company. Shares its id with the account it signs in with.</summary>
public sealed class Employee : ISubject, IVersioned
{
    public static string SubjectKind => "employee";

    public long Id { get; init; }

    public required string Name { get; set; }

    public long? PositionId { get; set; }

    public long? DepartmentId { get; set; }

    public Presence Presence { get; set; }

    public Instant? PresenceSince { get; set; }

    /// <summary>Since when the person no longer works here; their work stays under their name.</summary>
    public Instant? LeftAt { get; set; }

    public int Version { get; set; }
}
