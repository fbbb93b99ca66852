using Skein.Channels.Email;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;

namespace Skein.Web.Channels.Email;

/// <summary>A mail as it came, as plain text that no browser makes anything of.</summary>
internal static class MailSource
{
    public static void MapMailSource(this IEndpointRouteBuilder routes) => routes.MapGet("/system/intake/{id:long}/source", Read).Needs(EmailPermissions.Source);

    private static async Task<IResult> Read(long id, HttpContext context, Acting acting, ArrivalDesk desk, CancellationToken stop)
    {
        if (await desk.Source(acting.Person, id, stop) is not { } raw) return Outcome.Missing.Http();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Stream(raw, "text/plain; charset=utf-8");
    }
}
