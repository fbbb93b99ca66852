using Skein.Platform;

namespace Skein.Web.Cases;

internal static class KindTexts
{
    public static readonly Text Kinds = new("工作类型", "工作類型", "Kinds of work");
    public static readonly Text Purpose = new("工单分成哪些类型，哪些客户可以自己选", "工單分成哪些類型，哪些客戶可以自己選", "What kinds of cases there are, and which customers can choose");
    public static readonly Text NewKind = new("添加类型", "新增類型", "Add a kind");
    public static readonly Text Code = new("代码", "代碼", "Code");
    public static readonly Text Active = new("启用", "啟用", "In use");
    public static readonly Text ActiveHint = new("停用后新工单不能选它，旧工单不变", "停用後新工單不能選它，舊工單不變", "Not offered to new cases when off; older ones keep it");
    public static readonly Text Public = new("客户可选", "客戶可選", "Customers can choose it");
    public static readonly Text Inactive = new("已停用", "已停用", "Off");
    public static readonly Text Internal = new("仅内部", "僅內部", "Internal");
    public static readonly Text Offered = new("客户可选", "客戶可選", "Public");
    public static readonly Text Edit = new("编辑 {0}", "編輯 {0}", "Edit {0}");
    public static readonly Text Up = new("把 {0} 上移", "把 {0} 上移", "Move {0} up");
    public static readonly Text Down = new("把 {0} 下移", "把 {0} 下移", "Move {0} down");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Add = new("添加", "新增", "Add");

    public static readonly Text Targets = new("解决时限", "解決時限", "Times to resolve");

    public static readonly Text TargetsPurpose = new(
        "每个优先级应在多久内解决；对之后新建或改变优先级的工单生效",
        "每個優先順序應在多久內解決；對之後新增或改變優先順序的工單生效",
        "Within how long each priority is to be resolved; holds for cases opened or re-prioritised from now on");

    public static readonly Text TargetHint = new("例如 30 分钟、8 小时、1 天 4 小时", "例如 30 分鐘、8 小時、1 天 4 小時", "Such as 30 minutes, 8 hours, 1 day 4 hours");
    public static readonly Text Saved = new("已保存", "已儲存", "Saved");
}
