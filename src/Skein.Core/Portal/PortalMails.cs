using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Portal;

/// <summary>Tells customers by mail what happened to their cases: a receipt for what they wrote, the text of every answer.</summary>
public sealed class PortalMails : IFollower
{
    // A stranger may type anybody's address: past this many in an hour, the address gets no more receipts.
    private const int MostReceipts = 5;

    public string Name => "mail";

    public Text Title => new("给客户发邮件", "寄郵件給客戶", "Mail to customers");

    // Nobody wants mail about what happened before mail was there.
    public bool FromTheBeginning => false;

    public async Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        var isReady = await MailOut.IsReady(db, stop);
        foreach (var entry in entries.Where(e => isReady && e.SubjectKind == Case.SubjectKind && e.Origin != JournalEntry.SampleOrigin))
        {
            var mail = entry.Event == CaseEvents.Opened.Code ? await Receipt(db, entry, stop)
                : entry.Event == CaseEvents.Answered.Code ? await Reply(db, entry, stop)
                : null;
            if (mail is null || await db.OutgoingMails.AnyAsync(m => m.Key == mail.Key, stop)) continue;
            MailOut.Queue(db, mail);
            await db.SaveChangesAsync(stop);
        }
    }

    private static async Task<NewMail?> Receipt(SkeinDb db, JournalEntry entry, CancellationToken stop)
    {
        var opened = await Find(db, entry, stop);
        if (opened is not { Channel: Channel.WebForm or Channel.Portal }) return null;
        if (entry.ActorKind != ActorKind.Customer || opened.Tags.Any(t => t.Tag == SendLetter.SuspectTag)) return null;
        var receipt = await PortalLetters.Receipt(db, opened, stop);
        if (receipt is null) return null;
        var since = db.Now - Duration.FromHours(1);
        return await db.OutgoingMails.CountAsync(m => m.To == receipt.To && m.Purpose == receipt.Purpose && m.CreatedAt > since, stop) < MostReceipts
            ? receipt
            : null;
    }

    private static async Task<NewMail?> Reply(SkeinDb db, JournalEntry entry, CancellationToken stop)
    {
        if (!JournalValues.Read(entry.After).TryGetValue("message", out var id)) return null;
        var (number, found) = (id.GetInt64(), await Find(db, entry, stop));
        var reply = await db.CaseMessages.AsNoTracking().Include(m => m.Files)
            .SingleOrDefaultAsync(m => m.Id == number && m.CaseId == entry.SubjectId && m.Kind == MessageKind.Reply, stop);
        return found is null || reply is null ? null : await PortalLetters.Reply(db, found, reply, stop);
    }

    private static Task<Case?> Find(SkeinDb db, JournalEntry entry, CancellationToken stop) => db.Cases.AsNoTracking()
        .Include(c => c.Tags).Include(c => c.Customer).ThenInclude(c => c.Contacts).AsSplitQuery()
        .SingleOrDefaultAsync(c => c.Id == entry.SubjectId && c.DeletedAt == null, stop);
}
