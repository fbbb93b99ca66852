using Skein.Platform;

namespace Skein.Cases;

/// <summary>What the house says no to, and why.</summary>
public static class CaseRules
{
    public static readonly Rule EmptyMessage = new("case.message.empty", "请先写点内容", "請先寫點內容", "Write something first");

    public static readonly Rule MessageTooLong = new(
        "case.message.too-long", "内容太长，最多 {0} 个字符", "內容太長，最多 {0} 個字元", "The text is too long: {0} characters at the most");

    public static readonly Rule HasGap = new(
        "case.message.has-gap", "还有没填的地方：{0}", "還有沒填的地方：{0}", "There is still a gap to fill in: {0}");

    public static readonly Rule TooManyFiles = new(
        "case.message.too-many-files", "一次最多附 {0} 个文件", "一次最多附 {0} 個檔案", "{0} files at the most at once");

    public static readonly Rule UnknownFile = new(
        "case.message.unknown-file", "附件找不到了，请重新上传", "附件找不到了，請重新上傳", "An attachment is no longer there; upload it again");

    public static readonly Rule NoWayToReach = new(
        "case.open.no-contact", "请至少填写邮箱或电话", "請至少填寫電子郵件或電話", "Give an e-mail address or a phone number");

    public static readonly Rule NeedsResolution = new(
        "case.resolve.needs-resolution", "请写明是怎样解决的", "請寫明是怎樣解決的", "Say how it was resolved");

    public static readonly Rule AlreadyResolved = new(
        "case.resolve.already", "这个工单已经解决了", "這個工單已經解決了", "This case is already resolved");

    public static readonly Rule NotOpen = new(
        "case.not-open", "工单已结束，请先重新打开", "工單已結束，請先重新開啟", "The case has ended; reopen it first");

    public static readonly Rule StillOpen = new(
        "case.reopen.still-open", "这个工单还没有结束", "這個工單還沒有結束", "The case has not ended");

    public static readonly Rule NotResolved = new(
        "case.close.not-resolved", "请先解决再关闭", "請先解決再關閉", "Resolve it before closing it");

    public static readonly Rule IsDeleted = new(
        "case.is-deleted", "工单已删除，请先恢复", "工單已刪除，請先復原", "The case is deleted; restore it first");

    public static readonly Rule NotDeleted = new("case.not-deleted", "工单没有被删除", "工單沒有被刪除", "The case is not deleted");

    public static readonly Rule OwnerNotInTeam = new(
        "case.assign.not-in-team", "{0} 不在这个小组", "{0} 不在這個小組", "{0} is not in that team");

    public static readonly Rule OwnerGone = new(
        "case.assign.gone", "这位同事已离职或停用", "這位同事已離職或停用", "This colleague has left or is disabled");

    public static readonly Rule AlreadyTaken = new(
        "case.assign.taken", "{0} 已经领取了这个工单", "{0} 已經領取了這個工單", "{0} has already taken this case");

    public static readonly Rule NothingChosen = new("case.bulk.nothing-chosen", "请先勾选工单", "請先勾選工單", "Pick some cases first");

    public static readonly Rule TooManyChosen = new(
        "case.bulk.too-many", "一次最多处理 {0} 个工单", "一次最多處理 {0} 個工單", "{0} cases at the most at once");

    public static readonly Rule NoChange = new(
        "case.bulk.no-change", "请选择要做的改动", "請選擇要做的變更", "Choose what to change");

    public static readonly Rule MergedAway = new("case.merge.is-merged", "这个工单已经并入 #{0}", "這個工單已經併入 #{0}", "This case is already part of #{0}");

    public static readonly Rule MergesItself = new("case.merge.itself", "不能并入它自己", "不能併入它自己", "A case cannot become part of itself");

    public static readonly Rule OtherCustomer = new(
        "case.merge.other-customer", "两个工单不是同一位客户的，不能合并", "兩個工單不是同一位客戶的，不能合併", "The two cases are of different customers");

    public static readonly Rule IsTheCustomer = new(
        "case.participant.is-customer", "这是客户本人的邮箱，本来就在对话里", "這是客戶本人的電子郵件，本來就在對話裡", "This is the customer’s own address, in the conversation anyway");

    public static readonly Rule TooManyParticipants = new(
        "case.participant.too-many", "最多 {0} 位参与人", "最多 {0} 位參與人", "{0} participants at the most");

    public static readonly Rule TooManyTags = new("case.tags.too-many", "最多 {0} 个标签", "最多 {0} 個標籤", "{0} tags at the most");
}
