using System.Globalization;
using Skein.Channels.Email;
using Skein.Mail;

namespace Skein.Web.Channels.Email;

public enum OutWay
{
    /// <summary>The provider's server where it is known or one is typed in, else the house's.</summary>
    Auto,
    House,
}

/// <summary>What stands in the form of a mailbox about how its answers leave.</summary>
public sealed class MailboxOutEntry
{
    public OutWay Way { get; set; }

    public string? SenderName { get; set; }

    public string? Host { get; set; }

    public string? Port { get; set; }

    public MailSecurity Security { get; set; } = MailSecurity.Tls;

    public string? User { get; set; }

    public string? Password { get; set; }

    public string? PerMinute { get; set; } = Number(MailboxOut.UsualPerMinute);

    public string? PerHour { get; set; } = Number(MailboxOut.UsualPerHour);

    public bool HasPlus { get; set; }

    public MailQuote Quotes { get; set; }

    public bool IsDefault { get; set; }

    public bool KeepsSent { get; set; }

    public static MailboxOutEntry Of(Mailbox box)
    {
        var entry = new MailboxOutEntry { Way = box.Out is null ? OutWay.House : OutWay.Auto, SenderName = box.SenderName, HasPlus = box.HasPlus, Quotes = box.Quotes, IsDefault = box.IsDefault, KeepsSent = box.KeepsSent };
        if (box.Out is not { } way) return entry;
        (entry.Host, entry.Port, entry.Security, entry.User) = (way.Host, Number(way.Port), way.Security, way.User == box.User ? null : way.User);
        (entry.PerMinute, entry.PerHour) = (way.PerMinute is { } m ? Number(m) : null, way.PerHour is { } h ? Number(h) : null);
        return entry;
    }

    public MailboxEdit Into(MailboxEdit edit, MailPreset? preset) => edit with
    {
        SenderName = SenderName, HasPlus = HasPlus, Quotes = Quotes, IsDefault = IsDefault, Out = Read(preset), KeepsSent = KeepsSent && preset is not { KeepsSentItself: true },
    };

    private MailboxOut? Read(MailPreset? preset)
    {
        var isTyped = !string.IsNullOrWhiteSpace(Host);
        if (Way == OutWay.House || (!isTyped && preset is null)) return null;
        return new MailboxOut
        {
            Host = isTyped ? Host! : preset!.SmtpHost,
            Port = isTyped ? string.IsNullOrWhiteSpace(Port) ? Security == MailSecurity.Tls ? 465 : 587 : Whole(Port) ?? 0 : preset!.SmtpPort,
            Security = isTyped ? Security : preset!.SmtpSecurity,
            User = User,
            Password = Password,
            PerMinute = string.IsNullOrWhiteSpace(PerMinute) ? null : Whole(PerMinute) ?? 0,
            PerHour = string.IsNullOrWhiteSpace(PerHour) ? null : Whole(PerHour) ?? 0,
        };
    }

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
