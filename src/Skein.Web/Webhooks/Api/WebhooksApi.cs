using System.ComponentModel;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Platform;
using Skein.Web.Platform.Api;
using Skein.Webhooks;

namespace Skein.Web.Webhooks.Api;

/// <summary>Who is told what happens, what became of it, and telling it again.</summary>
internal static class WebhooksApi
{
    private const string Example = """{"url":"https://shop.example.com/skein","description":"网店","events":["case.opened","case.answered"]}""";
    private const string Permission = AccessPermissions.ManageSystem;

    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").WithTags("Webhooks");
        webhooks.MapGet("/events", Events).Needs(Permission).Says("listWebhookEvents", "Lists the events a webhook can ask for").Produces<Listing<EventResource>>();
        webhooks.MapGet("/", List).Needs(Permission).Says("listWebhooks", "Lists webhooks").Produces<Listing<WebhookResource>>();
        webhooks.MapPost("/", Add).Needs(Permission).Says("addWebhook", "Adds a webhook; its secret is in this answer and nowhere else", Example)
            .IdempotentSecret().Produces<WebhookSecret>(StatusCodes.Status201Created);
        webhooks.MapGet("/{id:long}", Find).Needs(Permission).Says("getWebhook", "Reads a webhook").Produces<WebhookResource>();
        webhooks.MapPut("/{id:long}", Change).Needs(Permission).NeedsVersion().Says("changeWebhook", "Changes a webhook, or switches it off and on", Example).Produces<WebhookResource>();
        webhooks.MapDelete("/{id:long}", Remove).Needs(Permission).Says("removeWebhook", "Removes a webhook and its deliveries").Produces(StatusCodes.Status204NoContent);
        webhooks.MapPost("/{id:long}/secret", Rotate).Needs(Permission).Says("rotateWebhookSecret", "Gives a webhook another secret; the one before signs too for 24 hours").Produces<WebhookSecret>();
        webhooks.MapPost("/{id:long}/ping", Ping).Needs(Permission).Says("pingWebhook", "Sends a first delivery to try the address").Produces(StatusCodes.Status204NoContent);
        webhooks.MapGet("/{id:long}/deliveries", Deliveries).Needs(Permission).Says("listDeliveries", "Lists what was sent and what came back, newest first").Produces<Listing<DeliveryResource>>();
        webhooks.MapPost("/{id:long}/deliveries/{delivery:long}/replay", ReplayOne).Needs(Permission).Says("replayDelivery", "Sends one delivery again").Produces<Replayed>();
        webhooks.MapPost("/{id:long}/replay", ReplayFailed).Needs(Permission).Says("replayFailedDeliveries", "Sends all deliveries again that were given up since a time",
            """{"since":"2026-03-02T01:00:00Z"}""").Produces<Replayed>();
    }

    internal sealed record EventResource(string Event, string Name);

    internal sealed record Replayed(int Deliveries);

    internal sealed record ReplayBody(Instant? Since);

    internal sealed record WebhookBody(
        string? Url, string? Description, [property: Description("Codes of events, or case.* for all of a kind; none for everything")] IReadOnlyList<string>? Events,
        [property: Description("Sends all values before and after, also names and texts")] bool? IncludesDetails, bool? IsActive)
    {
        public WebhookEdit Read() => new()
        {
            Url = Url ?? "", Description = Description ?? "", Events = Events?.Select(e => e ?? "").ToList() ?? [], IncludesDetails = IncludesDetails ?? false,
            IsActive = IsActive ?? true,
        };
    }

    internal sealed record WebhookResource(
        long Id, string Url, string Description, IReadOnlyList<string> Events, bool IncludesDetails, bool IsActive, DisabledReason? DisabledReason,
        Instant? FailingSince, Instant CreatedAt, int Version)
    {
        public static WebhookResource Of(Webhook w) => new(
            w.Id, w.Url, w.Description, w.Events, w.IncludesDetails, w.IsActive, w.DisabledReason, w.FailingSince, w.CreatedAt, w.Version);
    }

    internal sealed record DeliveryResource(
        long Id, string MessageId, string Event, DeliveryState State, Instant CreatedAt, Instant? NextAt, string Payload, IReadOnlyList<AttemptResource> Attempts)
    {
        public static DeliveryResource Of(WebhookDelivery d) => new(
            d.Id, d.MessageId, d.Event, d.State, d.CreatedAt, d.State == DeliveryState.Waiting ? d.NextAt : null, d.Payload,
            [.. d.Log.Select(a => new AttemptResource(a.At, a.Milliseconds, a.Status, a.Answer))]);
    }

    internal sealed record AttemptResource(Instant At, int Milliseconds, int? Status, string Answer);

    private static IResult Events() => Results.Ok(new Listing<EventResource>([.. EventNames.All.OrderBy(e => e.Code, StringComparer.Ordinal).Select(e => new EventResource(e.Code, e.Name))], null));

    private static async Task<IResult> List(Acting acting, WebhookReader reader, CancellationToken stop) =>
        Results.Ok(new Listing<WebhookResource>([.. (await reader.List(acting.Person, stop)).Select(WebhookResource.Of)], null));

    private static Task<IResult> Find(long id, HttpContext context, Acting acting, WebhookReader reader, CancellationToken stop) => Show(id, context, acting, reader, stop);

    private static async Task<IResult> Add(WebhookBody body, Acting acting, EditWebhook edit, CancellationToken stop) =>
        (await edit.Add(acting.Person, body.Read(), stop)).Http(added => Results.Created($"{ApiRoutes.Root}/webhooks/{added.Id}", added));

    private static async Task<IResult> Change(
        long id, WebhookBody body, IfMatch seen, HttpContext context, Acting acting, EditWebhook edit, WebhookReader reader, CancellationToken stop)
    {
        var changed = await edit.Change(acting.Person, id, body.Read(), seen.Version, stop);
        return changed.IsDone ? await Show(id, context, acting, reader, stop) : changed.Http();
    }

    private static async Task<IResult> Remove(long id, Acting acting, EditWebhook edit, CancellationToken stop) => (await edit.Remove(acting.Person, id, stop)).Http();

    private static async Task<IResult> Rotate(long id, Acting acting, EditWebhook edit, CancellationToken stop) =>
        (await edit.Rotate(acting.Person, id, stop)).Http(Results.Ok);

    private static async Task<IResult> Ping(long id, Acting acting, ReplayDeliveries replay, CancellationToken stop) => (await replay.Ping(acting.Person, id, stop)).Http();

    private static async Task<IResult> Deliveries(
        long id, [Description("waiting, delivered or gaveUp")] string? state, [Description("Where the page before ended; take it from next")] long? after, int? size,
        HttpRequest request, Acting acting, WebhookReader reader, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var wanted = Choices.Read<DeliveryState>(broken, nameof(state), state);
        if (broken.Count > 0) return Outcome.Invalid(broken).Http();
        var page = await reader.Deliveries(acting.Person, id, wanted, after, size ?? 50, stop);
        return page is null ? Outcome.Missing.Http() : Results.Ok(new Listing<DeliveryResource>([.. page.Rows.Select(DeliveryResource.Of)], request.Next(page.Next)));
    }

    private static async Task<IResult> ReplayOne(long id, long delivery, Acting acting, ReplayDeliveries replay, CancellationToken stop) =>
        (await replay.One(acting.Person, id, delivery, stop)).Http(count => Results.Ok(new Replayed(count)));

    private static async Task<IResult> ReplayFailed(long id, ReplayBody body, Acting acting, ReplayDeliveries replay, CancellationToken stop) =>
        (await replay.FailedSince(acting.Person, id, body.Since ?? default, stop)).Http(count => Results.Ok(new Replayed(count)));

    private static async Task<IResult> Show(long id, HttpContext context, Acting acting, WebhookReader reader, CancellationToken stop)
    {
        var webhook = await reader.Find(acting.Person, id, stop);
        return webhook is null ? Outcome.Missing.Http() : context.Versioned(WebhookResource.Of(webhook), webhook.Version);
    }
}
