using Skein.Journal;

namespace Skein.Mail;

public static class MailEvents
{
    public static readonly Event ServerSet = new("mail.server-set", "修改了发信设置", "修改了寄信設定", "Changed the mail settings");
    public static readonly Event Sent = new("mail.sent", "邮件已发出", "郵件已寄出", "The mail was sent");
    public static readonly Event GivenUp = new("mail.given-up", "邮件没有发出", "郵件沒有寄出", "The mail could not be sent");
    public static readonly Event Bounced = new("mail.bounced", "邮件被退回", "郵件被退回", "The mail came back");
    public static readonly Event Delayed = new("mail.delayed", "邮件送达延迟", "郵件送達延遲", "The mail is delayed");
    public static readonly Event Retried = new("mail.retried", "重新发送邮件", "重新寄送郵件", "Had a mail sent again");
}
