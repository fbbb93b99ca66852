using NodaTime;

namespace Skein.Platform;

public enum ActorKind
{
    Employee,
    Customer,
    System,
}

/// <summary>
/// Who acts: resolved once per request and passed into every use case, never ambient. An API token acts as its employee with
/// the grants cut down to the token's scopes.
/// </summary>
public sealed record Actor
{
    public required ActorKind Kind { get; init; }

    /// <summary>The employee's or customer's id; 0 for the system.</summary>
    public required long Id { get; init; }

    public required string Name { get; init; }

    public Language Language { get; init; }

    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    public IReadOnlySet<long> Teams { get; init; } = new HashSet<long>();

    /// <summary>Every team of the departments this person belongs to: what the scope Department reaches.</summary>
    public IReadOnlySet<long> DepartmentTeams { get; init; } = new HashSet<long>();

    public IReadOnlyDictionary<string, Scope> Grants { get; init; } = new Dictionary<string, Scope>();

    /// <summary>Where the request came from, for the audit: an address, or the name of a token.</summary>
    public string? Origin { get; init; }

    /// <summary>Names the one request this is, where its sender may send it again: kept with everything it changes.</summary>
    public string? RequestKey { get; init; }

    public bool May(string permission) => Kind == ActorKind.System || ScopeOf(permission) != Scope.None;

    public Scope ScopeOf(string permission) =>
        Kind == ActorKind.System ? Scope.All : Grants.GetValueOrDefault(permission, Scope.None);

    public static Actor System(string name = "system") => new() { Kind = ActorKind.System, Id = 0, Name = name };

    public static Actor Customer(long id, string name, Language language, string? origin) =>
        new() { Kind = ActorKind.Customer, Id = id, Name = name, Language = language, Origin = origin };
}
