namespace Skein.Webhooks;

/// <summary>What the start-up settings allow: neither an address inside the own network nor plain http, unless they say so.</summary>
public sealed record WebhookPolicy(bool AllowsPrivate = false, bool AllowsHttp = false);
