using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace Skein.Testing;

/// <summary>
/// A real Postfix on the loopback with its own folders, delivering every mail to example.com into one Maildir. Its certificate is
/// signed by nobody. Postfix needs root, as it does everywhere.
/// </summary>
public sealed class Postfix : IAsyncDisposable
{
    private const string Nobody = "65534";

    private readonly string folder;
    private readonly Process master;

    private Postfix(string folder, int port, Process master) => (this.folder, Port, this.master) = (folder, port, master);

    public int Port { get; }

    public IReadOnlyList<MimeMessage> Delivered => Directory.Exists($"{folder}/mail/box/new")
        ? [.. Directory.GetFiles($"{folder}/mail/box/new").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))]
        : [];

    public static async Task<Postfix> Start()
    {
        if (!File.Exists("/usr/sbin/postfix")) throw new InvalidOperationException("Postfix is missing; ./test installs it.");
        var (folder, port) = (Directory.CreateTempSubdirectory("skein-postfix-").FullName, FreePort.Next());
        await Run("chmod", "755", folder);
        foreach (var part in new[] { "queue", "data", "mail" }) Directory.CreateDirectory(Path.Combine(folder, part));
        await Run("chown", "postfix", $"{folder}/data");
        await Run("chown", $"{Nobody}:{Nobody}", $"{folder}/mail");
        WriteCertificate(folder);
        await File.WriteAllTextAsync($"{folder}/main.cf", Main(folder));
        await File.WriteAllTextAsync($"{folder}/master.cf", Services(port));
        var master = Process.Start(new ProcessStartInfo("/usr/sbin/postfix", ["-c", folder, "start-fg"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var postfix = new Postfix(folder, port, master);
        await postfix.Answers();
        return postfix;
    }

    public async ValueTask DisposeAsync()
    {
        await Run("/usr/sbin/postfix", "-c", folder, "stop");
        await master.WaitForExitAsync();
        master.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Answers()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var line = new TcpClient();
                await line.ConnectAsync(IPAddress.Loopback, Port, patience.Token);
                return;
            }
            catch (SocketException) when (!master.HasExited)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    private static void WriteCertificate(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.test.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        File.WriteAllText($"{folder}/tls.pem", key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem() + "\n");
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await run.WaitForExitAsync();
    }

    private static string Main(string folder) =>
        $"""
        compatibility_level=3.6
        queue_directory={folder}/queue
        data_directory={folder}/data
        command_directory=/usr/sbin
        daemon_directory=/usr/lib/postfix/sbin
        mail_owner=postfix
        setgid_group=postdrop
        myhostname=mail.test.example
        inet_interfaces=127.0.0.1
        inet_protocols=ipv4
        mydestination=
        alias_maps=
        local_recipient_maps=
        virtual_mailbox_domains=example.com
        virtual_mailbox_base={folder}/mail
        virtual_mailbox_maps=static:box/
        virtual_uid_maps=static:{Nobody}
        virtual_gid_maps=static:{Nobody}
        mynetworks=127.0.0.0/8
        smtpd_relay_restrictions=reject_unauth_destination
        smtpd_tls_security_level=may
        smtpd_tls_chain_files={folder}/tls.pem
        maillog_file={folder}/log
        maillog_file_prefixes={folder}

        """;

    private static string Services(int port) =>
        $"""
        127.0.0.1:{port} inet n - n - - smtpd
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        verify unix - - n - 1 verify
        virtual unix - n n - - virtual
        error unix - - n - - error
        retry unix - - n - - error
        proxymap unix - - n - - proxymap
        anvil unix - - n - 1 anvil
        postlog unix-dgram n - n - 1 postlogd

        """;
}
