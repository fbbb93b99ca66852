using Microsoft.AspNetCore.Http.Extensions;
using Skein.Cases;

namespace Skein.Web.Cases;

/// <summary>The inbox's state is its URL: refresh, back and sharing show the same. This writes and reads it, nowhere else does.</summary>
public sealed record InboxUrl
{
    public const string Path = "/inbox";

    public CaseListQuery List { get; init; } = new() { View = CaseView.Mine };

    public long? CaseId { get; init; }

    /// <summary>Messages of the case before this one.</summary>
    public long? Before { get; init; }

    public static InboxUrl From(string? view, string? kind, string? priority, string? after, string? tag, long? open, long? before,
        string? team = null, string? owner = null, string? channel = null) => new()
    {
        List = new CaseListQuery
        {
            View = Enum.TryParse<CaseView>(view, ignoreCase: true, out var v) && Enum.IsDefined(v) ? v : CaseView.Mine,
            Kind = string.IsNullOrEmpty(kind) ? null : kind,
            Priority = Enum.TryParse<Priority>(priority, ignoreCase: true, out var p) && Enum.IsDefined(p) ? p : null,
            Tag = string.IsNullOrEmpty(tag) ? null : tag,
            TeamId = long.TryParse(team, out var t) ? t : null,
            OwnerId = long.TryParse(owner, out var o) ? o : null,
            Channel = Enum.TryParse<Channel>(channel, ignoreCase: true, out var c) && Enum.IsDefined(c) ? c : null,
            After = CaseCursor.Parse(after),
        },
        CaseId = open,
        Before = before,
    };

    public bool IsFiltered => List is not { Kind: null, Priority: null, Tag: null, TeamId: null, OwnerId: null, Channel: null };

    public InboxUrl With(CaseView view) => new() { List = List with { View = view, After = null } };

    public InboxUrl Unfiltered() => new() { List = new CaseListQuery { View = List.View } };

    public InboxUrl Showing(long caseId) => this with { CaseId = caseId, Before = null };

    public InboxUrl From(CaseCursor? after) => this with { List = List with { After = after } };

    public override string ToString()
    {
        var query = new QueryBuilder { { "view", List.View.ToString().ToLowerInvariant() } };
        if (List.Kind is { } kind) query.Add("kind", kind);
        if (List.Priority is { } priority) query.Add("priority", priority.ToString().ToLowerInvariant());
        if (List.Tag is { } tag) query.Add("tag", tag);
        if (List.TeamId is { } team) query.Add("team", Number(team));
        if (List.OwnerId is { } owner) query.Add("owner", Number(owner));
        if (List.Channel is { } channel) query.Add("channel", channel.ToString().ToLowerInvariant());
        if (List.After is { } after) query.Add("after", after.ToString());
        if (CaseId is { } id) query.Add("open", Number(id));
        if (Before is { } before) query.Add("before", Number(before));
        return Path + query;
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
