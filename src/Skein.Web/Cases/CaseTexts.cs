using Skein.Platform;

namespace Skein.Web.Cases;

internal static class CaseTexts
{
    public static readonly Text Quoted = new("显示引用的内容", "顯示引用的內容", "Show quoted text");
    public static readonly Text Withheld = new(
        "{0} 张图片在发件人的服务器上，没有载入。一旦显示，对方会知道这封信何时、从哪里被打开",
        "{0} 張圖片在寄件人的伺服器上，沒有載入。一旦顯示，對方會知道這封信何時、從哪裡被打開",
        "Pictures on the sender’s server, not loaded: {0}. Showing them tells the sender when and from where this was opened");
    public static readonly Text ShowPictures = new("显示图片", "顯示圖片", "Show pictures");
    public static readonly Text Participants = new("参与人", "參與人", "Participants");
    public static readonly Text ParticipantsHint = new("客户抄送的人会自动加进来", "客戶副本給的人會自動加進來", "Whoever the customer copies in is added by itself");
    public static readonly Text AddParticipant = new("添加参与人", "新增參與人", "Add a participant");
    public static readonly Text RemoveParticipant = new("移除 {0}", "移除 {0}", "Remove {0}");
    public static readonly Text WasMerged = new("这个工单已并入 #{0}，对话在那里继续", "這個工單已併入 #{0}，對話在那裡繼續", "This case is part of #{0} now; the conversation goes on there");
    public static readonly Text Inbox = new("收件箱", "收件匣", "Inbox");
    public static readonly Text Case = new("工单", "工單", "Case");
    public static readonly Text NewCase = new("新建工单", "新增工單", "New case");
    public static readonly Text Details = new("工单信息", "工單資訊", "Details");
    public static readonly Text Customer = new("客户", "客戶", "Customer");
    public static readonly Text Conversation = new("对话", "對話", "Conversation");

    public static readonly Text Subject = new("主题", "主旨", "Subject");
    public static readonly Text Kind = new("类型", "類型", "Kind");
    public static readonly Text Status = new("状态", "狀態", "Status");
    public static readonly Text Priority = new("优先级", "優先順序", "Priority");
    public static readonly Text Channel = new("来源", "來源", "Channel");
    public static readonly Text Owner = new("负责人", "負責人", "Owner");
    public static readonly Text Team = new("小组", "小組", "Team");
    public static readonly Text Tags = new("标签", "標籤", "Tags");
    public static readonly Text TagsHint = new("用逗号分开", "用逗號分開", "Separated by commas");
    public static readonly Text Opened = new("创建于", "建立於", "Opened");
    public static readonly Text OwnerIsAway = new(
        "{0} 现在{1}，可能不会马上看到", "{0} 現在{1}，可能不會馬上看到", "{0} is {1} now and may not see it soon");
    public static readonly Text ClockStands = new("等待客户期间暂停，始于", "等待客戶期間暫停，始於", "Paused while the customer has the word, since");
    public static readonly Text Due = new("解决期限", "解決期限", "Due");
    public static readonly Text Nobody = new("未分配", "未分配", "Nobody yet");
    public static readonly Text Me = new("我", "我", "me");

