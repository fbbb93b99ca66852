using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Webhooks;

/// <summary>Has deliveries sent again: one, or all that were given up since a time; and a first one to try the address with.</summary>
public sealed class ReplayDeliveries(IDbContextFactory<SkeinDb> storage)
{
    /// <summary>Also a delivered one: the receiver may have lost it.</summary>
    public Task<Outcome<int>> One(Actor actor, long webhookId, long deliveryId, CancellationToken stop) =>
        Again(actor, webhookId, deliveries => deliveries.Where(d => d.Id == deliveryId), isOne: true, stop);

    /// <returns>How many will be sent again.</returns>
    public Task<Outcome<int>> FailedSince(Actor actor, long webhookId, Instant since, CancellationToken stop) =>
        Again(actor, webhookId, deliveries => deliveries.Where(d => d.State == DeliveryState.GaveUp && d.CreatedAt >= since), isOne: false, stop);

    public async Task<Outcome> Ping(Actor actor, long webhookId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var webhook = await Find(db, actor, webhookId, stop);
        if (!webhook.IsDone) return webhook;
        db.WebhookDeliveries.Add(new WebhookDelivery
        {
            WebhookId = webhookId, Event = WebhookPayload.Ping, Payload = WebhookPayload.OfPing(db.Now), CreatedAt = db.Now, NextAt = db.Now,
        });
        return await db.Save(stop);
    }

    private async Task<Outcome<int>> Again(
        Actor actor, long webhookId, Func<IQueryable<WebhookDelivery>, IQueryable<WebhookDelivery>> which, bool isOne, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var webhook = await Find(db, actor, webhookId, stop);
        if (!webhook.IsDone) return webhook.As<int>();

        var (now, count) = (db.Now, 0);
        await db.Together(async () =>
        {
            count = await which(db.WebhookDeliveries.Where(d => d.WebhookId == webhookId && d.ClaimedBy == null)).ExecuteUpdateAsync(set => set
                .SetProperty(d => d.State, DeliveryState.Waiting).SetProperty(d => d.NextAt, now).SetProperty(d => d.Attempts, 0), stop);
            if (count > 0) db.Record(actor, WebhookEvents.Replayed, webhook.Value, after: new { Deliveries = count });
        }, stop);
        return count == 0 && isOne ? Outcome.Missing.As<int>() : count;
    }

    private static async Task<Outcome<Webhook>> Find(SkeinDb db, Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden.As<Webhook>();
        var webhook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, stop);
        if (webhook is null) return Outcome.Missing.As<Webhook>();
        return webhook.IsActive ? webhook : Outcome.Refused(WebhookRules.NotActive.Broken()).As<Webhook>();
    }
}
