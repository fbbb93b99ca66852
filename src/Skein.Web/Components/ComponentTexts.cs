using Skein.Platform;

namespace Skein.Web.Components;

/// <summary>The few words the components own; everything else is handed to them.</summary>
public static class ComponentTexts
{
    public static readonly Text Now = new("现在是：{0}", "現在是：{0}", "Now: {0}");
    public static readonly Text NowNothing = new("现在是空的", "現在是空的", "Now: empty");
    public static readonly Text Product = new("雁阵", "雁陣", "Skein");
    public static readonly Text SkipToContent = new("跳到正文", "跳到主要內容", "Skip to content");
    public static readonly Text Navigation = new("主导航", "主導覽", "Main navigation");
    public static readonly Text OpenNavigation = new("打开导航", "開啟導覽", "Open navigation");
    public static readonly Text Search = new("搜索", "搜尋", "Search");
    public static readonly Text SearchEverything = new("搜索工单、客户", "搜尋工單、客戶", "Search cases and customers");
    public static readonly Text SearchShort = new("工单、客户", "工單、客戶", "Cases, customers");
    public static readonly Text Required = new("必填", "必填", "required");
    public static readonly Text ErrorsFound = new("有 {0} 处需要修改", "有 {0} 處需要修改", "To correct: {0}");
    public static readonly Text Newer = new("较新", "較新", "Newer");
    public static readonly Text Older = new("较早", "較早", "Older");
    public static readonly Text Pages = new("翻页", "換頁", "Pages");
    public static readonly Text Close = new("关闭", "關閉", "Close");
    public static readonly Text Cancel = new("取消", "取消", "Cancel");
    public static readonly Text More = new("更多", "更多", "More");
    public static readonly Text Loading = new("正在加载", "載入中", "Loading");
    public static readonly Text Definition = new("指标定义：{0}", "指標定義：{0}", "Definition: {0}");
    public static readonly Text ClearSearch = new("清除筛选", "清除篩選", "Clear filters");
    public static readonly Text Theme = new("外观", "外觀", "Appearance");
    public static readonly Text Light = new("浅色", "淺色", "Light");
    public static readonly Text Dark = new("深色", "深色", "Dark");
    public static readonly Text Automatic = new("跟随系统", "跟隨系統", "Follow system");
    public static readonly Text ChooseLanguage = new("语言", "語言", "Language");
    public static readonly Text Keys = new("键盘快捷键", "鍵盤快速鍵", "Keyboard shortcuts");
    public static readonly Text InternalNote = new("内部备注", "內部備註", "Internal note");
    public static readonly Text MessageBody = new("邮件正文", "郵件內文", "Message body");

    /// <summary>Parts: now, minutes, hours, days. The same words reach the browser through <c>Assets</c>.</summary>
    public static readonly Text Ago = new("刚刚|{0} 分钟前|{0} 小时前|{0} 天前", "剛剛|{0} 分鐘前|{0} 小時前|{0} 天前", "just now|{0} min ago|{0} h ago|{0} d ago");

    /// <summary>Parts: due in, overdue by, days and hours, hours and minutes, minutes.</summary>
    public static readonly Text Due = new("剩 {0}|超时 {0}|{0} 天 {1} 小时|{0} 小时 {1} 分|{0} 分钟", "剩 {0}|逾時 {0}|{0} 天 {1} 小時|{0} 小時 {1} 分|{0} 分鐘", "{0} left|{0} late|{0} d {1} h|{0} h {1} min|{0} min");

    public static readonly Text LiveMore = new("有 {0} 条更新", "有 {0} 則更新", "{0} new");
    public static readonly Text Offline = new("连接已断开，正在重连。已写的内容会保留。", "連線已中斷，正在重新連線。已寫的內容會保留。", "Connection lost, reconnecting. What you wrote is kept.");

