using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Web.Access;

namespace Skein.Web.Upkeep;

/// <summary>What a load balancer asks: is the process alive, and may it be sent work.</summary>
internal static class Health
{
    public const string Path = "/health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        const string Why = "Asked by machines without an account; says one word about the process and nothing about anybody.";
        routes.MapGet($"{Path}/live", () => Results.Json(new { status = "live" })).OpenToAll(Why);
        routes.MapGet($"{Path}/ready", Ready).OpenToAll(Why);
    }

    private static async Task<IResult> Ready(Readiness readiness, IDbContextFactory<SkeinDb> storage, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (readiness.State != ReadyState.Ready) return Answer(readiness.State.ToString().ToLowerInvariant(), isReady: false);
        return await Answers(storage, context.RequestAborted) ? Answer("ready", isReady: true) : Answer("storage", isReady: false);
    }

    private static IResult Answer(string status, bool isReady) =>
        Results.Json(new { status }, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);

    private static async Task<bool> Answers(IDbContextFactory<SkeinDb> storage, CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(Patience);
        try
        {
            await using var db = await storage.CreateDbContextAsync(patience.Token);
            await db.Database.ExecuteSqlAsync($"SELECT 1", patience.Token);
            return true;
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or OperationCanceledException or TimeoutException or InvalidOperationException)
        {
            return false;
        }
    }
}
