using Skein.Platform;

namespace Skein.Access;

public static class RoleRules
{
    public static readonly Rule BeyondOwn = new(
        "role.beyond-own",
        "您自己没有这项权限（{0}），不能把它给别人，也不能修改带有它的角色",
        "您自己沒有這項權限（{0}），不能把它給別人，也不能修改帶有它的角色",
        "Your own post does not include “{0}”, so you cannot give it away or change a role that has it");

    public static readonly Rule NameTaken = new(
        "role.name-taken", "已经有叫“{0}”的角色了", "已經有叫「{0}」的角色了", "There is a role called “{0}” already");

    public static readonly Rule Standard = new(
        "role.delete.standard", "内置角色不能删除", "內建角色不能刪除", "Standard roles cannot be deleted");

    public static readonly Rule NotStandard = new(
        "role.reset.own", "只有内置角色有默认权限", "只有內建角色有預設權限", "Only standard roles have a default");

    public static readonly Rule Held = new(
        "role.delete.held",
        "还有 {0} 位同事担任这个角色，请先调整",
        "還有 {0} 位同事擔任這個角色，請先調整",
        "{0} people still hold this role; give them another first");
}
