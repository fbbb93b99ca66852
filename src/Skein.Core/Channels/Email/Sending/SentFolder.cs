using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;

namespace Skein.Channels.Email;

/// <summary>The folder of a mailbox where people look for what was sent from it.</summary>
internal sealed class SentFolder(IMailFolder folder, MailPace pace)
{
    // In the order they are believed. What Outlook calls 寄件匣 is what has not left yet.
    private static readonly string[] Names =
    [
        "Sent", "Sent Items", "Sent Messages", "Sent Mail", "已发送", "已发送邮件", "已发邮件", "已发送消息", "寄件備份", "已傳送", "已傳送郵件", "已傳送的郵件", "已寄出",
    ];

    /// <exception cref="FolderNotFoundException">Neither the server names one nor has one a usual name.</exception>
    public static async Task<SentFolder> Of(ImapClient client, MailPace pace, CancellationToken stop)
    {
        var isTold = (client.Capabilities & (ImapCapabilities.SpecialUse | ImapCapabilities.XList)) != 0;
        var found = (isTold ? client.GetFolder(SpecialFolder.Sent) : null) ?? await ByName(client, pace, stop) ?? throw new FolderNotFoundException(Names[0]);
        return new SentFolder(found, pace);
    }

    public async Task<bool> Holds(string messageId, CancellationToken stop)
    {
        await pace.Within(limit => folder.OpenAsync(FolderAccess.ReadOnly, limit), stop);
        var found = folder.Count == 0 ? [] : await pace.Within(limit => folder.SearchAsync(SearchQuery.HeaderContains("Message-ID", messageId), limit), stop);
        await pace.Within(limit => folder.CloseAsync(expunge: false, limit), stop);
        return found.Count > 0;
    }

    public Task Add(MimeMessage letter, CancellationToken stop) => pace.Within(limit => folder.AppendAsync(letter, MessageFlags.Seen, letter.Date, limit), stop);

    private static async Task<IMailFolder?> ByName(ImapClient client, MailPace pace, CancellationToken stop)
    {
        var folders = new List<IMailFolder>();
        foreach (var space in client.PersonalNamespaces) folders.AddRange(await pace.Within(limit => client.GetFoldersAsync(space, cancellationToken: limit), stop));
        return Names.Select(name => folders.Find(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase) && !f.Attributes.HasFlag(FolderAttributes.NoSelect)))
            .FirstOrDefault(f => f is not null);
    }
}
