using Skein.Platform;

namespace Skein.Cases;

public static class CasePermissions
{
    public const string Read = "cases.read";
    public const string Open = "cases.open";
    public const string Answer = "cases.answer";
    public const string Note = "cases.note";
    public const string Assign = "cases.assign";
    public const string Edit = "cases.edit";
    public const string Resolve = "cases.resolve";
    public const string Delete = "cases.delete";
    public const string Configure = "cases.configure";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Read, new Text("查看工单", "檢視工單", "See cases"), Scoped: true),
        new(Open, new Text("新建工单", "新增工單", "Open cases")),
        new(Answer, new Text("回复客户", "回覆客戶", "Answer customers"), Scoped: true),
        new(Note, new Text("写内部备注", "寫內部備註", "Write internal notes"), Scoped: true),
        new(Assign, new Text("领取、指派和转交工单", "領取、指派和轉交工單", "Take, assign and hand over cases"), Scoped: true),
        new(Edit, new Text("修改工单信息", "修改工單資訊", "Change case details"), Scoped: true),
        new(Resolve, new Text("解决、关闭和重开工单", "解決、關閉和重開工單", "Resolve, close and reopen cases"), Scoped: true),
        new(Delete, new Text("删除和恢复工单", "刪除和復原工單", "Delete and restore cases"), Scoped: true),
        new(Configure, new Text("设置工作类型和时限", "設定工作類型和時限", "Configure kinds of work and targets")),
    ];
}
