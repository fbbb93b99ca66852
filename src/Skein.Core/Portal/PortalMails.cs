using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Templates;

namespace Skein.Portal;

/// <summary>Tells customers by mail what happened to their cases: a receipt for what they wrote, the text of every answer.</summary>
public sealed class PortalMails(CaseMail mails, AnswerPace pace) : IFollower
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
        foreach (var entry in entries.Where(e => e.SubjectKind == Case.SubjectKind && e.Origin != JournalEntry.SampleOrigin))
        {
            if (entry.Event == CaseEvents.Answered.Code) await Reply(db, entry, isReady, stop);
            else if (isReady && entry.Event == CaseEvents.Opened.Code && await Receipt(db, entry, stop) is { } receipt && !await IsQueued(db, receipt.Key, stop)) MailOut.Queue(db, receipt);
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

    /// <summary>From the case's mailbox where it has one, else as a letter of the house with the private link; never both.</summary>
    private async Task Reply(SkeinDb db, JournalEntry entry, bool isReady, CancellationToken stop)
    {
        if (!JournalValues.Read(entry.After).TryGetValue("message", out var id)) return;
        var (number, found) = (id.GetInt64(), await Find(db, entry, stop));
        var reply = await db.CaseMessages.AsNoTracking().Include(m => m.Files)
            .SingleOrDefaultAsync(m => m.Id == number && m.CaseId == entry.SubjectId && m.Kind == MessageKind.Reply, stop);
        if (found is null || reply is null || await IsQueued(db, CaseLetter.ReplyKey(reply.Id), stop)) return;
        var notBefore = reply.At + pace.Grace;
        var answer = new CaseLetter
        {
            Case = found, Message = reply, Text = new RichText(reply.Html, reply.Plain), Purpose = "reply", Key = CaseLetter.ReplyKey(reply.Id), NotBefore = notBefore,
            Signature = await Signatures.For(db, reply.AuthorKind == ActorKind.Employee ? reply.AuthorId : null, found.TeamId, found.Customer.Language, stop),
        };
        if (await mails.Queue(db, answer, stop) is null && isReady && await PortalLetters.Reply(db, found, reply, notBefore, stop) is { } letter) MailOut.Queue(db, letter);
    }

    private static Task<bool> IsQueued(SkeinDb db, string? key, CancellationToken stop) => db.OutgoingMails.AnyAsync(m => m.Key == key, stop);

    private static Task<Case?> Find(SkeinDb db, JournalEntry entry, CancellationToken stop) => db.Cases.AsNoTracking()
        .Include(c => c.Tags).Include(c => c.Customer).ThenInclude(c => c.Contacts).AsSplitQuery()
        .SingleOrDefaultAsync(c => c.Id == entry.SubjectId && c.DeletedAt == null, stop);
}
