using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Skein.Mail;

/// <summary>One conversation with the SMTP server, for as many mails as there are to send.</summary>
internal sealed class SmtpLine : IDisposable
{
    private const int TimeLimit = 30_000;

    private readonly SmtpClient client = new() { Timeout = TimeLimit };
    private readonly MailServer server;

    private SmtpLine(MailServer server) => this.server = server;

    public static async Task<SmtpLine> Open(MailServer server, MailSecrets secrets, CancellationToken stop)
    {
        var line = new SmtpLine(server);
        try
        {
            await line.client.ConnectAsync(server.Host, server.Port, Of(server.Security), stop);
            if (server is { User: { } user, ProtectedPassword: { } password }) await line.client.AuthenticateAsync(user, secrets.Reveal(password), stop);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <returns>The server's answer to the accepted mail.</returns>
    public Task<string> Send(OutgoingMail mail, CancellationToken stop) => client.SendAsync(Letter(mail), stop);

    public async Task Close(CancellationToken stop)
    {
        // The mails are already accepted: a server that hangs up without a farewell changes nothing.
        try
        {
            await client.DisconnectAsync(quit: true, stop);
        }
        catch (Exception failure) when (IsOutage(failure)) { }
    }

    /// <summary>The line or the server is at fault, not this mail.</summary>
    public static bool IsOutage(Exception failure) => failure is SocketException or IOException or ServiceNotConnectedException
        or ServiceNotAuthenticatedException or ProtocolException or AuthenticationException or SslHandshakeException or TimeoutException
        or NotSupportedException or OperationCanceledException;

    public void Dispose() => client.Dispose();

    private MimeMessage Letter(OutgoingMail mail)
    {
        var domain = MailboxAddress.Parse(server.FromAddress).Domain;
        var letter = new MimeMessage { Subject = mail.Subject, MessageId = $"{mail.MessageToken}@{domain}", Date = mail.CreatedAt.ToDateTimeOffset() };
        letter.From.Add(new MailboxAddress(server.FromName, server.FromAddress));
        letter.To.Add(new MailboxAddress(mail.ToName, mail.To));
        if (mail.Thread is { } thread) letter.References.Add($"{thread}@{domain}");
        if (mail.Thread is { } first) letter.InReplyTo = $"{first}@{domain}";
        if (mail.IsAutomatic)
        {
            letter.Headers.Add("Auto-Submitted", "auto-generated");
            letter.Headers.Add("X-Auto-Response-Suppress", "All");
        }

        letter.Body = new BodyBuilder { TextBody = mail.Plain, HtmlBody = mail.Html }.ToMessageBody();
        return letter;
    }

    private static SecureSocketOptions Of(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
    };
}
