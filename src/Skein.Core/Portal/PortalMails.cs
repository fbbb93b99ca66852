using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Portal;

/// <summary>A receipt by mail for what customers wrote on the pages.</summary>
public sealed class PortalMails : IFollower
{
    // A stranger may type anybody's address: past this many in an hour, the address gets no more receipts.
    private const int MostReceipts = 5;

    public string Name => "mail";

    public Text Title => new("来信的回执", "來信的回執", "Receipts for customers");

    // Nobody wants mail about what happened before mail was there.
    public bool FromTheBeginning => false;

    public async Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        if (!await MailOut.IsReady(db, stop)) return;
        foreach (var entry in entries.Where(e => e.Event == CaseEvents.Opened.Code && e.ActorKind == ActorKind.Customer && e.Origin != JournalEntry.SampleOrigin))
        {
            if (await Receipt(db, entry, stop) is not { } receipt || await IsQueued(db, receipt.Key, stop)) continue;
            MailOut.Queue(db, receipt);
            await db.SaveChangesAsync(stop);
        }
    }

    private static async Task<NewMail?> Receipt(SkeinDb db, JournalEntry entry, CancellationToken stop)
    {
        var opened = await Find(db, entry, stop);
        if (opened is not { Channel: Channel.WebForm or Channel.Portal }) return null;
        if (opened.Tags.Any(t => t.Tag == SendLetter.SuspectTag)) return null;
        var receipt = await PortalLetters.Receipt(db, opened, stop);
        if (receipt is null) return null;
        var since = db.Now - Duration.FromHours(1);
        return await db.OutgoingMails.CountAsync(m => m.To == receipt.To && m.Purpose == receipt.Purpose && m.CreatedAt > since, stop) < MostReceipts
            ? receipt
            : null;
    }

    private static Task<bool> IsQueued(SkeinDb db, string? key, CancellationToken stop) => db.OutgoingMails.AnyAsync(m => m.Key == key, stop);

    private static Task<Case?> Find(SkeinDb db, JournalEntry entry, CancellationToken stop) => db.Cases.AsNoTracking()
        .Include(c => c.Tags).Include(c => c.Customer).ThenInclude(c => c.Contacts).AsSplitQuery()
        .SingleOrDefaultAsync(c => c.Id == entry.SubjectId && c.DeletedAt == null, stop);
}
