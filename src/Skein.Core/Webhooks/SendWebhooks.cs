using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Webhooks;

/// <summary>
/// Sends what is due to one webhook. A delivery is claimed for one node before it leaves, so two nodes never send it both.
/// </summary>
public sealed class SendWebhooks(
    IDbContextFactory<SkeinDb> storage, GuardedConnect connect, WebhookSecrets secrets, WebhookPolicy policy, Node node, TimeProvider time)
{
    public static readonly Duration KeepsOldSecretFor = Duration.FromHours(24);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int AtATime = 4;
    private static readonly Duration Claim = Duration.FromMinutes(1);
    private static readonly Duration LongFailure = Duration.FromDays(2);

    /// <summary>The webhooks that are switched on and have something due.</summary>
    public async Task<IReadOnlyList<long>> WithWork(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var due = Due(db, time.Now());
        return await db.Webhooks.Where(w => w.IsActive && due.Any(d => d.WebhookId == w.Id)).Select(w => w.Id).ToListAsync(stop);
    }

    /// <summary>Sends the next few of one webhook. True when there may be more.</summary>
    public async Task<bool> Run(long webhookId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var webhook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == webhookId && w.IsActive, stop);
        if (webhook is null) return false;

        var ids = await Due(db, time.Now()).Where(d => d.WebhookId == webhookId).OrderBy(d => d.NextAt).ThenBy(d => d.Id)
            .Select(d => d.Id).Take(AtATime).ToListAsync(stop);
        var sent = await Task.WhenAll(ids.Select(id => Send(webhook, id, stop)));
        return sent.Any(s => s);
    }

    private static IQueryable<WebhookDelivery> Due(SkeinDb db, Instant now) => db.WebhookDeliveries
        .Where(d => d.State == DeliveryState.Waiting && d.NextAt <= now && (d.ClaimedUntil == null || d.ClaimedUntil < now));

    private async Task<bool> Send(Webhook webhook, long id, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (await Take(db, id, stop) is not { } delivery) return false;

        var attempt = await Try(webhook, delivery, stop);
        await Note(db, webhook, delivery, attempt);
        return true;
    }

    private async Task<WebhookDelivery?> Take(SkeinDb db, long id, CancellationToken stop)
    {
        var now = time.Now();
        using (await db.Engine.Turn(stop))
        {
            var taken = await Due(db, now).Where(d => d.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(d => d.ClaimedBy, node.Name)
                .SetProperty(d => d.ClaimedUntil, now + Claim)
                .SetProperty(d => d.Attempts, d => d.Attempts + 1), stop);
            return taken == 1 ? await db.WebhookDeliveries.AsNoTracking().SingleAsync(d => d.Id == id, stop) : null;
        }
    }

    private async Task<WebhookAttempt> Try(Webhook webhook, WebhookDelivery delivery, CancellationToken stop)
    {
        var (at, watch) = (time.Now(), Stopwatch.StartNew());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            if (!policy.AllowsHttp && !webhook.Url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) throw new ForbiddenAddressException();
            using var answer = await connect.Client.SendAsync(Request(webhook, delivery, at), HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return Attempt(delivery, at, watch, (int)answer.StatusCode, await Beginning(answer, patience.Token));
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            return Attempt(delivery, at, watch, null, Reason(failure));
        }
    }

    private HttpRequestMessage Request(Webhook webhook, WebhookDelivery delivery, Instant at)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url)
        {
            Content = new StringContent(delivery.Payload, Encoding.UTF8, "application/json"),
        };
        var signatures = new List<string> { WebhookSigning.Sign(secrets.Reveal(webhook.ProtectedSecret), delivery.MessageId, at, delivery.Payload) };
        if (webhook.ProtectedOldSecret is { } old && webhook.OldSecretUntil > at)
        {
            signatures.Add(WebhookSigning.Sign(secrets.Reveal(old), delivery.MessageId, at, delivery.Payload));
        }

        request.Headers.Add("webhook-id", delivery.MessageId);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", string.Join(' ', signatures));
        request.Headers.UserAgent.ParseAdd("Skein-Webhooks");
        return request;
    }

    private async Task Note(SkeinDb db, Webhook webhook, WebhookDelivery delivery, WebhookAttempt attempt)
    {
        var isDone = attempt.Status is >= 200 and < 300;
        var wait = isDone || attempt.Status == 410 ? null : WebhookPatience.After(delivery.Attempts);
        var (state, next) = (isDone ? DeliveryState.Delivered : wait is null ? DeliveryState.GaveUp : DeliveryState.Waiting, time.Now() + (wait ?? Duration.Zero));
        await db.Together(async () =>
        {
            var mine = await db.WebhookDeliveries.Where(d => d.Id == delivery.Id && d.ClaimedBy == node.Name).ExecuteUpdateAsync(set => set
                .SetProperty(d => d.State, state)
                .SetProperty(d => d.NextAt, next)
                .SetProperty(d => d.ClaimedBy, (string?)null)
                .SetProperty(d => d.ClaimedUntil, (Instant?)null));
            if (mine == 0) return;
            db.WebhookAttempts.Add(attempt);
            await NoteHealth(db, webhook.Id, isDone, state == DeliveryState.GaveUp, attempt.Status == 410);
        }, CancellationToken.None);
    }

    private async Task NoteHealth(SkeinDb db, long webhookId, bool isDone, bool gaveUp, bool isGone)
    {
        var (now, webhooks) = (time.Now(), db.Webhooks.Where(w => w.Id == webhookId));
        if (isDone)
        {
            await webhooks.Where(w => w.FailingSince != null).ExecuteUpdateAsync(set => set.SetProperty(w => w.FailingSince, (Instant?)null));
            return;
        }

        await webhooks.Where(w => w.FailingSince == null).ExecuteUpdateAsync(set => set.SetProperty(w => w.FailingSince, now));
        if (!gaveUp) return;
        var (reason, longAgo) = (isGone ? DisabledReason.Gone : DisabledReason.KeptFailing, now - LongFailure);
        var disabled = await webhooks.Where(w => w.IsActive && (isGone || w.FailingSince < longAgo)).ExecuteUpdateAsync(set => set
            .SetProperty(w => w.IsActive, false)
            .SetProperty(w => w.DisabledReason, reason)
            .SetProperty(w => w.Version, w => w.Version + 1));
        if (disabled == 0) return;
        var webhook = await webhooks.AsNoTracking().SingleAsync();
        db.Record(Actor.System("webhooks"), WebhookEvents.Disabled, webhook, new { IsActive = true }, new { IsActive = false, Reason = reason });
    }

    private static WebhookAttempt Attempt(WebhookDelivery delivery, Instant at, Stopwatch watch, int? status, string answer) => new()
    {
        DeliveryId = delivery.Id,
        At = at,
        Milliseconds = (int)watch.ElapsedMilliseconds,
        Status = status,
        Answer = answer.Length <= WebhookAttempt.LongestAnswer ? answer : answer[..WebhookAttempt.LongestAnswer],
    };

    private static async Task<string> Beginning(HttpResponseMessage answer, CancellationToken stop)
    {
        var buffer = new byte[WebhookAttempt.LongestAnswer];
        await using var body = await answer.Content.ReadAsStreamAsync(stop);
        var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop);
        return Clean.Block(Encoding.UTF8.GetString(buffer, 0, read));
    }

    private static string Reason(Exception failure) => failure switch
    {
        ForbiddenAddressException or { InnerException: ForbiddenAddressException } => WebhookRules.Private.Code,
        OperationCanceledException => "timeout",
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => $"{request.HttpRequestError}: {request.Message}",
        _ => failure.Message,
    };
}
