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

    /// <summary>What the person chose last. Whoever is asked about reads <see cref="PresenceAt"/>.</summary>
    public Presence Presence { get; set; } = Presence.Available;

    public Instant? PresenceSince { get; set; }

    /// <summary>When a page of theirs last said that it is open. Written past the version: it is no edit.</summary>
    public Instant? SeenAt { get; set; }

    /// <summary>Since when the person no longer works here; their work stays under their name.</summary>
    public Instant? LeftAt { get; set; }

    public int Version { get; set; }

    public Presence PresenceAt(Instant now) => Presences.At(Presence, SeenAt, now);
}

public static class Presences
{
    /// <summary>An open page reports every minute; without one for this long its person is offline, whatever they chose.</summary>
    public static readonly Duration Fading = Duration.FromMinutes(3);

    public static Presence At(Presence chosen, Instant? seen, Instant now) => seen > now - Fading ? chosen : Presence.Offline;

    public static Text Name(this Presence presence) => presence switch
    {
        Presence.Offline => new("离线", "離線", "Offline"),
        Presence.Available => new("在线", "線上", "Available"),
        Presence.Busy => new("忙碌", "忙碌", "Busy"),
        Presence.Away => new("离开", "離開", "Away"),
    };
}
