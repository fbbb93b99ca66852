using Skein.Channels.Email;
using Skein.Platform;

namespace Skein.Web.Channels.Email;

internal static class IntakeTexts
{
    public static readonly Text Title = new("收信情况", "收信情況", "Mail intake");
    public static readonly Text Purpose = new("每个邮箱收到哪里，每封来信变成了什么", "每個信箱收到哪裡，每封來信變成了什麼", "How far each mailbox is read and what became of every mail");
    public static readonly Text Mailbox = new("邮箱", "信箱", "Mailbox");
    public static readonly Text LastContact = new("最近联系", "最近連線", "Last contact");
    public static readonly Text LastArrival = new("最近来信", "最近來信", "Last mail");
    public static readonly Text OnServer = new("服务器上", "伺服器上", "On the server");
    public static readonly Text Stored = new("已存", "已存", "Stored");
    public static readonly Text Waiting = new("待处理", "待處理", "Waiting");
    public static readonly Text Failed = new("失败", "失敗", "Failed");
    public static readonly Text Lag = new("最久等了", "最久等了", "Longest wait");
    public static readonly Text Silent = new("太久没有动静", "太久沒有動靜", "Silent for too long");
    public static readonly Text NextTry = new("下次尝试", "下次嘗試", "Next try");
    public static readonly Text Mails = new("来信", "來信", "Mails");
    public static readonly Text All = new("全部", "全部", "All");
    public static readonly Text From = new("发件人", "寄件人", "From");
    public static readonly Text Subject = new("主题", "主旨", "Subject");
    public static readonly Text State = new("状态", "狀態", "State");
    public static readonly Text When = new("收到", "收到", "Received");
    public static readonly Text Became = new("变成了", "變成了", "Became");
    public static readonly Text Case = new("工单 {0}", "工單 {0}", "Case {0}");
    public static readonly Text Perhaps = new("也许属于工单 {0}", "也許屬於工單 {0}", "Perhaps of case {0}");
    public static readonly Text Actions = new("操作", "操作", "Actions");
    public static readonly Text Retry = new("重试", "重試", "Try again");
    public static readonly Text MakeCase = new("转成工单", "轉成工單", "Make a case of it");
    public static readonly Text Source = new("查看原文", "檢視原始內容", "View source");
    public static readonly Text None = new("还没有来信", "還沒有來信", "No mails yet");
    public static readonly Text NoneHint = new("收到的每一封邮件都会列在这里", "收到的每一封郵件都會列在這裡", "Every mail that arrives is listed here");
    public static readonly Text NotRead = new("（还没有读）", "（還沒有讀）", "(not read yet)");
    public static readonly Text Delivered = new("直接投递", "直接投遞", "Delivered directly");

    public static Text Word(this ArrivalState state) => state switch
    {
        ArrivalState.Stored => new("待处理", "待處理", "Waiting"),
        ArrivalState.Done => new("已处理", "已處理", "Done"),
        ArrivalState.Failed => new("失败", "失敗", "Failed"),
        ArrivalState.Ignored => new("不建工单", "不建工單", "No case"),
    };

    public static Text Sentence(this ArrivalNote note) => note switch
    {
        ArrivalNote.TooLarge => new("邮件超过 100 MB，只存了信头", "郵件超過 100 MB，只存了信頭", "Larger than 100 MB; only its head is stored"),
        ArrivalNote.Unfetchable => new("服务器列出了它，却取不下来", "伺服器列出了它，卻取不下來", "The server lists it but does not hand it over"),
        ArrivalNote.Double => new("同一封邮件之前已收到", "同一封郵件之前已收到", "The same mail came before"),
        ArrivalNote.Report => new("邮件服务器的投递报告", "郵件伺服器的投遞報告", "A server's report about a mail of ours"),
        ArrivalNote.Receipt => new("已读回执", "讀取回條", "A read receipt"),
        ArrivalNote.Blocked => new("发件人在拦截名单上", "寄件人在攔截名單上", "Its sender is kept out"),
        ArrivalNote.Own => new("我们自己发出的", "我們自己寄出的", "Sent by ourselves"),
        ArrivalNote.AutoReply => new("自动回复，不属于任何工单", "自動回覆，不屬於任何工單", "An automatic answer to no case of ours"),
        ArrivalNote.Loop => new("自动邮件来回太多，已切断", "自動郵件來回太多，已切斷", "Too many automatic mails; the loop was cut"),
        ArrivalNote.BeforeStart => new("开始收信之前就在邮箱里", "開始收信之前就在信箱裡", "It was in the mailbox before the start"),
    };
}
