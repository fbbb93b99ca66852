using Microsoft.AspNetCore.Routing;
using Skein.Web.Access;

namespace Skein.Web.Tests.Whole;

public sealed class EveryDoorTests
{
    /// <summary>Pages and endpoints alike: a permission, any signed-in person, or the whole world with a reason.</summary>
    [Fact]
    public async Task Every_page_and_endpoint_says_who_may_use_it()
    {
        await using var site = await Site.Start();

        var silent = site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => !e.Metadata.Any(m => m is NeedsAttribute or NeedsSignInAttribute or OpenToAllAttribute))
            .Select(e => e.RoutePattern.RawText)
            .Where(route => route?.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal) != true)

            // Serves style sheets that changed since the build; there only where the source is.
            .Where(route => route != "{**path:file}");

        Assert.Empty(silent.Distinct());
    }
}
