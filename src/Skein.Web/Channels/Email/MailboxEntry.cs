using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Skein.Channels.Email;
using Skein.Mail;

namespace Skein.Web.Channels.Email;

/// <summary>What stands in the form of a mailbox. What is left empty, the provider or the address fills in.</summary>
public sealed class MailboxEntry
{
    /// <summary>A provider's code, empty to tell it by the address, or <c>other</c>.</summary>
    public string? Provider { get; set; }

    public string? Name { get; set; }

    public string? Address { get; set; }

    public bool IsActive { get; set; }

    public MailProtocol Protocol { get; set; }

    public string? Host { get; set; }

    public string? Port { get; set; }

    public MailSecurity Security { get; set; } = MailSecurity.Tls;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The password typed before a test, sealed: pages never carry one in the clear.</summary>
    public string? Kept { get; set; }

    /// <summary>The last test before this form was sent did not succeed.</summary>
    public bool HasFailed { get; set; }

    public string? Folders { get; set; }

    public MailStart Start { get; set; }

    public string? StartOn { get; set; }

    public string? Team { get; set; }

    public string? Kind { get; set; }

    public string? SilentHours { get; set; }

    public MailboxOutEntry Out { get; set => field = value ?? new(); } = new();

    public string? TrustedServer { get; set; }

    public int Version { get; set; }

    public static MailboxEntry Of(Mailbox box, DateTimeZone zone) => new()
    {
        Provider = "other", Name = box.Name, Address = box.Address, IsActive = box.IsActive, Protocol = box.Protocol, Host = box.Host,
        Port = box.Port.ToString(CultureInfo.InvariantCulture), Security = box.Security, User = box.User, Folders = box.Folders, Start = box.Start,
        StartOn = box is { Start: MailStart.FromDate, StartAt: { } start } ? LocalDatePattern.Iso.Format(start.InZone(zone).Date) : null,
        Team = box.TeamId?.ToString(CultureInfo.InvariantCulture), Kind = box.Kind, SilentHours = box.SilentHours?.ToString(CultureInfo.InvariantCulture), Out = MailboxOutEntry.Of(box), Version = box.Version,
        TrustedServer = box.TrustedServer,
    };

    public MailboxEdit Read()
    {
        var preset = Provider switch
        {
            "other" => null,
            { Length: > 0 } code => MailPresets.Of(code),
            _ => MailPresets.For(Address),
        };
        var isTyped = !string.IsNullOrWhiteSpace(Host) && preset is null;
        return Out.Into(new MailboxEdit
        {
            Name = string.IsNullOrWhiteSpace(Name) ? Address ?? "" : Name,
            Address = Address ?? "",
            IsActive = IsActive,
            Protocol = preset is null ? Protocol : MailProtocol.Imap,
            Host = isTyped ? Host! : preset?.Host ?? "",
            Port = preset?.Port ?? (string.IsNullOrWhiteSpace(Port) ? Usual() : int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0),
            Security = preset?.Security ?? Security,
            User = string.IsNullOrWhiteSpace(User) ? Address ?? "" : User,
            Password = Password,
            Folders = string.IsNullOrWhiteSpace(Folders) ? "INBOX" : Folders,
            Start = Start,
            StartOn = LocalDatePattern.Iso.Parse(StartOn ?? "") is { Success: true } day ? day.Value : null,
            TeamId = long.TryParse(Team, NumberStyles.None, CultureInfo.InvariantCulture, out var team) ? team : null,
            Kind = Kind,
            SilentHours = string.IsNullOrWhiteSpace(SilentHours) ? null : int.TryParse(SilentHours, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) ? hours : 0,
            TrustedServer = TrustedServer,
            Version = Version,
        }, preset);
    }

    private int Usual() => (Protocol, Security) switch
    {
        (MailProtocol.Imap, MailSecurity.Tls) => 993,
        (MailProtocol.Imap, _) => 143,
        (MailProtocol.Pop3, MailSecurity.Tls) => 995,
        (MailProtocol.Pop3, _) => 110,
    };
}
