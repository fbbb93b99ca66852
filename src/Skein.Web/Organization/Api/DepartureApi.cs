using System.ComponentModel;
using NodaTime.Text;
using Skein.Access;
using Skein.Cases;
using Skein.Organization;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Organization.Api;

/// <summary>Colleagues leave and come back, and sign out of what they left open.</summary>
internal static class DepartureApi
{
    public static void MapDepartures(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapPost("/{id:long}/departure", Leave).Needs(OrganizationPermissions.Manage)
            .Says("personLeaves", "Closes the file of a colleague who leaves; their open cases go to the successor", """{"day":"2026-03-31","successorTeamId":1,"successorId":null}""")
            .Produces(StatusCodes.Status204NoContent);
        people.MapDelete("/{id:long}/departure", Return).Needs(OrganizationPermissions.Manage).Says("personReturns", "Lets a colleague in again who had left").Produces(StatusCodes.Status204NoContent);
        people.MapGet("/me/sessions", Own).Needs(OrganizationPermissions.Read).Says("listOwnSessions", "Lists where one is signed in, the last used first").Produces<Listing<SessionRow>>();
        people.MapDelete("/me/sessions", EndAll).Needs(OrganizationPermissions.Read).Says("endOwnSessions", "Signs oneself out everywhere").Produces(StatusCodes.Status204NoContent);
        people.MapDelete("/me/sessions/{session:long}", EndOne).Needs(OrganizationPermissions.Read).Says("endOwnSession", "Signs oneself out in one place").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record DepartureBody(
        [property: Description("The last day, such as 2026-03-31; today when left out")] string? Day,
        [property: Description("The team whose queue takes over the open cases; null leaves each in its own team's")] long? SuccessorTeamId,
        [property: Description("The person who takes them over")] long? SuccessorId,
        [property: Description("True puts open cases back into their own teams' queues")] bool? BackToQueues);

    private static async Task<IResult> Leave(long id, DepartureBody body, IfMatch seen, Acting acting, LeaveCompany leave, TimeProvider time, CancellationToken stop)
    {
        var today = time.Now().InZone(acting.Person.Zone).Date;
        if (body.Day is { } written && !LocalDatePattern.Iso.Parse(written).Success) return Outcome.Invalid(CommonRules.NotAChoice.At(nameof(body.Day))).Http();
        var day = body.Day is null ? today : LocalDatePattern.Iso.Parse(body.Day).Value;
        var hasSuccessor = body is { SuccessorTeamId: not null } or { SuccessorId: not null } or { BackToQueues: true };
        var successor = hasSuccessor ? new Successor(body.SuccessorTeamId, body.SuccessorId) : null;
        return (await leave.Run(acting.Person, id, day, successor, seen.Version, stop)).Http();
    }

    private static async Task<IResult> Return(long id, Acting acting, ReturnToCompany back, CancellationToken stop) => (await back.Run(acting.Person, id, stop)).Http();

    private static async Task<IResult> Own(Acting acting, Sessions sessions, CancellationToken stop) =>
        Results.Ok(new Listing<SessionRow>(await sessions.Of(acting.Person, acting.Person.Id, stop), null));

    private static async Task<IResult> EndAll(Acting acting, Sessions sessions, CancellationToken stop) =>
        (await sessions.End(acting.Person, acting.Person.Id, sessionId: null, kept: null, stop)).Http();

    private static async Task<IResult> EndOne(long session, Acting acting, Sessions sessions, CancellationToken stop) =>
        (await sessions.End(acting.Person, acting.Person.Id, session, kept: null, stop)).Http();
}
