using Skein.Channels.Email;
using Skein.Platform;

namespace Skein.Web.Channels.Email;

internal static class MailboxTexts
{
    public static readonly Text Title = new("收信邮箱", "收信信箱", "Mailboxes");
    public static readonly Text Purpose = new("哪些邮箱的来信变成工单，谁的来信不收", "哪些信箱的來信變成工單，誰的來信不收", "Whose mail becomes cases, and whose is kept out");
    public static readonly Text Add = new("添加邮箱", "新增信箱", "Add a mailbox");
    public static readonly Text None = new("还没有收信邮箱", "還沒有收信信箱", "No mailbox yet");
    public static readonly Text NoneHint = new("添加客服邮箱后，来信会自动变成工单，一封不漏", "新增客服信箱後，來信會自動變成工單，一封不漏", "Once your service mailbox is here, every mail in it becomes a case");
    public static readonly Text Settings = new("邮箱设置", "信箱設定", "Mailbox settings");
    public static readonly Text Name = new("名称", "名稱", "Name");
    public static readonly Text NameHint = new("同事看到的名字，例如“售后客服”", "同事看到的名字，例如「售後客服」", "What colleagues see, such as “After-sales”");
    public static readonly Text Address = new("邮箱地址", "電子郵件地址", "Address");
    public static readonly Text State = new("状态", "狀態", "State");
    public static readonly Text LastContact = new("最近联系", "最近連線", "Last contact");
    public static readonly Text Account = new("邮箱账号", "信箱帳號", "Account");
    public static readonly Text Server = new("收信服务器", "收信伺服器", "Server");
    public static readonly Text Provider = new("邮箱服务商", "信箱服務商", "Provider");
    public static readonly Text ProviderHint = new("选了服务商，服务器、端口和加密会自动填好", "選了服務商，伺服器、連接埠和加密會自動填好", "Choosing one fills in server, port and encryption");
    public static readonly Text ByAddress = new("按邮箱地址识别", "依電子郵件地址辨識", "Detect it from the address");
    public static readonly Text OtherProvider = new("其他，自己填写服务器", "其他，自己填寫伺服器", "Another, with its server typed in");
    public static readonly Text Protocol = new("协议", "協定", "Protocol");
    public static readonly Text Host = new("服务器地址", "伺服器位址", "Host");
    public static readonly Text HostHint = new("留空则按服务商填写", "留空則依服務商填寫", "Left empty, it is the provider's");
    public static readonly Text Port = new("端口", "連接埠", "Port");
    public static readonly Text Security = new("加密", "加密", "Encryption");
    public static readonly Text User = new("用户名", "使用者名稱", "User name");
    public static readonly Text UserHint = new("一般就是邮箱地址，留空即是", "一般就是電子郵件地址，留空即是", "Usually the address, which is taken when this is left empty");
    public static readonly Text Password = new("密码或授权码", "密碼或授權碼", "Password or app password");
    public static readonly Text PasswordHint = new("QQ、163、126 用授权码，Gmail 用应用专用密码", "QQ、163、126 用授權碼，Gmail 用應用程式密碼", "An app password for Gmail, an authorisation code for QQ, 163 and 126");
    public static readonly Text PasswordKept = new("已保存一个密码，不会再显示。留空则不变", "已儲存一個密碼，不會再顯示。留空則不變", "A password is stored and not shown again. Leave empty to keep it");
    public static readonly Text PasswordTyped = new("刚才填写的密码还在，不用再填", "剛才填寫的密碼還在，不用再填", "The password you typed is still here; no need to type it again");
    public static readonly Text SavedUntested = new("已保存，但最近一次测试没有成功；系统会自己再试，结果在下面", "已儲存，但最近一次測試沒有成功；系統會自己再試，結果在下面", "Saved, but the last test did not succeed; the system tries by itself and says below what it finds");
    public static readonly Text Folders = new("文件夹", "資料夾", "Folders");
    public static readonly Text FoldersHint = new("一行一个；垃圾邮件夹也可以收", "一行一個；垃圾郵件資料夾也可以收", "One a line; the junk folder may be among them");
    public static readonly Text TrustedServer = new("相信谁的发件人验证", "相信誰的寄件人驗證", "Whose sender checks are believed");
    public static readonly Text TrustedHint = new("验证结果（Authentication-Results）里服务器的名字。留空则只相信收信服务器自己的", "驗證結果（Authentication-Results）裡伺服器的名字。留空則只相信收信伺服器自己的", "The server’s name in Authentication-Results. Left empty, only the mailbox’s own server is believed");
    public static readonly Text Start = new("从哪里开始", "從哪裡開始", "Where to begin");
    public static readonly Text StartOn = new("开始日期", "開始日期", "First day");
    public static readonly Text Cases = new("来信怎样变成工单", "來信怎樣變成工單", "What its mail becomes");
    public static readonly Text Team = new("交给小组", "交給小組", "Team");
    public static readonly Text Kind = new("工单类型", "工單類型", "Kind of case");
    public static readonly Text Default = new("默认", "預設", "Default");
    public static readonly Text SilentHours = new("多少小时没有来信就提醒", "多少小時沒有來信就提醒", "Alarm after so many hours without mail");
    public static readonly Text SilentHint = new("留空则不提醒", "留空則不提醒", "Leave empty for none");
    public static readonly Text IsActive = new("收取这个邮箱", "收取這個信箱", "Read this mailbox");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Saved = new("已保存", "已儲存", "Saved");
    public static readonly Text Try = new("试一试", "試一試", "Try it");
    public static readonly Text Works = new("登录成功。文件夹：{0}", "登入成功。資料夾：{0}", "Signed in. Folders: {0}");
    public static readonly Text Remove = new("删除邮箱", "刪除信箱", "Remove mailbox");
    public static readonly Text RemoveQuestion = new("不再收取它的邮件；已收到的来信和工单都保留", "不再收取它的郵件；已收到的來信和工單都保留", "Its mail is no longer read; what has arrived stays");
    public static readonly Text Backfill = new("补收以前的邮件", "補收以前的郵件", "Fetch earlier mail");
    public static readonly Text BackfillHint = new("收下这段时间里还没有存过的邮件", "收下這段時間裡還沒有存過的郵件", "Takes what arrived on the server in these days and is not stored yet");
    public static readonly Text From = new("从", "從", "From");
    public static readonly Text Until = new("到", "到", "Until");
    public static readonly Text Fetch = new("补收", "補收", "Fetch");
    public static readonly Text Fetched = new("补收了 {0} 封", "補收了 {0} 封", "Mails fetched: {0}");
    public static readonly Text Rules = new("收信规则", "收信規則", "Rules");
    public static readonly Text ReopenDays = new("工单结束后多少天内，客户回信会重新打开它", "工單結束後多少天內，客戶回信會重新開啟它", "For so many days after its end, an answer reopens a case");
    public static readonly Text ReopenHint = new("更晚的回信另开一个相连的新工单", "更晚的回信另開一個相連的新工單", "A later one opens a new case linked to it");
    public static readonly Text Senders = new("发件人名单", "寄件人名單", "Senders");
    public static readonly Text SendersHint = new("拦下的来信仍然保存，只是不变成工单；放行的不受垃圾邮件判断影响", "攔下的來信仍然保存，只是不變成工單；放行的不受垃圾郵件判斷影響", "What is kept out is still stored but becomes no case; what is let in passes whatever spam filters say");
    public static readonly Text Sender = new("邮箱地址或 @域名", "電子郵件地址或 @網域", "Address or @domain");
    public static readonly Text Block = new("拦下", "攔下", "Keep out");
    public static readonly Text Allow = new("放行", "放行", "Let in");
    public static readonly Text Forget = new("移除", "移除", "Remove");
    public static readonly Text NoSenders = new("名单是空的", "名單是空的", "The list is empty");
    public static readonly Text NotRead = new("未启用", "未啟用", "Not read");
    public static readonly Text Reads = new("正常", "正常", "Working");
    public static readonly Text Begins = new("正在开始", "正在開始", "Beginning");
    public static readonly Text Troubled = new("有问题", "有問題", "Trouble");

    public static Text Word(this MailProtocol protocol) => protocol switch
    {
        MailProtocol.Imap => new("IMAP（推荐）", "IMAP（建議）", "IMAP (recommended)"),
        MailProtocol.Pop3 => new("POP3", "POP3", "POP3"),
    };

    public static Text Word(this MailStart start) => start switch
    {
        MailStart.FromNow => new("只收今后的来信", "只收今後的來信", "Only what comes from now on"),
        MailStart.FromDate => new("从某一天起", "從某一天起", "From a day on"),
        MailStart.Everything => new("邮箱里的全部邮件", "信箱裡的全部郵件", "Everything in the mailbox"),
    };
}
