using Skein.Platform;

namespace Skein.Web.Channels.Email;

internal static class AcknowledgementTexts
{
    public static readonly Text Title = new("自动确认", "自動確認", "Acknowledgement");
    public static readonly Text Purpose = new("客户来信开了新工单，马上告诉客户收到了", "客戶來信開了新工單，馬上告訴客戶收到了", "When a mail opens a case, its sender hears at once that it has arrived");
    public static readonly Text On = new("自动回一封确认邮件", "自動回一封確認郵件", "Answer with a mail by itself");

    public static readonly Text ToNoRobots = new(
        "不会发给自动邮件、邮件列表、退信、公司自己的邮箱和被屏蔽的发件人", "不會寄給自動郵件、郵件清單、退信、公司自己的信箱和被封鎖的寄件人",
        "Never to programs, mailing lists, bounces, your own mailboxes or blocked senders");

    public static readonly Text Window = new("间隔（小时）", "間隔（小時）", "Window in hours");
    public static readonly Text WindowHint = new("同一个发件人在这段时间里最多收到一封", "同一個寄件人在這段時間裡最多收到一封", "One sender gets at most one within it");
    public static readonly Text Back = new("返回邮箱", "返回信箱", "Back to the mailbox");
}
