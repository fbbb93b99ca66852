using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>What left from a mailbox that keeps its sent mail is noted for its Sent folder.</summary>
public sealed class NoteSent : IFollower
{
    public string Name => "sent-copies";

    public Text Title => new("存进“已发送”的副本", "存進「寄件備份」的副本", "Copies for Sent folders");

    public bool FromTheBeginning => false;

    public async Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        List<long> sent = [.. entries.Where(e => e.SubjectKind == OutgoingMail.SubjectKind && e.Event == MailEvents.Sent.Code).Select(e => e.SubjectId)];
        if (sent.Count == 0) return;
        var (boxes, known) = (db.Mailboxes, db.SentCopies);
        var wanted = await db.OutgoingMails.Where(m => sent.Contains(m.Id) && !m.IsSecret && !known.Any(c => c.MailId == m.Id))
            .SelectMany(m => boxes.Where(b => b.Address == m.FromAddress && b.KeepsSent), (m, b) => new { m.Id, MailboxId = b.Id }).ToListAsync(stop);
        foreach (var one in wanted) db.SentCopies.Add(new SentCopy { MailId = one.Id, MailboxId = one.MailboxId, NextAttemptAt = db.Now });
        await db.SaveChangesAsync(stop);
    }
}
