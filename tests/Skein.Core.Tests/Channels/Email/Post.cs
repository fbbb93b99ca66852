using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Channels.Email;

namespace Skein.Core.Tests.Channels.Email;

/// <summary>Mails and mailboxes as the tests need them.</summary>
internal static class Post
{
    public static string Mail(string subject, string text = "退货怎么办理?", string from = "王小明 <wang@example.net>", string to = "help@example.com", string? id = null, params string[] more) =>
        string.Join("\r\n",
        [
            $"From: {from}", $"To: {to}", $"Subject: {subject}", "Date: Mon, 2 Mar 2026 08:00:00 +0800", $"Message-ID: <{id ?? Guid.NewGuid().ToString("N")}@example.net>",
            "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", .. more, "", text, "",
        ]);

    public static async Task<long> Connect(House house, MailboxEdit wanted)
    {
        var added = await house.Get<EditMailbox>().Add(house.Administrator, wanted, default);
        return added.IsDone ? added.Value : throw new InvalidOperationException(added.ToString());
    }

    public static async Task<IReadOnlyList<ArrivedMail>> Arrived(House house)
    {
        await using var db = house.Db();
        return await db.ArrivedMails.AsNoTracking().Include(m => m.File).OrderBy(m => m.Id).ToListAsync();
    }

    public static async Task<Mailbox> Box(House house, long id)
    {
        await using var db = house.Db();
        return await db.Mailboxes.AsNoTracking().SingleAsync(b => b.Id == id);
    }

    public static async Task<byte[]> Raw(House house, ArrivedMail mail)
    {
        await using var raw = house.Get<Skein.Platform.Files.IFileStore>().Open(mail.Sha256!)!;
        var bytes = new MemoryStream();
        await raw.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>A mail handed over as a mail server does, and taken in.</summary>
    public static async Task<ArrivedMail> Comes(House house, string raw, string? mailbox = null)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(raw));
        var stored = await house.Get<DeliverMail>().Run(house.Administrator, bytes, mailbox, default);
        if (!stored.IsDone) throw new InvalidOperationException(stored.ToString());
        await house.Get<TakeIn>().Run(default);
        await using var db = house.Db();
        return await db.ArrivedMails.AsNoTracking().SingleAsync(m => m.Id == stored.Value);
    }

    public static async Task<Case> Case(House house, ArrivedMail mail)
    {
        await using var db = house.Db();
        return await db.Cases.AsNoTracking().Include(c => c.Participants).Include(c => c.Customer).ThenInclude(c => c.Contacts).SingleAsync(c => c.Id == mail.CaseId);
    }

    public static async Task<IReadOnlyList<CaseMessage>> Messages(House house, ArrivedMail mail)
    {
        await using var db = house.Db();
        return await db.CaseMessages.AsNoTracking().Include(m => m.Files).ThenInclude(f => f.File).Where(m => m.CaseId == mail.CaseId).OrderBy(m => m.Id).ToListAsync();
    }
}
