using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>How a provider's mailboxes are reached.</summary>
public sealed record MailPreset(string Code, Text Name, string Host, int Port, MailSecurity Security, string SmtpHost, int SmtpPort, MailSecurity SmtpSecurity, string[] Domains)
{
    /// <summary>Its server puts what it takes into the Sent folder by itself.</summary>
    public bool KeepsSentItself { get; init; }
}

/// <summary>The providers most people have, by the domain of the address.</summary>
public static class MailPresets
{
    public static readonly IReadOnlyList<MailPreset> All =
    [
        new("qq", new("QQ 邮箱", "QQ 信箱", "QQ Mail"), "imap.qq.com", 993, MailSecurity.Tls, "smtp.qq.com", 465, MailSecurity.Tls, ["qq.com", "foxmail.com", "vip.qq.com"]),
        new("163", new("163 邮箱", "163 信箱", "163 Mail"), "imap.163.com", 993, MailSecurity.Tls, "smtp.163.com", 465, MailSecurity.Tls, ["163.com"]),
        new("126", new("126 邮箱", "126 信箱", "126 Mail"), "imap.126.com", 993, MailSecurity.Tls, "smtp.126.com", 465, MailSecurity.Tls, ["126.com"]),
        new("aliyun", new("阿里邮箱", "阿里信箱", "Alibaba Mail"), "imap.qiye.aliyun.com", 993, MailSecurity.Tls, "smtp.qiye.aliyun.com", 465, MailSecurity.Tls, []),
        new("aliyun-personal", new("阿里云个人邮箱", "阿里雲個人信箱", "Alibaba Cloud personal mail"), "imap.aliyun.com", 993, MailSecurity.Tls, "smtp.aliyun.com", 465, MailSecurity.Tls, ["aliyun.com"]),
        new("exmail", new("腾讯企业邮", "騰訊企業郵", "Tencent Exmail"), "imap.exmail.qq.com", 993, MailSecurity.Tls, "smtp.exmail.qq.com", 465, MailSecurity.Tls, []),
        new("gmail", new("Gmail", "Gmail", "Gmail"), "imap.gmail.com", 993, MailSecurity.Tls, "smtp.gmail.com", 465, MailSecurity.Tls, ["gmail.com", "googlemail.com"]) { KeepsSentItself = true },
        new("outlook", new("Outlook", "Outlook", "Outlook"), "outlook.office365.com", 993, MailSecurity.Tls, "smtp.office365.com", 587, MailSecurity.StartTls, ["outlook.com", "hotmail.com", "live.com", "msn.com"]) { KeepsSentItself = true },
    ];

    public static MailPreset? Of(string? code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>The provider behind an address, when its domain tells.</summary>
    public static MailPreset? For(string? address) => address?.Split('@') is [_, var domain]
        ? All.FirstOrDefault(p => p.Domains.Contains(domain.Trim(), StringComparer.OrdinalIgnoreCase))
        : null;
}
