using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Mail;

/// <param name="Lost">Whom it did not take among the copies.</param>
internal sealed record SmtpAnswer(string Said, IReadOnlyList<LostCopy> Lost);

/// <summary>One conversation with an SMTP server, for as many mails as there are to send.</summary>
internal sealed class SmtpLine : IDisposable
{
    private readonly Client client;
    private readonly MailServer server;
    private readonly SmtpPace pace;

    private SmtpLine(MailServer server, SmtpPace pace)
    {
        (this.server, this.pace) = (server, pace);
        client = new Client { Timeout = (int)pace.LongestAnswer.TotalMilliseconds };
    }

    public static async Task<SmtpLine> Open(MailServer server, MailSecrets secrets, SmtpPace pace)
    {
        var line = new SmtpLine(server, pace);
        try
        {
            return await SmtpPace.Within(pace.LongestAnswer, async limit =>
            {
                await line.client.ConnectAsync(server.Host, server.Port, Of(server.Security), limit);
                if (server is { User: { } user, ProtectedPassword: { } password }) await line.client.AuthenticateAsync(user, secrets.Reveal(password), limit);
                else if (server is { User: { } owner, IsHouse: false } && pace.Tokens is { } access) await line.SignIn(owner, access, limit);
                return line;
            });
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    private async Task SignIn(string user, Func<long, string?, CancellationToken, Task<string>> access, CancellationToken limit)
    {
        var token = await access(server.Id, null, limit);
        try
        {
            await client.AuthenticateAsync(new SaslMechanismOAuth2(user, token), limit);
        }
        catch (AuthenticationException) when (client.IsConnected)
        {
            // Taken back or run out before its time: a fresh one tells which.
            await client.AuthenticateAsync(new SaslMechanismOAuth2(user, await access(server.Id, token, limit)), limit);
        }
    }

    /// <returns>The server's answer to the accepted mail.</returns>
    public async Task<SmtpAnswer> Send(OutgoingMail mail, IFileStore files)
    {
        client.NotTaken.Clear();
        using var letter = MailLetter.Of(mail, server, files);
        var answer = await SmtpPace.Within(pace.LongestMail, limit => client.SendAsync(letter, limit));
        return new SmtpAnswer(answer, [.. client.NotTaken]);
    }

    public async Task Close()
    {
        // The mails are already accepted: a server that hangs up without a farewell changes nothing.
        try
        {
            await SmtpPace.Within(TimeSpan.FromSeconds(2), async limit =>
            {
                await client.DisconnectAsync(quit: true, limit);
                return true;
            });
        }
        catch (Exception failure) when (IsOutage(failure)) { }
    }

    /// <summary>The line or the server is at fault, not this mail.</summary>
    public static bool IsOutage(Exception failure) => failure is SocketException or IOException or ServiceNotConnectedException
        or ServiceNotAuthenticatedException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException
        or NotSupportedException or OperationCanceledException or System.Security.Cryptography.CryptographicException;

    public void Dispose() => client.Dispose();

    private static SecureSocketOptions Of(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
    };

    /// <summary>One wrong address among the copies keeps the mail from nobody else.</summary>
    private sealed class Client : SmtpClient
    {
        public List<LostCopy> NotTaken { get; } = [];

        protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
        {
            if ((int)response.StatusCode < 500 || message.To.Mailboxes.Any(to => to.Address == mailbox.Address)) base.OnRecipientNotAccepted(message, mailbox, response);
            NotTaken.Add(new LostCopy { Address = mailbox.Address, Said = $"{(int)response.StatusCode} {response.Response}" });
        }
    }
}
