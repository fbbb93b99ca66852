using Skein.Platform;

namespace Skein.Organization;

public static class OrganizationRules
{
    public static readonly Rule NameTaken = new(
        "organization.name-taken", "这里已经有“{0}”了", "這裡已經有「{0}」了", "There is a “{0}” here already");

    public static readonly Rule DepartmentInUse = new(
        "department.delete.in-use",
        "这个部门还有 {0}，请先移走",
        "這個部門還有 {0}，請先移走",
        "This department still has {0}; move them first");

    public static readonly Rule LastDepartment = new(
        "department.delete.last", "至少要保留一个部门", "至少要保留一個部門", "One department has to stay");

    public static readonly Rule UnderItself = new(
        "department.move.under-itself",
        "部门不能放到自己或自己的下级下面",
        "部門不能放到自己或自己的下級下面",
        "A department cannot stand under itself");

    public static readonly Rule LastTeam = new(
        "team.dissolve.last",
        "至少要保留一个小组，否则来信没有去处",
        "至少要保留一個小組，否則來信沒有去處",
        "One team has to stay, or contacts would have nowhere to go");

    public static readonly Rule NeedsSuccessor = new(
        "team.dissolve.needs-successor",
        "它还有 {0} 个未完成的工单，请选择接手的小组",
        "它還有 {0} 個未完成的工單，請選擇接手的小組",
        "It has {0} unfinished cases; choose the team that takes them over");

    public static readonly Rule PositionInUse = new(
        "position.delete.in-use",
        "还有 {0} 位同事在这个岗位上，请先调整",
        "還有 {0} 位同事在這個崗位上，請先調整",
        "{0} people still hold this position; move them first");

    public static readonly Rule WorkNeedsPlace = new(
        "employee.leave.needs-successor",
        "这位同事还有 {0} 个未完成的工单，请选择由谁接手",
        "這位同事還有 {0} 個未完成的工單，請選擇由誰接手",
        "This person has {0} unfinished cases; choose who takes them over");

    public static readonly Rule LeavesTomorrow = new(
        "employee.leave.in-future", "离职日期不能晚于今天", "離職日期不能晚於今天", "The day of leaving cannot be in the future");

    public static readonly Rule HasLeft = new("employee.has-left", "这位同事已经离职", "這位同事已經離職", "This person has left");
}
