using System.ComponentModel;
using System.Text.Json;
using NodaTime;
using Skein.Cases;
using Skein.Journal;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Cases.Api;

/// <summary>What happened to a case, with the values before and after.</summary>
internal static class CaseHistoryApi
{
    public static void MapCaseHistory(this IEndpointRouteBuilder api) => api.MapGet("/cases/{id:long}/history", List)
        .WithTags("Cases")
        .Needs(CasePermissions.Read)
        .Says("listCaseHistory", "Lists what happened to a case, newest first")
        .Produces<Listing<HappeningResource>>();

    private static async Task<IResult> List(
        long id, [Description("Where the page before ended; take it from next")] long? after, int? size, HttpRequest request,
        Acting acting, CaseHistory history, CancellationToken stop)
    {
        var page = await history.Page(acting.Person, id, after, size ?? 50, stop);
        return page is null
            ? Outcome.Missing.Http()
            : Results.Ok(new Listing<HappeningResource>([.. page.Entries.Select(HappeningResource.Of)], request.Next(page.Next)));
    }
}

/// <summary>One thing that happened.</summary>
/// <param name="Event">The stable code, such as case.resolved.</param>
/// <param name="Name">How people read it, in the language asked for.</param>
internal sealed record HappeningResource(
    long Id, string Event, string Name, Instant At, ActorKind ActorKind, long ActorId, string ActorName,
    IReadOnlyDictionary<string, JsonElement> Before, IReadOnlyDictionary<string, JsonElement> After)
{
    public static HappeningResource Of(JournalEntry e) => new(
        e.Id, e.Event, EventNames.Of(e.Event), e.At, e.ActorKind, e.ActorId, e.ActorName, JournalValues.Read(e.Before), JournalValues.Read(e.After));
}
