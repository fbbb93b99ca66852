using Skein.Journal;

namespace Skein.Mail;

public static class MailEvents
{
    public static readonly Event ServerSet = new("mail.server-set", "修改了发信设置", "修改了寄信設定", "Changed the mail settings");
    public static readonly Event Retried = new("mail.retried", "重新发送邮件", "重新寄送郵件", "Had a mail sent again");
}
