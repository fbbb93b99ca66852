using Skein.Organization;
using Skein.Web.Access;

namespace Skein.Web.Organization;

/// <summary>The pulse of an open page: while it beats, its person is what they chose to be; when it stops, they are offline.</summary>
internal static class PresenceEndpoints
{
    public const string Here = "/presence/here";

    public static void MapPresence(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Here, async (Acting acting, ChoosePresence choosing, CancellationToken stop) =>
        {
            await choosing.Seen(acting.Person, stop);
            return Results.NoContent();
        }).NeedsSignIn();
}