    public static readonly Text HandOverNote = new("交接说明", "交接說明", "Note for whoever takes it");
    public static readonly Text HandOverNoteHint = new("选填，作为内部备注留在工单里", "選填，作為內部備註留在工單裡", "Optional; kept as an internal note");
    public static readonly Text Files = new("附件", "附件", "Files");
    public static readonly Text Undo = new("撤销", "復原", "Undo");
    public static readonly Text Undid = new("已撤销", "已復原", "Undone");
    public static readonly Text DidDelete = new("已删除工单 #{0}", "已刪除工單 #{0}", "Case #{0} deleted");
    public static readonly Text DidSpam = new("工单 #{0} 已标记为垃圾信息", "工單 #{0} 已標記為垃圾訊息", "Case #{0} marked as spam");
    public static readonly Text Bulk = new("批量操作", "批次操作", "Change many");
    public static readonly Text PickAll = new("全选", "全選", "Pick all");
    public static readonly Text Pick = new("选择 #{0}", "選擇 #{0}", "Pick #{0}");
    public static readonly Text AddTag = new("加标签", "加標籤", "Add a tag");
    public static readonly Text Apply = new("应用", "套用", "Apply");
    public static readonly Text BulkChanged = new("已处理 {0} 个工单", "已處理 {0} 個工單", "{0} cases changed");
    public static readonly Text BulkLeft = new("；{0} 个没有改动，例如 #{1}：{2}", "；{0} 個沒有變更，例如 #{1}：{2}", "; {0} left as they were, such as #{1}: {2}");
    public static readonly Text SendNext = new("发送并处理下一个", "傳送並處理下一個", "Send and go on");
    public static readonly Text Next = new("下一个工单", "下一個工單", "Next case");
    public static readonly Text AllTeams = new("全部小组", "全部小組", "All teams");
    public static readonly Text AllOwners = new("全部负责人", "全部負責人", "All owners");
    public static readonly Text AllChannels = new("全部来源", "全部來源", "All channels");
    public static readonly Text NoFilter = new("清除筛选", "清除篩選", "Clear filters");
    public static readonly Text Filtered = new("筛选中", "篩選中", "Filtered");
    public static readonly Text Take = new("领取", "領取", "Take");
    public static readonly Text Assign = new("指派", "指派", "Assign");
    public static readonly Text Resolve = new("解决", "解決", "Resolve");
    public static readonly Text Resolution = new("解决办法", "解決辦法", "Resolution");
    public static readonly Text Reopen = new("重新打开", "重新開啟", "Reopen");
    public static readonly Text Close = new("关闭工单", "關閉工單", "Close");
    public static readonly Text WaitForCustomer = new("等待客户", "等待客戶", "Wait for customer");
    public static readonly Text WaitForOthers = new("等待协办", "等待協辦", "Wait for others");
    public static readonly Text Continue = new("继续处理", "繼續處理", "Continue");
    public static readonly Text MarkSpam = new("标记为垃圾信息", "標記為垃圾訊息", "Mark as spam");
    public static readonly Text Delete = new("删除", "刪除", "Delete");
    public static readonly Text Restore = new("恢复", "復原", "Restore");
    public static readonly Text More = new("更多", "更多", "More");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Cancel = new("取消", "取消", "Cancel");
    public static readonly Text Back = new("返回列表", "返回清單", "Back to the list");

    public static readonly Text Reply = new("回复客户", "回覆客戶", "Reply");
    public static readonly Text Note = new("内部备注", "內部備註", "Internal note");
    public static readonly Text NoteHint = new("只有同事能看到", "只有同事看得到", "Only colleagues see this");
    public static readonly Text Message = new("内容", "內容", "Message");
    public static readonly Text WriteHere = new("在这里写…", "在這裡寫…", "Write here…");
    public static readonly Text Send = new("发送", "傳送", "Send");
    public static readonly Text AfterSending = new("发送后", "傳送後", "After sending");
    public static readonly Text Attach = new("添加附件", "加入附件", "Attach files");
    public static readonly Text DraftKept = new("草稿已保存", "草稿已儲存", "Draft saved");
    public static readonly Text MessageOf = new("{0} 的消息", "{0} 的訊息", "Message from {0}");
    public static readonly Text Earlier = new("查看更早的消息", "檢視更早的訊息", "Show earlier messages");
    public static readonly Text Newest = new("回到最新", "回到最新", "Back to the newest");
    public static readonly Text NoCase = new("选一个工单", "選一個工單", "Choose a case");

    public static readonly Text NoCaseHint = new(
        "左边是工单列表，用 j 和 k 上下移动，回车打开",
        "左邊是工單清單，用 j 和 k 上下移動，Enter 開啟",
        "The list is on the left: j and k move, Enter opens");

    public static readonly Text EmptyView = new("这里没有工单", "這裡沒有工單", "No cases here");

    public static readonly Text EmptyViewHint = new(
        "客户发邮件或从网页表单、门户、接口来信后，工单会出现在这里；也可以自己新建",
        "客戶寄郵件或從網頁表單、入口、介面來信後，工單會出現在這裡；也可以自己新增",
        "When customers write by mail, through the web form, the portal or the API, their cases appear here; you can also open one yourself");

