using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Cases;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;
using Skein.Web.Access;

namespace Skein.Web.Platform;

/// <summary>
/// Tells an open page, by server-sent events, that something it shows was touched. It says which subject, never what: the page
/// fetches itself anew and is trimmed to what its reader may see.
/// </summary>
internal static class LiveEndpoint
{
    public const string Path = "/live";
    private const int MostTopics = 20;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(20);

    public static void MapLive(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Follow).NeedsSignIn();

    private static async Task Follow(
        string topics, HttpContext context, Acting acting, LiveFeed feed, IDbContextFactory<SkeinDb> storage, Presentness present,
        IHostApplicationLifetime life)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        var wanted = await Allowed(topics, acting.Person, storage, ends.Token);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await context.Response.WriteAsync("retry: 3000\n\n", ends.Token);
            await context.Response.Body.FlushAsync(ends.Token);
            await Send(context, acting.Person.Id, present, feed, wanted, ends.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed or the house is stopping.
        }
    }

    private static async Task Send(HttpContext context, long account, Presentness present, LiveFeed feed, HashSet<string> wanted, CancellationToken stop)
    {
        var response = context.Response;
        using var listening = feed.Listen();
        var next = listening.Touches.WaitToReadAsync(stop).AsTask();
        while (true)
        {
            if (await Task.WhenAny(next, Task.Delay(Breath, stop)) == next)
            {
                while (listening.Touches.TryRead(out var touch))
                {
                    if (IsAbout(touch, account) && !await present.Holds(context, stop)) return;
                    await Tell(response, touch, wanted, stop);
                }

                next = listening.Touches.WaitToReadAsync(stop).AsTask();
            }
            else if (!await present.Holds(context, stop))
            {
                return;
            }
            else
            {
                await response.WriteAsync(": still here\n\n", stop);
            }

            await response.Body.FlushAsync(stop);
        }
    }

    private static bool IsAbout(Touch touch, long account) =>
        touch.SubjectId == account && (touch.SubjectKind == Account.SubjectKind || touch.SubjectKind == Employee.SubjectKind);

    private static async Task Tell(HttpResponse response, Touch touch, HashSet<string> wanted, CancellationToken stop)
    {
        if (!wanted.Contains(touch.SubjectKind + "s") && !wanted.Contains($"{touch.SubjectKind}:{touch.SubjectId}")) return;
        var data = JsonSerializer.Serialize(new { topic = touch.SubjectKind, id = touch.SubjectId, by = touch.EmployeeId });
        await response.WriteAsync($"id: {touch.EntryId}\nevent: touch\ndata: {data}\n\n", stop);
    }

    /// <summary>Topics are <c>cases</c> for any case and <c>case:12</c> for one; what the actor may not see is left out.</summary>
    private static async Task<HashSet<string>> Allowed(
        string topics, Actor actor, IDbContextFactory<SkeinDb> storage, CancellationToken stop)
    {
        var asked = topics.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostTopics).ToHashSet(StringComparer.Ordinal);
        var ids = asked.Select(CaseOf).OfType<long>().ToList();
        if (ids.Count == 0) return asked;

        await using var db = await storage.CreateDbContextAsync(stop);
        var visible = await db.CasesFor(actor).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(stop);
        asked.RemoveWhere(t => CaseOf(t) is { } id && !visible.Contains(id));
        return asked;
    }

    private static long? CaseOf(string topic) =>
        topic.StartsWith("case:", StringComparison.Ordinal) && long.TryParse(topic[5..], out var id) ? id : null;
}
