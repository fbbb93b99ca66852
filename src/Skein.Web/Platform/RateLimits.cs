using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Skein.Platform;
using Skein.Web.Access;

namespace Skein.Web.Platform;

/// <summary>
/// How often one address may knock. A page takes <c>[EnableRateLimiting(RateLimits.Portal)]</c>, an endpoint
/// <c>RequireRateLimiting</c>; reading a page costs nothing, only what is sent counts. Each node counts for itself.
/// </summary>
internal static class RateLimits
{
    /// <summary>Passwords and codes of colleagues. Roomy enough for an office behind one address; the lock-out guards each account.</summary>
    public const string SignIn = "sign-in";

    /// <summary>The one-time code of the set-up page.</summary>
    public const string SetUp = "set-up";

    /// <summary>Forms and codes of customers.</summary>
    public const string Portal = "portal";

    /// <summary>Programs, by the account or token they act for; a stranger by address.</summary>
    public const string Api = "api";

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = Refuse;
        limits.AddPolicy(SignIn, context => Sent(context, burst: 60, perMinute: 20));
        limits.AddPolicy(SetUp, context => Sent(context, burst: 10, perMinute: 5));
        limits.AddPolicy(Portal, context => Sent(context, burst: 30, perMinute: 10));
        limits.AddPolicy(Api, context => Bucket(Caller(context), burst: 300, perMinute: 600));
    });

    /// <summary>Whom the request is counted for: an IPv4 address, or the network an IPv6 subscriber is given as a whole.</summary>
    public static string Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return $"{new IPAddress(bytes)}/64";
    }

    private static string Caller(HttpContext context) =>
        context.RequestServices.GetRequiredService<Acting>().Actor is { } actor ? $"{actor.Kind}:{actor.Id}" : Address(context);

    private static RateLimitPartition<string> Sent(HttpContext context, int burst, int perMinute) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : Bucket(Address(context), burst, perMinute);

    private static RateLimitPartition<string> Bucket(string caller, int burst, int perMinute) =>
        RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = Math.Max(1, perMinute / 6),
            ReplenishmentPeriod = TimeSpan.FromSeconds(10),
        });

    private static async ValueTask Refuse(OnRejectedContext refused, CancellationToken stop)
    {
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)after.TotalSeconds) : 10;
        refused.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        if (!WantsJson(refused.HttpContext.Request)) return;
        var problem = Results.Problem(
            title: ErrorTexts.For(StatusCodes.Status429TooManyRequests).Hint,
            statusCode: StatusCodes.Status429TooManyRequests,
            type: "urn:skein:too-many-requests");
        await problem.ExecuteAsync(refused.HttpContext);
    }

    private static bool WantsJson(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || !request.GetTypedHeaders().Accept.Any(a => a.MediaType == "text/html");
}
