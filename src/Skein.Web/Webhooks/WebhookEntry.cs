using Skein.Webhooks;

namespace Skein.Web.Webhooks;

/// <summary>The fields of a webhook's form, as typed.</summary>
public sealed class WebhookEntry
{
    public string? Url { get; set; }

    public string? Description { get; set; }

    /// <summary>None when no box was ticked: a form then says nothing about them.</summary>
    public List<string> Events { get; set => field = value ?? []; } = [];

    public bool IncludesDetails { get; set; }

    public bool IsActive { get; set; }

    public int? Version { get; set; }

    public static WebhookEntry Of(Webhook webhook) => new()
    {
        Url = webhook.Url, Description = webhook.Description, Events = webhook.Events, IncludesDetails = webhook.IncludesDetails, IsActive = webhook.IsActive,
        Version = webhook.Version,
    };

    public WebhookEdit Read() => new()
    {
        Url = Url ?? "", Description = Description ?? "", Events = Events, IncludesDetails = IncludesDetails, IsActive = IsActive,
    };
}
