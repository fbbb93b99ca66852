using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;

namespace Skein.Web.Journal.Api;

/// <summary>How far each reaction to what happens has come.</summary>
internal static class FollowersApi
{
    public static void MapFollowersApi(this IEndpointRouteBuilder api)
    {
        var followers = api.MapGroup("/followers").WithTags("Followers");
        followers.MapGet("/", List).Needs(AccessPermissions.ManageSystem).Says("listFollowers", "Lists the followers of the journal, how far they are and what went wrong").Produces<Listing<FollowerResource>>();
        followers.MapPost("/{name}/retry", Retry).Needs(AccessPermissions.ManageSystem).Says("retryFollower", "Has a follower that waits after a failure try again now").Produces(StatusCodes.Status204NoContent);
    }

    internal sealed record FollowerResource(string Name, string Title, int Lag, int SecondsBehind, int Failures, string? Error, Instant? RetryAt, Instant? AdvancedAt);

    private static async Task<IResult> List(Acting acting, FollowerList list, CancellationToken stop) =>
        Results.Ok(new Listing<FollowerResource>([.. (await list.All(acting.Person, stop)).Select(s => new FollowerResource(
            s.Follower.Name, s.Follower.Title, s.Lag, (int)s.Behind.TotalSeconds, s.State?.Failures ?? 0, s.State?.Error, s.State?.RetryAt, s.State?.AdvancedAt))], null));

    private static async Task<IResult> Retry(string name, Acting acting, RetryFollower retry, CancellationToken stop) => (await retry.Run(acting.Person, name, stop)).Http();
}
