using System.ComponentModel;
using Skein.Cases;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Cases.Api;

/// <summary>One change for many cases. Each goes through by its own rules and permissions; what could not be changed is named.</summary>
internal static class BulkApi
{
    public static void MapBulk(this IEndpointRouteBuilder api) =>
        api.MapPost("/cases/changes", Change).WithTags("Case state").Needs(CasePermissions.Read)
            .Says("changeCases", "Changes up to 200 cases at once; each needs the permission that the change needs alone",
                """{"cases":[1,2],"teamId":1,"ownerId":3,"status":"open","addTag":"双十一"}""")
            .Produces<BulkResource>();

    internal sealed record BulkBody(
        IReadOnlyList<long>? Cases, [property: Description("The team to give them to; null leaves them where they are")] long? TeamId,
        [property: Description("A person in that team; null leaves them in its queue")] long? OwnerId,
        [property: Description("open, waitingForCustomer, waitingForOthers, closed or spam")] CaseStatus? Status, string? AddTag);

    internal sealed record BulkResource(int Changed, IReadOnlyList<LeftResource> Left);

    internal sealed record LeftResource(long Id, IReadOnlyList<ProblemPart> Errors);

    private static async Task<IResult> Change(BulkBody body, Acting acting, BulkEdit bulk, CancellationToken stop)
    {
        var wanted = new BulkChange { Owner = body.TeamId is { } team ? new NewOwner(team, body.OwnerId) : null, Status = body.Status, AddTag = body.AddTag };
        var done = await bulk.Run(acting.Person, [.. body.Cases ?? []], wanted, stop);
        return done.Http(result => Results.Ok(new BulkResource(result.Changed, [.. result.Left.Select(l => new LeftResource(l.CaseId, Why(l.Why)))])));
    }

    private static IReadOnlyList<ProblemPart> Why(Outcome outcome)
    {
        IReadOnlyList<Broken> broken = outcome.Verdict switch
        {
            Verdict.Missing => [CommonRules.Missing.Broken()],
            Verdict.Forbidden => [CommonRules.Forbidden.Broken()],
            Verdict.Conflict => [CommonRules.Changed.Broken()],
            Verdict.Done or Verdict.Invalid or Verdict.Refused => outcome.Broken,
        };
        return [.. broken.Select(b => new ProblemPart(b.Rule.Code, b.Field, b.ToString()))];
    }
}
