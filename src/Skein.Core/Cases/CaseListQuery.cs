namespace Skein.Cases;

/// <summary>The ready-made views of the inbox.</summary>
public enum CaseView
{
    Mine,
    Unassigned,
    Team,
    Open,
    Late,
    Waiting,
    Resolved,
    Closed,
    Spam,
    Deleted,
}

/// <summary>What a list shows: the state of the inbox page, as its URL says it.</summary>
public sealed record CaseListQuery
{
    public const int LargestPage = 200;

    public CaseView View { get; init; } = CaseView.Open;

    public string? Kind { get; init; }

    public Priority? Priority { get; init; }

    public Channel? Channel { get; init; }

    public long? TeamId { get; init; }

    public long? OwnerId { get; init; }

    public long? CustomerId { get; init; }

    public string? Tag { get; init; }

    /// <summary>Where the page before ended.</summary>
    public CaseCursor? After { get; init; }

    public int Size { get; init; } = 50;
}
