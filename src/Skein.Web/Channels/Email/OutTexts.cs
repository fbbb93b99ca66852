using Skein.Channels.Email;
using Skein.Platform;

namespace Skein.Web.Channels.Email;

internal static class OutTexts
{
    public static readonly Text Title = new("回复怎样发出", "回覆怎樣寄出", "How answers leave");
    public static readonly Text Troubled = new("最近发信没有成功，会自动再试：", "最近寄信沒有成功，會自動再試：", "Sending failed lately and is tried again by itself:");
    public static readonly Text SenderName = new("发件人名称", "寄件人名稱", "Sender's name");
    public static readonly Text SenderNameHint = new("客户看到的名字；留空则用公司名称", "客戶看到的名字；留空則用公司名稱", "What customers see; left empty, it is the company's name");
    public static readonly Text Way = new("从哪里发出", "從哪裡寄出", "Leaves through");
    public static readonly Text WayHint = new("发件人总是这个邮箱的地址", "寄件人總是這個信箱的地址", "The sender is this mailbox's address either way");
    public static readonly Text Quotes = new("回复下面引用", "回覆下面引用", "Quoted below an answer");
    public static readonly Text HasPlus = new(
        "服务器支持“+”地址（如 help+7@example.com），回信按地址就能认出工单", "伺服器支援「+」地址（如 help+7@example.com），回信依地址就能認出工單",
        "Its server takes plus addresses (help+7@example.com), so answers are known by their address");
    public static readonly Text KeepsSent = new(
        "发出的回复在邮箱的“已发送”里也存一份（仅 IMAP；Gmail 和 Outlook 自己会存，不用选）", "寄出的回覆在信箱的「寄件備份」裡也存一份（僅 IMAP；Gmail 和 Outlook 自己會存，不用選）",
        "Keep a copy of each answer in the mailbox's Sent folder (IMAP only; Gmail and Outlook do it themselves)");
    public static readonly Text IsDefault = new(
        "其他工单的回复也默认从这里发出", "其他工單的回覆也預設從這裡寄出", "Answers to cases without a mailbox of their own or their team's leave from here too");
    public static readonly Text Server = new("发信服务器", "寄信伺服器", "Outgoing server");
    public static readonly Text UserHint = new("留空则与收信相同", "留空則與收信相同", "Left empty, it is the same as for reading");
    public static readonly Text PasswordHint = new("留空则沿用收信的密码，或已保存的密码", "留空則沿用收信的密碼，或已儲存的密碼", "Left empty, it is the one for reading, or the one that is stored");
    public static readonly Text PerMinute = new("每分钟最多发", "每分鐘最多寄", "Mails a minute at the most");
    public static readonly Text PerHour = new("每小时最多发", "每小時最多寄", "Mails an hour at the most");
    public static readonly Text LimitHint = new("服务商会封禁发得太快的邮箱；留空则不限", "服務商會封鎖寄得太快的信箱；留空則不限", "Providers block who sends too fast; leave empty for no limit");
    public static readonly Text Try = new("试一试发信", "試一試寄信", "Try sending");
    public static readonly Text Works = new("发信服务器登录成功", "寄信伺服器登入成功", "Signed in at the outgoing server");

    public static Text Word(this OutWay way) => way switch
    {
        OutWay.Auto => new("这个邮箱自己的发信服务器", "這個信箱自己的寄信伺服器", "This mailbox's own outgoing server"),
        OutWay.House => new("公司的发信服务器", "公司的寄信伺服器", "The company's mail server"),
    };

    public static Text Word(this MailQuote quote) => quote switch
    {
        MailQuote.None => new("不引用", "不引用", "Nothing"),
        MailQuote.LastMessage => new("客户的上一封来信", "客戶的上一封來信", "The customer's last message"),
    };
}
