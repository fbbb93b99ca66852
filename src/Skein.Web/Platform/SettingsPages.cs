using Skein.Access;
using Skein.Platform;
using Skein.Web.Access;
using Skein.Web.Webhooks;

namespace Skein.Web.Platform;

/// <summary>One page of the settings: what it is for, and the permission it needs.</summary>
internal sealed record SettingsPage(string Permission, string Href, string Icon, Text Title, Text Purpose);

/// <summary>The complete list of what the settings page leads to. A capability adds one line for each of its pages.</summary>
internal static class SettingsPages
{
    private static readonly SettingsPage[] All =
    [
        new(AccessPermissions.ManageTokens, "/settings/tokens", "lock", TokenTexts.Tokens, TokenTexts.Purpose),
        new(AccessPermissions.ManageSystem, "/settings/webhooks", "zap", WebhookTexts.Webhooks, WebhookTexts.Purpose),
    ];

    public static IReadOnlyList<SettingsPage> For(Actor actor) => [.. All.Where(p => actor.May(p.Permission))];
}
