using Skein.Platform;

namespace Skein.Organization;

public static class OrganizationPermissions
{
    public const string Read = "organization.read";
    public const string Manage = "organization.manage";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, new Text("查看组织和同事", "查看組織和同事", "See the organisation and colleagues")),
        new(Manage, new Text("管理部门、小组、岗位和人员", "管理部門、小組、崗位和人員", "Manage departments, teams, positions and people")),
    ];
}
