using MailKit.Net.Imap;
using MailKit.Net.Pop3;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Opens conversations with mailboxes' servers.</summary>
public sealed class MailLines(IDbContextFactory<SkeinDb> storage, StoreMail store, MailSecrets secrets, MailPace pace, TimeProvider time)
{
    internal async Task<IMailLine> Open(Mailbox box, CancellationToken stop)
    {
        var password = box.ProtectedPassword is { } secret ? secrets.Reveal(secret) : "";
        return box.Protocol == MailProtocol.Imap ? await Imap(box, password, stop) : new Pop3Line(box, password, this, storage, store, pace, time);
    }

    internal async Task<Pop3Client> Pop3(Mailbox box, string password, CancellationToken stop)
    {
        var client = new Pop3Client();
        try
        {
            await pace.Within(limit => client.ConnectAsync(box.Host, box.Port, Of(box.Security), limit), stop);
            await pace.Within(limit => client.AuthenticateAsync(box.User, password, limit), stop);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private async Task<ImapLine> Imap(Mailbox box, string password, CancellationToken stop)
    {
        var client = new ImapClient();
        try
        {
            await pace.Within(limit => client.ConnectAsync(box.Host, box.Port, Of(box.Security), limit), stop);
            await pace.Within(limit => client.AuthenticateAsync(box.User, password, limit), stop);

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

    private static SecureSocketOptions Of(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
    };
}