    public static readonly Text NotFound = new("找不到这个工单", "找不到這個工單", "Case not found");
    public static readonly Text NotFoundHint = new("它不存在，或者不在您的权限范围内", "它不存在，或者不在您的權限範圍內", "It does not exist, or your post does not reach it");
    public static readonly Text Older = new("更早的工单", "更早的工單", "Older cases");
    public static readonly Text Newer = new("回到最新", "回到最新", "Back to the newest");
    public static readonly Text AllKinds = new("全部类型", "全部類型", "All kinds");
    public static readonly Text AllPriorities = new("全部优先级", "全部優先順序", "All priorities");
    public static readonly Text Filter = new("筛选", "篩選", "Filter");
    public static readonly Text View = new("视图", "檢視", "View");
    public static readonly Text Deleted = new("已删除", "已刪除", "Deleted");
    public static readonly Text Urgent = new("紧急", "緊急", "Urgent");

    public static readonly Text CustomerName = new("客户姓名", "客戶姓名", "Customer's name");
    public static readonly Text Email = new("邮箱", "電子郵件", "E-mail");
    public static readonly Text Phone = new("电话", "電話", "Phone");
    public static readonly Text ContactHint = new("邮箱和电话至少填一个", "電子郵件和電話至少填一個", "Give at least one of e-mail and phone");
    public static readonly Text WhatHappened = new("客户说了什么", "客戶說了什麼", "What the customer said");
    public static readonly Text DefaultTeam = new("默认小组", "預設小組", "Default team");
    public static readonly Text Languages = new("客户的语言", "客戶的語言", "Customer's language");

    public static readonly Text NewActivity = new("有新动态，点这里查看", "有新動態，點這裡檢視", "Something new: show it");
    public static readonly Text IsViewing = new("{0} 正在查看", "{0} 正在檢視", "{0} is here too");
    public static readonly Text IsTyping = new("{0} 正在输入", "{0} 正在輸入", "{0} is writing");

    public static readonly Text GoesOnFrom = new("接着这个工单：", "接著這個工單：", "Goes on from");
    public static readonly Text Answers = new("客户填写的信息", "客戶填寫的資訊", "What the customer filled in");
    public static readonly Text Yes = new("是", "是", "Yes");
    public static readonly Text PrivateLink = new("客户的私密链接", "客戶的私密連結", "Customer's private link");
    public static readonly Text PrivateLinkHint = new("有了它就能以客户身份查看和回复，只给客户本人", "有了它就能以客戶身分檢視和回覆，只給客戶本人", "Whoever holds it reads and answers as the customer: give it to nobody else");
    public static readonly Text RenewLink = new("换新链接", "更換連結", "Renew the link");
    public static readonly Text RenewLinkHint = new("旧链接会立即失效，下一封邮件会带上新的", "舊連結會立即失效，下一封郵件會附上新的", "The old link stops working at once; the next mail carries the new one");

    public static readonly Text ArrivedMeanwhile = new(
        "您写的时候来了 {0} 条新消息",
        "您寫的時候來了 {0} 則新訊息",
        "{0} new messages since you began");

    public static Text Name(Skein.Cases.CaseView view) => view switch
    {
        Skein.Cases.CaseView.Mine => new("我的工单", "我的工單", "Mine"),
        Skein.Cases.CaseView.Unassigned => new("待领取", "待領取", "Unassigned"),
        Skein.Cases.CaseView.Team => new("本组工单", "本組工單", "My teams"),
        Skein.Cases.CaseView.Open => new("全部未完成", "全部未完成", "All open"),
        Skein.Cases.CaseView.Late => new("已超时", "已逾時", "Late"),
        Skein.Cases.CaseView.Waiting => new("等待中", "等待中", "Waiting"),
        Skein.Cases.CaseView.Resolved => new("已解决", "已解決", "Resolved"),
        Skein.Cases.CaseView.Closed => new("已关闭", "已關閉", "Closed"),
        Skein.Cases.CaseView.Spam => new("垃圾信息", "垃圾訊息", "Spam"),
        Skein.Cases.CaseView.Deleted => new("已删除", "已刪除", "Deleted"),
    };
}
