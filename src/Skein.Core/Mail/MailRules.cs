using Skein.Platform;

namespace Skein.Mail;

public static class MailRules
{
    public static readonly Rule NotAHost = new("mail.not-a-host", "这不是有效的服务器地址", "這不是有效的伺服器位址", "This is not the name of a server");

    public static readonly Rule NotAPort = new("mail.not-a-port", "端口应在 1 到 65535 之间", "連接埠應在 1 到 65535 之間", "A port lies between 1 and 65535");

    public static readonly Rule NotConfigured = new(
        "mail.not-configured", "还没有设置发信服务器", "還沒有設定寄信伺服器", "No mail server has been set up yet");

    public static readonly Rule CannotRetry = new(
        "mail.cannot-retry", "这封邮件不能再发：已经发出、正在发送或已过期", "這封郵件不能再寄：已經寄出、正在寄送或已過期",
        "This mail cannot be sent again: it is sent, on its way or out of date");

    public static readonly Rule NotALimit = new(
        "mail.not-a-limit", "请填写 1 到 {0} 之间的封数，或留空表示不限", "請填寫 1 到 {0} 之間的封數，或留空表示不限", "Give a number from 1 to {0}, or leave it empty for no limit");
}
