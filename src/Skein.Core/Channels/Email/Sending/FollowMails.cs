using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>An answer that did not arrive is work again: its case wakes for its owner, and the address is marked.</summary>
public sealed class FollowMails : IFollower
{
    private static readonly Actor Postman = Actor.System("mail");

    public string Name => "undelivered";

    public Text Title => new("没送达的回复", "沒送達的回覆", "Answers that did not arrive");

    public bool FromTheBeginning => false;

    public async Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        foreach (var entry in entries.Where(e => e.SubjectKind == OutgoingMail.SubjectKind && (e.Event == MailEvents.GivenUp.Code || e.Event == MailEvents.Bounced.Code)))
        {
            var mail = await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == entry.SubjectId, stop);
            if (mail is null || await CaseOf(db, mail, stop) is not { } caseId) continue;
            var after = JournalValues.Read(entry.After);
            var (address, said) = (after["to"].GetString()!, after["said"].GetString()!);
            if (UndeliverableAddress.IsMeant(said)) await Mark(db, address, said, stop);
            if (mail.CaseMessageId is not null) await Wake(db, caseId, address, said, isForCustomer: address == mail.To, stop);
            await db.SaveChangesAsync(stop);
        }
    }

    /// <summary>Where its message is now: a case that was merged away cannot be woken.</summary>
    private static async Task<long?> CaseOf(SkeinDb db, OutgoingMail mail, CancellationToken stop) =>
        await db.CaseMessages.Where(m => m.Id == mail.CaseMessageId).Select(m => (long?)m.CaseId).SingleOrDefaultAsync(stop) ?? mail.CaseId;

    private static async Task Mark(SkeinDb db, string address, string said, CancellationToken stop)
    {
        var key = ContactValues.UniqueKey(ContactKind.Email, address.ToLowerInvariant());
        if (await db.ContactPoints.SingleOrDefaultAsync(p => p.UniqueKey == key, stop) is not { } point) return;
        (point.UndeliverableAt, point.UndeliverableWhy) = (db.Now, said.Length <= ContactPoint.LongestWhy ? said : said[..ContactPoint.LongestWhy]);
    }

    private static async Task Wake(SkeinDb db, long caseId, string address, string said, bool isForCustomer, CancellationToken stop)
    {
        if (await db.Cases.SingleOrDefaultAsync(c => c.Id == caseId && c.DeletedAt == null, stop) is not { } found) return;
        var before = found.Status;
        if (isForCustomer && (found.Status.IsWork() || found.Status == CaseStatus.Resolved))
        {
            found.CustomerWaitingSince ??= db.Now;
            found.ResolvedAt = null;
            found.MoveTo(CaseStatus.Open, db.Now);
        }

        db.Record(Postman, EmailEvents.NotDelivered, found, new { Status = before }, new { found.Status, Address = address, Said = said });
    }
}