    public static readonly Text KeySearch = new("搜索", "搜尋", "Search");
    public static readonly Text KeyMove = new("在列表中移动", "在清單中移動", "Move in the list");
    public static readonly Text KeyOpen = new("打开", "開啟", "Open");
    public static readonly Text KeyInbox = new("收件箱", "收件匣", "Inbox");
    public static readonly Text KeyHome = new("工作台", "工作台", "Home");
    public static readonly Text KeyCustomers = new("客户", "客戶", "Customers");
    public static readonly Text KeyPeople = new("人员", "人員", "People");
    public static readonly Text KeyOrganization = new("组织", "組織", "Organisation");
    public static readonly Text KeySettings = new("设置", "設定", "Settings");
    public static readonly Text KeyNew = new("新建工单", "新增工單", "New case");
    public static readonly Text KeyReply = new("回复", "回覆", "Reply");
    public static readonly Text KeyNote = new("写内部备注", "寫內部備註", "Write an internal note");
    public static readonly Text KeyTake = new("领取", "領取", "Take the case");
    public static readonly Text KeyPick = new("勾选这一行", "勾選這一列", "Pick the row");
    public static readonly Text KeyNext = new("下一个工单", "下一個工單", "Next case");
    public static readonly Text KeySend = new("发送", "傳送", "Send");
    public static readonly Text KeyHelp = new("显示这张表", "顯示這張表", "Show this list");

    public static readonly Text Saved = new("草稿已保存 {0}", "草稿已儲存 {0}", "Draft saved {0}");
    public static readonly Text DidSave = new("已保存", "已儲存", "Saved");

    public static readonly Text SignedOut = new("登录已结束，草稿未能保存。内容仍在本页：请在新窗口重新登录", "登入已結束，草稿未能儲存。內容仍在本頁：請在新視窗重新登入", "You are signed out, so the draft is not saved. The text is still on this page: sign in again in a new window");

    public static readonly Text NotSaved = new("草稿未能保存，内容仍在本页，稍后自动重试", "草稿未能儲存，內容仍在本頁，稍後自動重試", "Draft not saved; the text is still on this page and will be tried again");
    public static readonly Text Bold = new("粗体", "粗體", "Bold");
    public static readonly Text Italic = new("斜体", "斜體", "Italic");
    public static readonly Text Underline = new("下划线", "底線", "Underline");
    public static readonly Text Bullets = new("项目列表", "項目清單", "Bullet list");
    public static readonly Text Numbers = new("编号列表", "編號清單", "Numbered list");
    public static readonly Text Quote = new("引用", "引用", "Quote");
    public static readonly Text Link = new("链接", "連結", "Link");
    public static readonly Text Code = new("代码", "程式碼", "Code");
    public static readonly Text Apply = new("应用", "套用", "Apply");
    public static readonly Text Picture = new("插入图片", "插入圖片", "Insert picture");
    public static readonly Text UploadFailed = new("{0} 上传失败，请重新选择", "{0} 上傳失敗，請重新選擇", "{0} was not uploaded; choose it again");
    public static readonly Text TooLarge = new("{0} 超过 {1} MB", "{0} 超過 {1} MB", "{0} is larger than {1} MB");

    /// <summary>Between the things of a list.</summary>
    public static readonly Text Comma = new("、", "、", ", ");
    public static readonly Text ChooseFile = new("选择文件", "選擇檔案", "Choose a file");
    public static readonly Text Attach = new("添加附件", "新增附件", "Attach files");
    public static readonly Text Remove = new("移除 {0}", "移除 {0}", "Remove {0}");
    public static readonly Text Viewing = new("{0} 正在查看", "{0} 正在檢視", "{0} is viewing");
    public static readonly Text Typing = new("{0} 正在输入", "{0} 正在輸入", "{0} is typing");
    public static readonly Text Arrived = new("您书写期间新到 {0} 条，发送前请先看一眼", "您書寫期間新到 {0} 則，傳送前請先看一眼", "{0} arrived while you were writing; look before you send");
}
