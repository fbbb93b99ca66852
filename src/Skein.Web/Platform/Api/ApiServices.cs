using Skein.Web.Access;

namespace Skein.Web.Platform.Api;

internal static class ApiServices
{
    public static void AddApi(this IServiceCollection services)
    {
        BearerTokens.Add(services);
        ApiDocument.Add(services);
        services.ConfigureHttpJsonOptions(ApiJson.Shape);

        // A request that cannot be bound says which value it was; ApiProblems turns it into an answer.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
    }
}
