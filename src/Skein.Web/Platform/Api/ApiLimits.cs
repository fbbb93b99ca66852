using System.Collections.Concurrent;
using System.Globalization;
using Skein.Web.Access;

namespace Skein.Web.Platform.Api;

/// <summary>
/// So many requests a minute for each token, and fewer for an address that brings none. Each node counts for itself; the headers
/// say how many are left.
/// </summary>
internal sealed class ApiLimits(RequestDelegate next, TimeProvider time, Settings settings)
{
    private const int ForStrangers = 120;
    private const int MostCallers = 10_000;
    private static readonly long Minute = TimeSpan.FromMinutes(1).Ticks;
    private readonly ConcurrentDictionary<string, Window> windows = new();

    public Task Invoke(HttpContext context, Acting acting)
    {
        if (!ApiRoutes.Covers(context.Request.Path)) return next(context);

        var (caller, limit) = acting.Token is { } token
            ? ($"token:{token.Id}", settings.ApiRequestsPerMinute)
            : ($"address:{context.Connection.RemoteIpAddress}", ForStrangers);
        var now = time.GetUtcNow().UtcTicks;
        var (used, resets) = Count(caller, now);
        var headers = context.Response.Headers;
        headers["RateLimit-Limit"] = Text(limit);
        headers["RateLimit-Remaining"] = Text(Math.Max(0, limit - used));
        headers["RateLimit-Reset"] = Text(resets);
        if (used <= limit) return next(context);

        headers.RetryAfter = Text(resets);
        return Problem.Of(StatusCodes.Status429TooManyRequests, ApiRules.TooOften.Broken()).ExecuteAsync(context);
    }

    private (int Used, int Resets) Count(string caller, long now)
    {
        var minute = now / Minute;
        if (windows.Count > MostCallers) windows.Clear();
        var window = windows.AddOrUpdate(caller, _ => new Window(minute, 1), (_, w) => w.Minute == minute ? w with { Used = w.Used + 1 } : new Window(minute, 1));
        return (window.Used, (int)((((minute + 1) * Minute) - now) / TimeSpan.TicksPerSecond) + 1);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Window(long Minute, int Used);
}
