namespace Skein.Channels.Email;

/// <summary>A provider whose mailboxes are opened by their owner's consent instead of a password (OAuth 2.0).</summary>
public sealed record ConsentProvider(string Code, string Name, string[] Hosts, string AuthorizeAt, string TokenAt, string Scope, string More, string RegisterAt);

/// <summary>The providers that ask for consent, by the server a mailbox is on.</summary>
public sealed class ConsentProviders
{
    public List<ConsentProvider> All { get; } =
    [
        new("google", "Google", ["imap.gmail.com", "pop.gmail.com"],
            "https://accounts.google.com/o/oauth2/v2/auth", "https://oauth2.googleapis.com/token",
            "https://mail.google.com/", "access_type=offline&prompt=consent", "https://console.cloud.google.com/apis/credentials"),
        new("microsoft", "Microsoft", ["outlook.office365.com", "outlook.office.com", "imap-mail.outlook.com"],
            "https://login.microsoftonline.com/common/oauth2/v2.0/authorize", "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/POP.AccessAsUser.All https://outlook.office.com/SMTP.Send",
            "prompt=select_account", "https://entra.microsoft.com/"),
    ];

    public ConsentProvider? For(string? host) => All.FirstOrDefault(p => p.Hosts.Contains(host ?? "", StringComparer.OrdinalIgnoreCase));
}
