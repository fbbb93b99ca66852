using Skein.Journal;

namespace Skein.Channels.Email;

public static class EmailEvents
{
    public static readonly Event Added = new("mailbox.added", "添加了邮箱", "新增了信箱", "Added a mailbox");
    public static readonly Event Changed = new("mailbox.changed", "修改了邮箱设置", "修改了信箱設定", "Changed a mailbox");
    public static readonly Event Removed = new("mailbox.removed", "删除了邮箱", "刪除了信箱", "Removed a mailbox");
    public static readonly Event Granted = new("mailbox.granted", "连接了邮箱账号", "連接了信箱帳號", "Connected a mailbox by its owner’s consent");
    public static readonly Event AppRegistered = new("consent-app.registered", "设置了邮箱授权应用", "設定了信箱授權應用程式", "Set the app that asks for consent to mailboxes");
    public static readonly Event Checked = new("mailbox.checked", "做了收发测试", "做了收發測試", "Had a mailbox send a mail to itself");
    public static readonly Event Backfilled = new("mailbox.backfilled", "补收了以前的邮件", "補收了以前的郵件", "Fetched earlier mail");
    public static readonly Event Retried = new("arrived-mail.retried", "重新处理来信", "重新處理來信", "Had an incoming mail tried again");
    public static readonly Event Wanted = new("arrived-mail.wanted", "把来信转成工单", "把來信轉成工單", "Had a case made of an incoming mail");
    public static readonly Event NotDelivered = new("case.answer-undelivered", "回复没有送达客户", "回覆沒有送達客戶", "An answer did not arrive");
    public static readonly Event SentAgain = new("case.answer-sent-again", "重新发送了回复", "重新寄送了回覆", "Had an answer sent again");
    public static readonly Event SourceRead = new("arrived-mail.source-read", "查看了来信原文", "檢視了來信原始內容", "Read the raw source of an incoming mail");
    public static readonly Event SuggestionDismissed = new("arrived-mail.suggestion-dismissed", "来信不属于建议的工单", "來信不屬於建議的工單", "Said that a mail does not belong to the suggested case");
    public static readonly Event SenderJudged = new("mail-sender.judged", "设置了发件人名单", "設定了寄件人名單", "Changed the list of senders");
    public static readonly Event SenderForgotten = new("mail-sender.forgotten", "从名单移除了发件人", "從名單移除了寄件人", "Took a sender off the list");
    public static readonly Event AcknowledgementSet = new("acknowledgement.set", "设置了自动确认", "設定了自動確認", "Changed the acknowledgement of a mailbox");
    public static readonly Event IntakeSet = new("mail-intake.set", "修改了收信规则", "修改了收信規則", "Changed the rules of incoming mail");
}
