using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Platform;

namespace Skein.Webhooks;

public sealed record DeliveryPage(IReadOnlyList<WebhookDelivery> Rows, long? Next);

/// <summary>Webhooks and what became of their deliveries.</summary>
public sealed class WebhookReader(IDbContextFactory<SkeinDb> storage)
{
    private const int Most = 200;
    private const int LargestPage = 100;

    public async Task<IReadOnlyList<Webhook>> List(Actor actor, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Webhooks.AsNoTracking().OrderBy(w => w.Id).Take(Most).ToListAsync(stop);
    }

    public async Task<Webhook?> Find(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, stop);
    }

    /// <summary>Newest first, each with its attempts. Null when there is no such webhook.</summary>
    public async Task<DeliveryPage?> Deliveries(Actor actor, long id, DeliveryState? state, long? after, int size, CancellationToken stop)
    {
        if (await Find(actor, id, stop) is null) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var most = Math.Clamp(size, 1, LargestPage);
        var rows = await db.WebhookDeliveries.AsNoTracking()
            .Where(d => d.WebhookId == id && (after == null || d.Id < after) && (state == null || d.State == state))
            .OrderByDescending(d => d.Id).Take(most + 1)
            .Include(d => d.Log.OrderBy(a => a.Id)).AsSplitQuery()
            .ToListAsync(stop);
        if (rows.Count <= most) return new DeliveryPage(rows, null);
        rows.RemoveAt(most);
        return new DeliveryPage(rows, rows[^1].Id);
    }
}
