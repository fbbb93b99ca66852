using Skein.Access;
using Skein.Platform;
using Skein.Web.Upkeep;

namespace Skein.Web.Platform;

/// <summary>One page of the settings: what it is for, and the permission it needs.</summary>
internal sealed record SettingsPage(string Permission, string Href, string Icon, Text Title, Text Purpose);

/// <summary>The complete list of what the settings page leads to. A capability adds one line for each of its pages.</summary>
internal static class SettingsPages
{
    private static readonly SettingsPage[] All =
    [
        new(AccessPermissions.ManageSystem, "/system", "monitor", UpkeepTexts.System, UpkeepTexts.SystemPurpose),
        new(AccessPermissions.ManageSystem, "/system/followers", "workflow", UpkeepTexts.Followers, UpkeepTexts.FollowersPurpose),
    ];

    public static IReadOnlyList<SettingsPage> For(Actor actor) => [.. All.Where(p => actor.May(p.Permission))];
}
