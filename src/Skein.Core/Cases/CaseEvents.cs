using Skein.Journal;

namespace Skein.Cases;

public static class CaseEvents
{
    public static readonly Event Opened = new("case.opened", "新建了工单", "新增了工單", "Opened the case");
    public static readonly Event CustomerWrote = new("case.customer-wrote", "客户来信", "客戶來信", "Customer wrote");
    public static readonly Event Answered = new("case.answered", "回复了客户", "回覆了客戶", "Answered the customer");
    public static readonly Event TakenBack = new("case.answer-taken-back", "撤回了刚发的回复", "收回了剛送出的回覆", "Took back the answer just written");
    public static readonly Event Noted = new("case.noted", "写了内部备注", "寫了內部備註", "Wrote an internal note");
    public static readonly Event Assigned = new("case.assigned", "变更了负责人", "變更了負責人", "Changed the owner");
    public static readonly Event HandedOver = new("case.handed-over", "转交了工单", "轉交了工單", "Handed the case over");
    public static readonly Event Edited = new("case.edited", "修改了工单信息", "修改了工單資訊", "Changed the details");
    public static readonly Event Waits = new("case.waits", "设为等待", "設為等待", "Set to waiting");
    public static readonly Event Continued = new("case.continued", "继续处理", "繼續處理", "Took up work again");
    public static readonly Event Resolved = new("case.resolved", "解决了工单", "解決了工單", "Resolved the case");
    public static readonly Event Reopened = new("case.reopened", "重新打开了工单", "重新開啟了工單", "Reopened the case");
    public static readonly Event Closed = new("case.closed", "关闭了工单", "關閉了工單", "Closed the case");
    public static readonly Event MarkedSpam = new("case.spam", "标记为垃圾信息", "標記為垃圾訊息", "Marked as spam");
    public static readonly Event Deleted = new("case.deleted", "删除了工单", "刪除了工單", "Deleted the case");
    public static readonly Event LinkRenewed = new("case.link-renewed", "更换了客户的私密链接", "更換了客戶的私密連結", "Renewed the customer's private link");
    public static readonly Event Merged = new("case.merged", "把工单并入了另一个", "把工單併入了另一個", "Merged the case into another");
    public static readonly Event TookOver = new("case.took-over", "并入了另一个工单的对话", "併入了另一個工單的對話", "Took over the conversation of another case");
    public static readonly Event ParticipantAdded = new("case.participant-added", "添加了参与人", "新增了參與人", "Added a participant");
    public static readonly Event ParticipantRemoved = new("case.participant-removed", "移除了参与人", "移除了參與人", "Removed a participant");
    public static readonly Event Restored = new("case.restored", "恢复了工单", "復原了工單", "Restored the case");
}
