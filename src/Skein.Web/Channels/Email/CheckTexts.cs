using Skein.Platform;

namespace Skein.Web.Channels.Email;

internal static class CheckTexts
{
    public static readonly Text Title = new("收发检查", "收發檢查", "Delivery check");
    public static readonly Text RoundTrip = new("发给自己一封", "寄給自己一封", "A mail to itself");
    public static readonly Text RoundTripHint = new("从这个邮箱发一封信给它自己，看多久收到", "從這個信箱寄一封信給它自己，看多久收到", "Sends a mail from this mailbox to itself and sees when it arrives");
    public static readonly Text Begin = new("开始收发测试", "開始收發測試", "Send it");
    public static readonly Text Waits = new("已排队，马上发出。", "已排隊，馬上寄出。", "Queued, leaving in a moment.");
    public static readonly Text OnItsWay = new("已发出，还没有收到。", "已寄出，還沒有收到。", "Sent; not back yet.");
    public static readonly Text NotSent = new("没有发出去。服务器说：", "沒有寄出去。伺服器說：", "Not sent. The server says:");
    public static readonly Text CameBack = new("发出并收到，用时 {0} 秒", "寄出並收到，用時 {0} 秒", "Sent and received within {0} seconds");
    public static readonly Text LookAgain = new("再看一次", "再看一次", "Look again");
    public static readonly Text Findings = new("登录和域名", "登入和網域", "Sign-in and domain");
    public static readonly Text What = new("项目", "項目", "What");
    public static readonly Text Meaning = new("说明", "說明", "What it means");
    public static readonly Text RecordName = new("记录名：", "記錄名：", "Record name:");
    public static readonly Text RecordValue = new("TXT 值：", "TXT 值：", "TXT value:");
    public static readonly Text Selector = new("DKIM 选择器", "DKIM 選擇器", "DKIM selector");
    public static readonly Text CheckAgain = new("重新检查", "重新檢查", "Check again");
    public static readonly Text Good = new("正常", "正常", "Good");
    public static readonly Text Weak = new("建议改进", "建議改進", "Could be better");
    public static readonly Text Bad = new("有问题", "有問題", "Wrong");
    public static readonly Text Unknown = new("不清楚", "不清楚", "Unknown");
}
