using Skein.Platform;

namespace Skein.Web.Cases;

internal static class MailFateTexts
{
    public static readonly Text LeavesSoon = new("15 秒内可以撤回", "15 秒內可以收回", "Can be taken back for 15 seconds");
    public static readonly Text TakeBack = new("撤回", "收回", "Take back");
    public static readonly Text Written = new("回复已写好，15 秒内可以撤回", "回覆已寫好，15 秒內可以收回", "Your answer can be taken back for 15 seconds");
    public static readonly Text TookBack = new("已撤回，内容放回了输入框", "已收回，內容放回了輸入框", "Taken back; the text is in the composer again");
    public static readonly Text OnItsWay = new("正在发给 {0}", "正在寄給 {0}", "On its way to {0}");
    public static readonly Text PutOff = new("还没能发给 {0}，会自动再试", "還沒能寄給 {0}，會自動再試", "Not taken for {0} yet, and tried again by itself");
    public static readonly Text NextAttempt = new("下次", "下次", "next");
    public static readonly Text Sent = new("已发给 {0}", "已寄給 {0}", "Sent to {0}");
    public static readonly Text Delayed = new("已发给 {0}，对方服务器说会晚到", "已寄給 {0}，對方伺服器說會晚到", "Sent to {0}; a server on the way reports a delay");
    public static readonly Text Bounced = new("没有送达 {0}，被退回", "沒有送達 {0}，被退回", "It came back from {0}");
    public static readonly Text NotSent = new("没有发给 {0}", "沒有寄給 {0}", "Not sent to {0}");
    public static readonly Text NoCopy = new("抄送 {0} 没有送达", "副本 {0} 沒有送達", "The copy for {0} did not arrive");
    public static readonly Text NotKept = new("没能在邮箱的“已发送”里存一份", "沒能在信箱的「寄件備份」裡存一份", "No copy could be kept in the mailbox's Sent folder");
    public static readonly Text Again = new("再发一次", "再寄一次", "Send again");
    public static readonly Text OtherAddress = new("另一个邮箱地址", "另一個電子郵件地址", "Another address");
    public static readonly Text SendThere = new("改发到这里", "改寄到這裡", "Send there");
    public static readonly Text Undeliverable = new("发往 {0} 的邮件送不到", "寄往 {0} 的郵件送不到", "Mail to {0} does not arrive");
    public static readonly Text UndeliverableShort = new("送不到", "送不到", "Undeliverable");
}
