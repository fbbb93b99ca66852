using Skein.Mail;

namespace Skein.Channels.Email;

/// <summary>How a provider's mailboxes are reached.</summary>
public sealed record MailPreset(string Code, string Name, string Host, int Port, MailSecurity Security, string SmtpHost, int SmtpPort, MailSecurity SmtpSecurity, string[] Domains);

/// <summary>The providers most people have, by the domain of the address.</summary>
public static class MailPresets
{
    public static readonly IReadOnlyList<MailPreset> All =
    [
        new("qq", "QQ 邮箱", "imap.qq.com", 993, MailSecurity.Tls, "smtp.qq.com", 465, MailSecurity.Tls, ["qq.com", "foxmail.com", "vip.qq.com"]),
        new("163", "163 邮箱", "imap.163.com", 993, MailSecurity.Tls, "smtp.163.com", 465, MailSecurity.Tls, ["163.com"]),
        new("126", "126 邮箱", "imap.126.com", 993, MailSecurity.Tls, "smtp.126.com", 465, MailSecurity.Tls, ["126.com"]),
        new("aliyun", "阿里邮箱", "imap.qiye.aliyun.com", 993, MailSecurity.Tls, "smtp.qiye.aliyun.com", 465, MailSecurity.Tls, []),
        new("aliyun-personal", "阿里云个人邮箱", "imap.aliyun.com", 993, MailSecurity.Tls, "smtp.aliyun.com", 465, MailSecurity.Tls, ["aliyun.com"]),
        new("exmail", "腾讯企业邮", "imap.exmail.qq.com", 993, MailSecurity.Tls, "smtp.exmail.qq.com", 465, MailSecurity.Tls, []),
        new("gmail", "Gmail", "imap.gmail.com", 993, MailSecurity.Tls, "smtp.gmail.com", 465, MailSecurity.Tls, ["gmail.com", "googlemail.com"]),
        new("outlook", "Outlook", "outlook.office365.com", 993, MailSecurity.Tls, "smtp.office365.com", 587, MailSecurity.StartTls, ["outlook.com", "hotmail.com", "live.com", "msn.com"]),
    ];

    public static MailPreset? Of(string? code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>The provider behind an address, when its domain tells.</summary>
    public static MailPreset? For(string? address) => address?.Split('@') is [_, var domain]
        ? All.FirstOrDefault(p => p.Domains.Contains(domain.Trim(), StringComparer.OrdinalIgnoreCase))
        : null;
}
