using Skein.Access;
using Skein.Cases;
using Skein.Platform;
using Skein.Web.Audit;
using Skein.Web.Cases;
using Skein.Web.Roles;
using Skein.Web.Setup;

namespace Skein.Web.Platform;

/// <summary>One page of the settings: what it is for, and the permission it needs.</summary>
internal sealed record SettingsPage(string Permission, string Href, string Icon, Text Title, Text Purpose);

/// <summary>The complete list of what the settings page leads to. A capability adds one line for each of its pages.</summary>
internal static class SettingsPages
{
    private static readonly SettingsPage[] All =
    [
        new(AccessPermissions.ManageSystem, "/settings/company", "building-2", CompanyTexts.Company, CompanyTexts.Purpose),
        new(AccessPermissions.ManageRoles, "/settings/roles", "shield", RoleTexts.Roles, RoleTexts.Purpose),
        new(AccessPermissions.ReadAudit, "/audit", "history", AuditTexts.Title, AuditTexts.Purpose),
        new(CasePermissions.Configure, "/settings/kinds", "tag", KindTexts.Kinds, KindTexts.Purpose),
        new(CasePermissions.Configure, "/settings/targets", "target", KindTexts.Targets, KindTexts.TargetsPurpose),
    ];

    public static IReadOnlyList<SettingsPage> For(Actor actor) => [.. All.Where(p => actor.May(p.Permission))];
}
