using System.ComponentModel;
using Skein.Cases;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Cases.Api;

/// <summary>Who answers for a case and how it stands. Each state is a noun: posting it makes it so, deleting it takes it back.</summary>
internal static class CaseStateApi
{
    public static void MapCaseState(this IEndpointRouteBuilder api)
    {
        var found = api.MapGroup("/cases/{id:long}").WithTags("Case state");
        found.MapPost("/claim", Take).Needs(CasePermissions.Assign).Says("takeCase", "Takes a case nobody answers for yet").Produces<CaseResource>();
        found.MapPut("/owner", HandOver).Needs(CasePermissions.Assign).Says("assignCase", "Gives a case to a team and, if named, a person in it",
            """{"teamId":1,"ownerId":3}""").Produces<CaseResource>();
        found.MapPut("/hold", Hold).Needs(CasePermissions.Edit).Says("holdCase", "Sets a case to waiting", """{"status":"waitingForCustomer"}""").Produces<CaseResource>();
        found.MapDelete("/hold", Continue).Needs(CasePermissions.Edit).Says("continueCase", "Takes up work on a case again").Produces<CaseResource>();
        found.MapPost("/resolution", Resolve).Needs(CasePermissions.Resolve).Says("resolveCase", "Resolves a case", """{"text":"已到账"}""").Produces<CaseResource>();
        found.MapDelete("/resolution", Reopen).Needs(CasePermissions.Resolve).Says("reopenCase", "Reopens a case that had ended, however it ended").Produces<CaseResource>();
        found.MapPost("/closure", Close).Needs(CasePermissions.Resolve).Says("closeCase", "Closes a resolved case").Produces<CaseResource>();
        found.MapPut("/merger", Merge).Needs(CasePermissions.Edit).Says("mergeCase", "Merges a case into another of the same customer, which takes its conversation over", """{"into":1}""").Produces<CaseResource>();
        found.MapPut("/participants/{address}", AddParticipant).Needs(CasePermissions.Edit).Says("addParticipant", "Takes somebody into the conversation", """{"name":"李工"}""").Produces<CaseResource>();
        found.MapDelete("/participants/{address}", RemoveParticipant).Needs(CasePermissions.Edit).Says("removeParticipant", "Takes somebody out of the conversation").Produces<CaseResource>();
        found.MapPost("/spam", Spam).Needs(CasePermissions.Edit).Says("markCaseAsSpam", "Marks a case as spam").Produces<CaseResource>();
    }

    internal sealed record OwnerBody(long? TeamId, [property: Description("Null leaves it in the team's queue")] long? OwnerId);

    internal sealed record HoldBody(CaseStatus? Status);

    internal sealed record MergerBody([property: Description("The case that takes this one's conversation over")] long? Into);

    internal sealed record ParticipantBody(string? Name);

    internal sealed record ResolutionBody([property: Description("How it was resolved")] string? Text);

    private static Task<IResult> Take(long id, HttpContext context, Acting acting, AssignCase assign, CaseReader reader, CancellationToken stop) =>
        Then(assign.Take(acting.Person, id, stop), id, context, acting, reader, stop);

    private static Task<IResult> HandOver(
        long id, OwnerBody body, IfMatch seen, HttpContext context, Acting acting, AssignCase assign, CaseReader reader, CancellationToken stop) =>
        Then(assign.HandOver(acting.Person, id, body.TeamId ?? 0, body.OwnerId, seen.Version, stop), id, context, acting, reader, stop);

    private static Task<IResult> Hold(
        long id, HoldBody body, IfMatch seen, HttpContext context, Acting acting, HoldCase hold, CaseReader reader, CancellationToken stop) =>
        Then(hold.Run(acting.Person, id, body.Status ?? CaseStatus.WaitingForCustomer, seen.Version, stop), id, context, acting, reader, stop);

    private static Task<IResult> Continue(
        long id, IfMatch seen, HttpContext context, Acting acting, HoldCase hold, CaseReader reader, CancellationToken stop) =>
        Then(hold.Run(acting.Person, id, CaseStatus.Open, seen.Version, stop), id, context, acting, reader, stop);

    private static Task<IResult> Resolve(
        long id, ResolutionBody body, IfMatch seen, HttpContext context, Acting acting, ResolveCase resolve, CaseReader reader, CancellationToken stop) =>
        Then(resolve.Run(acting.Person, id, body.Text ?? "", seen.Version, stop), id, context, acting, reader, stop);

    private static Task<IResult> Reopen(
        long id, IfMatch seen, HttpContext context, Acting acting, EndCase end, CaseReader reader, CancellationToken stop) =>
        Then(end.Reopen(acting.Person, id, seen.Version, stop), id, context, acting, reader, stop);

    private static Task<IResult> Close(
        long id, IfMatch seen, HttpContext context, Acting acting, EndCase end, CaseReader reader, CancellationToken stop) =>
        Then(end.Close(acting.Person, id, seen.Version, stop), id, context, acting, reader, stop);

    private static Task<IResult> Spam(
        long id, IfMatch seen, HttpContext context, Acting acting, DiscardCase discard, CaseReader reader, CancellationToken stop) =>
        Then(discard.MarkSpam(acting.Person, id, seen.Version, stop), id, context, acting, reader, stop);

    private static Task<IResult> Merge(long id, MergerBody body, HttpContext context, Acting acting, MergeCase merge, CaseReader reader, CancellationToken stop) =>
        Then(merge.Run(acting.Person, id, body.Into ?? 0, stop), id, context, acting, reader, stop);

    private static Task<IResult> AddParticipant(
        long id, string address, ParticipantBody body, HttpContext context, Acting acting, EditParticipants editing, CaseReader reader, CancellationToken stop) =>
        Then(editing.Add(acting.Person, id, address, body.Name, stop), id, context, acting, reader, stop);

    private static Task<IResult> RemoveParticipant(
        long id, string address, HttpContext context, Acting acting, EditParticipants editing, CaseReader reader, CancellationToken stop) =>
        Then(editing.Remove(acting.Person, id, address, stop), id, context, acting, reader, stop);

    private static async Task<IResult> Then(
        Task<Outcome> change, long id, HttpContext context, Acting acting, CaseReader reader, CancellationToken stop)
    {
        var changed = await change;
        return changed.IsDone ? await CasesApi.Show(id, context, acting, reader, stop) : changed.Http();
    }
}
