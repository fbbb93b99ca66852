using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Webhooks;

/// <summary>Writes down what each webhook is to be told. Nothing is sent from here.</summary>
public sealed class WebhookFollower : IFollower
{
    public string Name => "webhooks";

    public Text Title => new("Webhook 通知", "Webhook 通知", "Webhook deliveries");

    public bool FromTheBeginning => false;

    public async Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        var webhooks = await db.Webhooks.AsNoTracking().Where(w => w.IsActive).ToListAsync(stop);
        foreach (var entry in entries)
        {
            foreach (var webhook in webhooks.Where(w => w.Wants(entry.Event)))
            {
                db.WebhookDeliveries.Add(new WebhookDelivery
                {
                    WebhookId = webhook.Id,
                    Event = entry.Event,
                    Payload = WebhookPayload.Of(entry, webhook.IncludesDetails),
                    CreatedAt = db.Now,
                    NextAt = db.Now,
                });
            }
        }
    }
}
