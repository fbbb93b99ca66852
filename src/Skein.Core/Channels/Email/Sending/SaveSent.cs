using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

/// <summary>
/// Puts copies of what has left into the Sent folders of mailboxes. A copy that is there already, from us or the server itself, is not
/// put there twice, and whatever goes wrong here the mail itself is never sent again.
/// </summary>
public sealed class SaveSent(
    IDbContextFactory<SkeinDb> storage, MailLines lines, MailLease lease, MailPace pace, IFileStore files, TimeProvider time, ILogger<SaveSent> log)
{
    private const int Batch = 50;

    public async Task Run(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var boxes = await Due(db).Select(c => c.MailboxId).Distinct().ToListAsync(stop);
        await Task.WhenAll(boxes.Select(id => Save(id, stop)));
    }

    /// <summary>Whether a mail whose sender ended in the middle lies in its mailbox's Sent folder: a server that keeps what it takes has put it there.</summary>
    public async Task<bool> HasLeft(OutgoingMail mail)
    {
        // Asked for once more, its first copy proves nothing.
        if (mail.AskedAt != mail.CreatedAt) return false;
        await using var db = await storage.CreateDbContextAsync();
        if (await db.Mailboxes.AsNoTracking().FirstOrDefaultAsync(b => b.Address == mail.FromAddress && b.Protocol == MailProtocol.Imap && b.IsActive) is not { } box) return false;
        try
        {
            return await MailPace.Within(pace.LongestAnswer, async limit =>
            {
                await using var line = await lines.Imap(box, limit);
                return await (await line.Sent(limit)).Holds(MailLetter.Id(mail, box.Address), limit);
            }, default);
        }
        catch (Exception failure)
        {
            log.LogWarning("Whether mail {MailId} has left cannot be seen in its mailbox: {Said}", mail.Id, failure.Message);
            return false;
        }
    }

    private IQueryable<SentCopy> Due(SkeinDb db)
    {
        var now = time.Now();
        return db.SentCopies.Where(c => c.NextAttemptAt <= now);
    }

    private async Task Save(long mailboxId, CancellationToken stop)
    {
        await using var held = await lease.Take($"sent:{mailboxId}", stop);
        if (held is null) return;
        await using var db = await storage.CreateDbContextAsync(stop);
        var due = await Due(db).Where(c => c.MailboxId == mailboxId).OrderBy(c => c.MailId).Take(Batch).ToListAsync(stop);
        if (due.Count == 0) return;
        var box = await db.Mailboxes.AsNoTracking().SingleAsync(b => b.Id == mailboxId, stop);
        SentCopy? at = null;
        try
        {
            await using var line = await lines.Imap(box, stop);
            var folder = await line.Sent(stop);
            foreach (var copy in due) await Save(db, folder, at = copy, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested && failure is not DbUpdateException and not System.Data.Common.DbException)
        {
            var (trouble, said) = MailTroubles.Of(failure);
            log.LogWarning("Copies cannot be put into the Sent folder of mailbox {MailboxId}: {Trouble} {Said}", mailboxId, trouble, said);

            // What only one mail runs into holds up no other.
            foreach (var copy in at is null ? due : [at]) PutOff(copy, trouble);
            await db.Save(stop);
        }
    }

    private async Task Save(SkeinDb db, SentFolder folder, SentCopy copy, CancellationToken stop)
    {
        var mail = await db.OutgoingMails.AsNoTracking().Include(m => m.Files).ThenInclude(f => f.File).SingleAsync(m => m.Id == copy.MailId, stop);
        if (!await folder.Holds(MailLetter.Id(mail, mail.FromAddress!), stop))
        {
            using var letter = Letter(mail);
            await folder.Add(letter, stop);
        }

        db.SentCopies.Remove(copy);
        await db.Save(stop);
    }

    private void PutOff(SentCopy copy, MailTrouble trouble)
    {
        copy.Trouble = trouble;
        copy.NextAttemptAt = ++copy.Attempts < SentCopy.MostAttempts ? time.Now() + MailPace.Pause(trouble, copy.Attempts) : null;
    }

    // Everything it needs of a server is its sender, and that stands in a mailbox's mail.
    private MimeKit.MimeMessage Letter(OutgoingMail mail) =>
        MailLetter.Of(mail, new MailServer { Host = "", FromName = mail.FromName ?? "", FromAddress = mail.FromAddress! }, files);
}
