using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Skein.Channels.Email;
using Skein.Mail;

namespace Skein.Testing;

/// <summary>
/// A real Dovecot on the loopback: any user with one password, a Maildir each, IMAP and POP3 in the clear and IMAP over TLS with a
/// certificate signed by nobody. Dovecot needs root.
/// </summary>
public sealed class Dovecot : IAsyncDisposable
{
    public const string Password = "honk";
    private const string Nobody = "65534";

    private readonly string folder;
    private readonly Process master;
    private int delivered;

    private Dovecot(string folder, int imap, int imaps, int pop3, Process master) =>
        (this.folder, Imap, Imaps, Pop3, this.master) = (folder, imap, imaps, pop3, master);

    public int Imap { get; }

    public int Imaps { get; }

    public int Pop3 { get; }

    /// <param name="tokens">Takes this provider's tokens besides the password.</param>
    /// <param name="sent">A folder of every mailbox that the server names as the one for sent mail.</param>
    public static async Task<Dovecot> Start(TokenServer? tokens = null, string? sent = null)
    {
        if (!File.Exists("/usr/sbin/dovecot")) throw new InvalidOperationException("Dovecot is missing; ./test installs it.");
        var folder = Directory.CreateTempSubdirectory("skein-dovecot-").FullName;
        var (imap, imaps, pop3) = (FreePort.Next(), FreePort.Next(), FreePort.Next());
        foreach (var part in new[] { "run", "state", "mail" }) Directory.CreateDirectory(Path.Combine(folder, part));
        Open(folder, everybody: false);
        Open($"{folder}/mail");
        WriteCertificate(folder);
        await File.WriteAllTextAsync($"{folder}/dovecot.conf", Config(folder, imap, imaps, pop3, sent) + (tokens is null ? "" : Tokens(folder)));
        if (tokens is not null) await File.WriteAllTextAsync($"{folder}/tokens.conf", $"tokeninfo_url = http://127.0.0.1:{tokens.Port}/tokeninfo?access_token=\nusername_attribute = email\nactive_attribute = active\nactive_value = true\n");
        var master = Process.Start(new ProcessStartInfo("/usr/sbin/dovecot", ["-F", "-c", $"{folder}/dovecot.conf"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var dovecot = new Dovecot(folder, imap, imaps, pop3, master);
        await dovecot.Answers();
        return dovecot;
    }

    /// <summary>Puts a mail into a mailbox as a delivery does.</summary>
    /// <param name="at">When the server is to have got it.</param>
    public string Deliver(string user, byte[] raw, DateTimeOffset? at = null, string mailFolder = "")
    {
        var maildir = Maildir(user, mailFolder);
        var name = $"{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}.M{++delivered:D6}.test";
        var aside = $"{maildir}/tmp/{name}";
        File.WriteAllBytes(aside, raw);
        Allow(aside, 0b110_110_110);
        if (at is { } time) File.SetLastWriteTimeUtc(aside, time.UtcDateTime);
        File.Move(aside, $"{maildir}/new/{name}");
        return name;
    }

    public string Deliver(string user, string raw, DateTimeOffset? at = null, string mailFolder = "") =>
        Deliver(user, System.Text.Encoding.UTF8.GetBytes(raw), at, mailFolder);

    /// <summary>The mailbox is set up anew on the server with the same mails: every UID means something else.</summary>
    public void Renumber(string user)
    {
        var maildir = Maildir(user, "");
        foreach (var index in Directory.GetFiles(maildir, "dovecot*")) File.Delete(index);
        File.WriteAllText($"{maildir}/dovecot-uidlist", $"3 V{Random.Shared.Next(1000, 1_000_000)} N1 G0123456789abcdef0123456789abcdef\n");
        Allow($"{maildir}/dovecot-uidlist", 0b110_110_110);
    }

    /// <summary>How many mails are in the mailbox.</summary>
    public int Count(string user) => Directory.GetFiles($"{Maildir(user, "")}/cur").Length + Directory.GetFiles($"{Maildir(user, "")}/new").Length;

    /// <summary>Whether a mail of this mailbox is marked as read.</summary>
    public bool IsRead(string user, string mailFolder = "") => Directory.GetFiles($"{Maildir(user, mailFolder)}/cur").Any(f => f.Split(":2,") is [_, var flags] && flags.Contains('S', StringComparison.Ordinal));

    /// <param name="mailFolder">As IMAP writes its name.</param>
    public void Make(string user, string mailFolder) => Maildir(user, mailFolder);

    public IReadOnlyList<MimeKit.MimeMessage> Mails(string user, string mailFolder) =>
        [.. ((string[])["cur", "new"]).SelectMany(part => Directory.GetFiles($"{Maildir(user, mailFolder)}/{part}")).Select(file => MimeKit.MimeMessage.Load(file))];

    public MailboxEdit Mailbox(string user, MailStart start = MailStart.Everything, MailProtocol protocol = MailProtocol.Imap, int? port = null) => new()
    {
        Name = user, Address = $"{user}@example.com", Host = "127.0.0.1", Port = port ?? (protocol == MailProtocol.Imap ? Imap : Pop3), Security = MailSecurity.None,
        Protocol = protocol, User = user, Password = Password, Start = start,
    };

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", $"{master.Id}"])) await stop.WaitForExitAsync();
        await master.WaitForExitAsync();
        master.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string Maildir(string user, string mailFolder)
    {
        var maildir = $"{folder}/mail/{user}";
        foreach (var place in mailFolder.Length == 0 ? new[] { maildir } : [maildir, $"{maildir}/.{mailFolder}"])
        {
            if (Directory.Exists(place)) continue;
            Open(Directory.CreateDirectory(place).FullName);
            foreach (var part in new[] { "cur", "new", "tmp" }) Open(Directory.CreateDirectory($"{place}/{part}").FullName);
        }

        return mailFolder.Length == 0 ? maildir : $"{maildir}/.{mailFolder}";
    }

    private static void Open(string path, bool everybody = true) => Allow(path, everybody ? 0b111_111_111 : 0b111_101_101);

    private static void Allow(string path, int mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, (UnixFileMode)mode);
    }

    private async Task Answers()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var line = new TcpClient();
                await line.ConnectAsync(IPAddress.Loopback, Imap, patience.Token);
                return;
            }
            catch (SocketException) when (!master.HasExited)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    private static void WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.test.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        File.WriteAllText($"{folder}/key.pem", key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText($"{folder}/tls.pem", certificate.ExportCertificatePem());
    }

    private static string Tokens(string folder) =>
        $$"""
        auth_mechanisms = plain login xoauth2
        passdb {
          driver = oauth2
          mechanisms = xoauth2
          args = {{folder}}/tokens.conf
        }

        """;

    private static string Config(string folder, int imap, int imaps, int pop3, string? sent) =>
        $$"""
        base_dir = {{folder}}/run
        state_dir = {{folder}}/state
        log_path = {{folder}}/log
        protocols = imap pop3
        listen = 127.0.0.1
        ssl = yes
        ssl_cert = <{{folder}}/tls.pem
        ssl_key = <{{folder}}/key.pem
        disable_plaintext_auth = no
        auth_mechanisms = plain login
        auth_failure_delay = 0
        mail_location = maildir:{{folder}}/mail/%n
        maildir_stat_dirs = yes
        mail_max_userip_connections = 100
        first_valid_uid = 1
        first_valid_gid = 1
        passdb {
          driver = static
          mechanisms = plain login
          args = password={{Password}}
        }
        userdb {
          driver = static
          args = uid={{Nobody}} gid={{Nobody}} home={{folder}}/mail/%n
        }
        namespace inbox {
          inbox = yes
          separator = /
          {{(sent is null ? "" : $"mailbox {sent} {{\n special_use = \\Sent\n auto = create\n }}")}}
        }
        service imap-login {
          chroot =
          inet_listener imap {
            port = {{imap}}
          }
          inet_listener imaps {
            port = {{imaps}}
            ssl = yes
          }
        }
        service pop3-login {
          chroot =
          inet_listener pop3 {
            port = {{pop3}}
          }
          inet_listener pop3s {
            port = 0
          }
        }
        service anvil {
          chroot =
        }

        """;
}
