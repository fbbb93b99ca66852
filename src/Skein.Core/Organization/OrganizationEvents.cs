using Skein.Journal;

namespace Skein.Organization;

public static class OrganizationEvents
{
    public static readonly Event DepartmentCreated = new("department.created", "新建了部门", "新增了部門", "Created the department");
    public static readonly Event DepartmentChanged = new("department.changed", "修改了部门", "修改了部門", "Changed the department");
    public static readonly Event DepartmentDeleted = new("department.deleted", "删除了部门", "刪除了部門", "Deleted the department");
    public static readonly Event TeamCreated = new("team.created", "新建了小组", "新增了小組", "Created the team");
    public static readonly Event TeamChanged = new("team.changed", "修改了小组", "修改了小組", "Changed the team");
    public static readonly Event MemberAdded = new("team.member-added", "把同事加入了小组", "把同事加入了小組", "Added a member to the team");
    public static readonly Event MemberRemoved = new("team.member-removed", "把同事移出了小组", "把同事移出了小組", "Removed a member from the team");
    public static readonly Event TeamDissolved = new("team.dissolved", "撤销了小组", "撤銷了小組", "Dissolved the team");
    public static readonly Event PositionCreated = new("position.created", "新建了岗位", "新增了崗位", "Created the position");
    public static readonly Event PositionChanged = new("position.changed", "修改了岗位", "修改了崗位", "Changed the position");
    public static readonly Event PositionDeleted = new("position.deleted", "删除了岗位", "刪除了崗位", "Deleted the position");
    public static readonly Event PersonChanged = new("employee.changed", "修改了人员信息", "修改了人員資訊", "Changed the person's details");
    public static readonly Event PersonLeft = new("employee.left", "办理了离职", "辦理了離職", "Noted that the person left");
    public static readonly Event PersonReturned = new("employee.returned", "恢复了在职", "恢復了在職", "Noted that the person is back");
    public static readonly Event PresenceChosen = new("employee.presence", "切换了在线状态", "切換了線上狀態", "Changed presence");
}
