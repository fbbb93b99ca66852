using Skein.Journal;

namespace Skein.Access;

public static class RoleEvents
{
    public static readonly Event Created = new("role.created", "新建了角色", "新增了角色", "Created the role");
    public static readonly Event Changed = new("role.changed", "修改了角色的权限", "修改了角色的權限", "Changed what the role allows");
    public static readonly Event Reset = new("role.reset", "把角色恢复为默认", "把角色還原為預設", "Set the role back to its default");
    public static readonly Event Deleted = new("role.deleted", "删除了角色", "刪除了角色", "Deleted the role");
    public static readonly Event Given = new("account.roles", "调整了角色", "調整了角色", "Changed the roles held");
}
