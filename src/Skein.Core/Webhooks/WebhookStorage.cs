using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Platform;
using Skein.Webhooks;

[assembly: Maps(typeof(WebhookMapping))]

namespace Skein.Webhooks;

public static class WebhookStorage
{
    extension(SkeinDb db)
    {
        public DbSet<Webhook> Webhooks => db.Set<Webhook>();

        public DbSet<WebhookDelivery> WebhookDeliveries => db.Set<WebhookDelivery>();

        public DbSet<WebhookAttempt> WebhookAttempts => db.Set<WebhookAttempt>();
    }
}

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>, IEntityTypeConfiguration<WebhookDelivery>, IEntityTypeConfiguration<WebhookAttempt>
{
    public void Configure(EntityTypeBuilder<Webhook> webhook)
    {
        webhook.ToTable("webhook");
        webhook.Property(w => w.Url).HasMaxLength(Webhook.LongestUrl);
        webhook.Property(w => w.Description).HasMaxLength(Webhook.LongestDescription);
        webhook.Property(w => w.Events).HasMaxLength(4000).HasConversion(
            codes => string.Join(' ', codes),
            stored => stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList(),
            new ValueComparer<List<string>>((a, b) => a!.SequenceEqual(b!), codes => codes.Count, codes => codes.ToList()));
    }

    public void Configure(EntityTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.ToTable("webhook_delivery");
        delivery.Property(d => d.MessageId).HasMaxLength(40);
        delivery.Property(d => d.Event).HasMaxLength(80);
        delivery.Property(d => d.ClaimedBy).HasMaxLength(100);
        delivery.HasOne<Webhook>().WithMany().HasForeignKey(d => d.WebhookId);
        delivery.HasMany(d => d.Log).WithOne().HasForeignKey(a => a.DeliveryId);
        delivery.HasIndex(d => new { d.WebhookId, d.NextAt, d.Id }).HasFilter("state = 'Waiting'").HasDatabaseName("ix_webhook_due");
        delivery.HasIndex(d => new { d.WebhookId, d.Id });
        delivery.HasIndex(d => d.CreatedAt);
    }

    public void Configure(EntityTypeBuilder<WebhookAttempt> attempt)
    {
        attempt.ToTable("webhook_attempt");
        attempt.Property(a => a.Answer).HasMaxLength(WebhookAttempt.LongestAnswer);
    }
}
