using Skein.Mail;
using Skein.Platform;

namespace Skein.Web.Mail;

internal static class MailTexts
{
    public static readonly Text Title = new("发信", "寄信", "Outgoing mail");
    public static readonly Text Purpose = new("发信服务器、测试邮件、发出的邮件", "寄信伺服器、測試郵件、寄出的郵件", "Mail server, test mail, mails on their way");
    public static readonly Text Server = new("发信服务器", "寄信伺服器", "Mail server");
    public static readonly Text IsOn = new("用这个服务器发信", "用這個伺服器寄信", "Send mail through this server");
    public static readonly Text Host = new("服务器地址", "伺服器位址", "Host");
    public static readonly Text Port = new("端口", "連接埠", "Port");
    public static readonly Text Security = new("加密", "加密", "Encryption");
    public static readonly Text User = new("用户名", "使用者名稱", "User name");
    public static readonly Text UserHint = new("服务器不要求登录时留空", "伺服器不要求登入時留空", "Leave empty if the server asks for none");
    public static readonly Text Password = new("密码", "密碼", "Password");
    public static readonly Text PasswordKept = new("已保存一个密码，不会再显示。留空则不变", "已儲存一個密碼，不會再顯示。留空則不變", "A password is stored and not shown again. Leave empty to keep it");
    public static readonly Text FromName = new("发件人名称", "寄件人名稱", "Sender's name");
    public static readonly Text FromAddress = new("发件人邮箱", "寄件人電子郵件", "Sender's address");
    public static readonly Text PerMinute = new("每分钟最多发", "每分鐘最多寄", "Mails a minute at the most");
    public static readonly Text PerHour = new("每小时最多发", "每小時最多寄", "Mails an hour at the most");
    public static readonly Text LimitHint = new("服务商会封禁发得太快的邮箱；留空则不限", "服務商會封鎖寄得太快的信箱；留空則不限", "Providers block who sends too fast; leave empty for no limit");
    public static readonly Text Save = new("保存", "儲存", "Save");
    public static readonly Text Saved = new("已保存", "已儲存", "Saved");

    public static readonly Text NotConfigured = new(
        "还没有设置公司的发信服务器。有自己发信服务器的信箱照常回复，其他客户收不到邮件，只能用私密链接查看答复；验证码登录和找回密码不可用",
        "還沒有設定公司的寄信伺服器。有自己寄信伺服器的信箱照常回覆，其他客戶收不到郵件，只能用私密連結檢視答覆；驗證碼登入和找回密碼無法使用",
        "The company’s mail server is not set up. Mailboxes with an outgoing server of their own answer all the same; other customers get no mail and read answers through their private link only, and sign-in by code and password reset are not available");

    public static readonly Text NoAddress = new(
        "公司设置里还没有填公开网址，邮件里不会有链接",
        "公司設定裡還沒有填公開網址，郵件裡不會有連結",
        "The company settings hold no public address yet, so mails carry no link");

    public static readonly Text Test = new("测试", "測試", "Test");
    public static readonly Text TestTo = new("发到", "寄到", "Send to");
    public static readonly Text SendTest = new("发送测试邮件", "寄送測試郵件", "Send a test mail");
    public static readonly Text Taken = new("服务器收下了：{0}", "伺服器收下了：{0}", "The server took it: {0}");
    public static readonly Text Said = new("服务器或系统的原话：", "伺服器或系統的原話：", "In the server's or the system's own words:");

    public static readonly Text Mails = new("发出的邮件", "寄出的郵件", "Mails");
    public static readonly Text All = new("全部", "全部", "All");
    public static readonly Text To = new("收件人", "收件人", "To");
    public static readonly Text Subject = new("主题", "主旨", "Subject");
    public static readonly Text State = new("状态", "狀態", "State");
    public static readonly Text Attempts = new("尝试", "嘗試", "Attempts");
    public static readonly Text When = new("时间", "時間", "When");
    public static readonly Text Answer = new("服务器的回答", "伺服器的回答", "Server's answer");
    public static readonly Text NextAttempt = new("下次尝试", "下次嘗試", "Next attempt");
    public static readonly Text Retry = new("再发一次", "再寄一次", "Try again");
    public static readonly Text None = new("还没有邮件", "還沒有郵件", "No mails yet");
    public static readonly Text NoneHint = new("给客户的回执、答复和验证码会列在这里", "給客戶的回執、答覆和驗證碼會列在這裡", "Receipts, answers and codes for customers are listed here");

    public static Text Name(this MailState state) => state switch
    {
        MailState.Queued => new("排队", "排隊", "Waiting"),
        MailState.Sending => new("正在发送", "正在寄送", "Being sent"),
        MailState.Sent => new("已发出", "已寄出", "Sent"),
        MailState.Failed => new("没有发出", "沒有寄出", "Failed"),
        MailState.Expired => new("已过期", "已過期", "Out of date"),
        MailState.Withdrawn => new("已撤回", "已收回", "Taken back"),
        MailState.Bounced => new("被退回", "被退回", "Came back"),
    };

    public static Text Name(this MailSecurity security) => security switch
    {
        MailSecurity.StartTls => new("STARTTLS（常用端口 587）", "STARTTLS（常用連接埠 587）", "STARTTLS (usually port 587)"),
        MailSecurity.Tls => new("TLS（常用端口 465）", "TLS（常用連接埠 465）", "TLS (usually port 465)"),
        MailSecurity.None => new("不加密，仅限内网", "不加密，僅限內網", "None, inside one's own network only"),
    };
}
