using Skein.Platform;

namespace Skein.Web.Channels.Email;

/// <summary>What stands at a message that came as a mail.</summary>
internal static class LetterTexts
{
    public static readonly Text MailDetails = new("邮件信息", "郵件資訊", "Mail details");
    public static readonly Text To = new("收件人", "收件人", "To");
    public static readonly Text Cc = new("抄送", "副本", "Cc");
    public static readonly Text Proof = new("发件人验证", "寄件人驗證", "Sender check");
    public static readonly Text Signer = new("签名人自称", "簽署人自稱", "Signed by, as it says");
    public static readonly Text CheckedBy = new("由 {0} 验证", "由 {0} 驗證", "checked by {0}");
    public static readonly Text OnlyClaimed = new("只是邮件自称，未经可信服务器验证", "只是郵件自稱，未經可信伺服器驗證", "only claimed; no server we trust checked it");
    public static readonly Text Passes = new("通过", "通過", "passed");
    public static readonly Text Fails = new("未通过", "未通過", "failed");
    public static readonly Text FailsSoftly = new("可疑", "可疑", "doubtful");
    public static readonly Text SaysNothing = new("未设置", "未設定", "not set");
    public static readonly Text Broken = new("无法判断", "無法判斷", "could not be checked");
    public static readonly Text Forged = new("发件人可能是冒充的", "寄件人可能是冒充的", "Sender may be forged");
    public static readonly Text AutoReply = new("自动回复", "自動回覆", "Automatic reply");
    public static readonly Text OutOfOffice = new("外出自动回复", "不在辦公室自動回覆", "Out of office");
    public static readonly Text AutoNotice = new("系统通知", "系統通知", "Automatic notice");
    public static readonly Text ListMail = new("邮件列表", "郵寄清單", "Mailing list");
    public static readonly Text BulkMail = new("群发邮件", "群發郵件", "Bulk mail");
    public static readonly Text Daemon = new("邮件服务器", "郵件伺服器", "Mail server");
    public static readonly Text Encrypted = new("{0} 加密，内容在附件里", "{0} 加密，內容在附件裡", "Encrypted with {0}; its content is in the attachments");
    public static readonly Text Signed = new("{0} 签名有效", "{0} 簽章有效", "{0} signature fits");
    public static readonly Text Altered = new("{0} 签名对不上，内容可能被改过", "{0} 簽章不符，內容可能被改過", "{0} signature does not fit; the text may have been altered");
    public static readonly Text Unchecked = new("{0} 签名，未验证", "{0} 簽章，未驗證", "{0} signature, not checked");
    public static readonly Text Incomplete = new("这封信有一部分没能完整显示，原文里都有", "這封信有一部分沒能完整顯示，原始內容裡都有", "Some of this mail could not be shown; its source has all of it");
    public static readonly Text Meeting = new("会议邀请", "會議邀請", "Invitation");
    public static readonly Text MeetingOff = new("会议取消", "會議取消", "Meeting cancelled");
    public static readonly Text MeetingAnswer = new("会议答复", "會議回覆", "Answer to an invitation");
    public static readonly Text Organizer = new("组织者", "召集人", "Organised by");
    public static readonly Text MayBelong = new("同一位客户最近有一个相近的工单：", "同一位客戶最近有一個相近的工單：", "The same customer has a similar case lately:");
    public static readonly Text MergeInto = new("并入 #{0}", "併入 #{0}", "Merge into #{0}");
    public static readonly Text StaysApart = new("不是同一件事", "不是同一件事", "Not the same");
}
