using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Skein.Platform;

namespace Skein.Webhooks;

public sealed class WebhooksCapability : ICapability
{
    public void Register(IServiceCollection services)
    {
        services.TryAddSingleton(new WebhookPolicy());
        services.AddSingleton<WebhookSecrets>().AddSingleton<EditWebhook>().AddSingleton<WebhookReader>().AddSingleton<ReplayDeliveries>();
        services.AddSingleton<GuardedConnect>().AddSingleton<SendWebhooks>().AddHostedService<WebhookRunner>();
    }
}
