using MailKit;
using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Opens conversations with mailboxes' servers.</summary>
public sealed class MailLines(IDbContextFactory<SkeinDb> storage, StoreMail store, MailSecrets secrets, MailboxTokens tokens, MailPace pace, TimeProvider time)
{
    /// <summary>POP3 hands a mail over in one piece, which lies in memory whole: large ones come one at a time, whatever the number of mailboxes.</summary>
    internal SemaphoreSlim OneLargeByPop3 { get; } = new(1);

    internal async Task<IMailLine> Open(Mailbox box, CancellationToken stop) =>
        box.Protocol == MailProtocol.Imap ? await Imap(box, stop) : new Pop3Line(box, this, storage, store, pace, time);

    internal async Task<Pop3Client> Pop3(Mailbox box, CancellationToken stop)
    {
        var client = new Pop3Client();
        try
        {
            await SignIn(client, box, stop);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    internal async Task<ImapLine> Imap(Mailbox box, CancellationToken stop)
    {
        var client = new ImapClient();
        try
        {
            await SignIn(client, box, stop);

            // 163 and 126 refuse every folder to a program that has not said its name.
            if (client.Capabilities.HasFlag(ImapCapabilities.Id))
            {
                await pace.Within(limit => client.IdentifyAsync(new ImapImplementation { Name = "Skein", Version = Product.Version }, limit), stop);
            }

            return new ImapLine(box, client, storage, store, pace, time);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private async Task SignIn(MailService client, Mailbox box, CancellationToken stop)
    {
        if (!box.ByConsent)
        {
            await Connect(client, box, stop);
            var password = box.ProtectedPassword is { } secret ? secrets.Reveal(secret) : "";
            await pace.Within(limit => client.AuthenticateAsync(box.User, password, limit), stop);
            return;
        }

        var token = await tokens.Access(box.Id, refused: null, stop);
        await Connect(client, box, stop);
        try
        {
            await pace.Within(limit => client.AuthenticateAsync(new SaslMechanismOAuth2(box.User, token), limit), stop);
        }
        catch (AuthenticationException)
        {
            // Taken back or run out before its time: a fresh one tells which.
            var fresh = await tokens.Access(box.Id, token, stop);
            if (!client.IsConnected) await Connect(client, box, stop);
            await Again(client, box, fresh, stop);
        }
    }

    private async Task Again(MailService client, Mailbox box, string token, CancellationToken stop)
    {
        try
        {
            await pace.Within(limit => client.AuthenticateAsync(new SaslMechanismOAuth2(box.User, token), limit), stop);
        }
        catch (AuthenticationException no)
        {
            throw new MailTroubleException(MailTrouble.ConsentNotTaken, no.Message);
        }
    }

    private Task Connect(MailService client, Mailbox box, CancellationToken stop) =>
        pace.Within(limit => client.ConnectAsync(box.Host, box.Port, Of(box.Security), limit), stop);

    private static SecureSocketOptions Of(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
    };
}
