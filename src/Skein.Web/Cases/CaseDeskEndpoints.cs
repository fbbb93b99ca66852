using Skein.Cases;
using Skein.Web.Access;
using Skein.Web.Platform;

namespace Skein.Web.Cases;

/// <summary>What the case page's scripts talk to: drafts and presence. Everything else is a form or the API.</summary>
internal static class CaseDeskEndpoints
{
    public const string Tags = "/cases/tags";

    public static void MapCaseDesk(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Tags, Suggest).Needs(CasePermissions.Read);
        routes.MapPut("/cases/{id:long}/draft", KeepDraft).Needs(CasePermissions.Read);
        routes.MapPost("/cases/{id:long}/presence", Report).Needs(CasePermissions.Read);
    }

    /// <summary>For a list separated by commas, the last of it is completed and what stands before it kept.</summary>
    private static async Task<IEnumerable<string>> Suggest(string? text, Acting acting, TagSuggestions tags, CancellationToken stop)
    {
        var typed = text ?? "";
        var at = typed.LastIndexOfAny([',', '，', '、']) + 1;
        var last = typed[at..];
        var kept = typed[..at] + last[..(last.Length - last.TrimStart().Length)];
        return (await tags.Run(acting.Person, last, stop)).Select(tag => kept + tag);
    }

    internal sealed record Draft(string Html, string Kind);

    internal sealed record Seen(string State, long Newest);

    private static async Task<IResult> KeepDraft(long id, long? after, Draft draft, Acting acting, CaseDrafts drafts, CancellationToken stop) =>
        (await drafts.Keep(acting.Person, id, string.Equals(draft.Kind, nameof(MessageKind.Note), StringComparison.OrdinalIgnoreCase) ? MessageKind.Note : MessageKind.Reply, draft.Html, stop, after)).Http();

    private static async Task<IResult> Report(long id, Seen seen, Acting acting, CaseViewers viewers, CancellationToken stop)
    {
        var presence = await viewers.Report(acting.Person, id, seen.State == "typing", seen.Newest, stop);
        return presence is null
            ? Skein.Platform.Outcome.Missing.Http()
            : Results.Json(new { others = presence.Others.Select(o => new { name = o.Name, typing = o.IsTyping }), newer = presence.NewerMessages });
    }
}
