using Skein.Platform;

namespace Skein.Web.Audit;

internal static class AuditTexts
{
    public static readonly Text Title = new("审计日志", "稽核日誌", "Audit log");
    public static readonly Text Purpose = new("谁在什么时候做了什么，改之前和之后是什么样", "誰在什麼時候做了什麼，改之前和之後是什麼樣", "Who did what, when, and what it was before and after");
    public static readonly Text SignInsPurpose = new("所有人的登录、失败的尝试和退出", "所有人的登入、失敗的嘗試和登出", "Everybody's sign-ins, failed tries and sign-outs");
    public static readonly Text Person = new("同事：姓名、邮箱或编号", "同事：姓名、電子郵件或編號", "Colleague: name, e-mail or number");
    public static readonly Text AnyEvent = new("所有操作", "所有操作", "Everything done");
    public static readonly Text AnySubject = new("所有对象", "所有物件", "Any subject");
    public static readonly Text Number = new("编号", "編號", "Number");
    public static readonly Text From = new("从", "從", "From");
    public static readonly Text Until = new("到", "到", "Until");
    public static readonly Text Find = new("筛选", "篩選", "Filter");
    public static readonly Text When = new("时间", "時間", "When");
    public static readonly Text Who = new("谁", "誰", "Who");
    public static readonly Text What = new("做了什么", "做了什麼", "What");
    public static readonly Text Subject = new("对象", "物件", "Subject");
    public static readonly Text Changes = new("改动", "變更", "Changes");
    public static readonly Text Origin = new("来自", "來自", "From where");
    public static readonly Text ExportCsv = new("导出 CSV", "匯出 CSV", "Export CSV");
    public static readonly Text ExportJson = new("导出 JSON", "匯出 JSON", "Export JSON");
    public static readonly Text ExportNote = new("按当前筛选导出全部记录；导出本身也会记入日志", "依目前篩選匯出全部記錄；匯出本身也會記入日誌", "Everything the filter leaves. The export itself is noted in the log");
    public static readonly Text Nothing = new("没有符合的记录", "沒有符合的記錄", "Nothing matches");
    public static readonly Text NothingHint = new("换一个条件试试，或者清除筛选。", "換一個條件試試，或者清除篩選。", "Try another filter, or clear it.");
    public static readonly Text AnyResult = new("所有结果", "所有結果", "Any result");
    public static readonly Text Customer = new("客户", "客戶", "Customer");
    public static readonly Text System = new("系统", "系統", "System");
}
