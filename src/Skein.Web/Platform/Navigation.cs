using Skein.Cases;
using Skein.Customers;
using Skein.Organization;
using Skein.Platform;
using Skein.Web.Cases;
using Skein.Web.Components;
using Skein.Web.Customers;
using Skein.Web.Home;
using Skein.Web.Organization;

namespace Skein.Web.Platform;

/// <summary>The complete list of what stands in the navigation, each with the permission it needs.</summary>
internal static class Navigation
{
    private static readonly (string? Permission, string Href, string Icon, Text Text, string? Key)[] All =
    [
        (null, "/", "house", HomeTexts.Home, "g h"),
        (CasePermissions.Read, InboxUrl.Path, "inbox", CaseTexts.Inbox, "g i"),
        (CustomerPermissions.Read, "/customers", "users", CustomerTexts.Customers, "g c"),
        (OrganizationPermissions.Read, "/people", "user", OrganizationTexts.People, "g p"),
        (OrganizationPermissions.Read, "/organization", "network", OrganizationTexts.Organization, "g o"),
    ];

    public static IReadOnlyCollection<NavItem> For(Actor actor) =>
        [
            .. All.Where(i => i.Permission is null || actor.May(i.Permission)).Select(i => new NavItem(i.Href, i.Icon, i.Text, Key: i.Key)),
            .. SettingsPages.For(actor).Count > 0 ? [new NavItem("/settings", "settings", NavigationTexts.Settings, Key: "g s") { Under = [.. SettingsPages.For(actor).Select(p => p.Href)] }] : Array.Empty<NavItem>(),
        ];
}
