using Skein.Platform;

namespace Skein.Channels.Email;

public static class EmailPermissions
{
    public const string Manage = "email.manage";
    public const string Deliver = "email.deliver";
    public const string Source = "email.source";

    public static readonly IReadOnlyList<Permission> All =
    [
        new(Manage, new Text("管理邮箱和收信", "管理信箱和收信", "Manage mailboxes and incoming mail")),
        new(Deliver, new Text("由邮件服务器投递邮件", "由郵件伺服器投遞郵件", "Deliver mail as a mail server")),
        new(Source, new Text("查看邮件原文", "檢視郵件原始內容", "Read the raw source of mails")),
    ];
}
