using Microsoft.EntityFrameworkCore;
using Skein.Channels.Email.Reading;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>What a server tells about a mail of ours is noted at that mail. It never becomes a case.</summary>
public sealed class NoteReport
{
    internal async Task<Placed> Run(SkeinDb db, ReadMail read, Placed placed, CancellationToken stop)
    {
        var ignored = placed with { State = ArrivalState.Ignored, Note = ArrivalNote.Report };
        string?[] ids = [read.Report?.OriginalMessageId, read.InReplyTo, .. read.References];
        var tokens = ids.OfType<string>().Select(id => id.Split('@')[0]).Distinct().ToList();
        var mail = await db.OutgoingMails.Include(m => m.LostCopies).Where(m => tokens.Contains(m.MessageToken)).OrderByDescending(m => m.Id).FirstOrDefaultAsync(stop);
        if (mail is null) return ignored;
        if (read.Report is { } report && mail.State == MailState.Sent)
        {
            if (report.Fate == DeliveryFate.FailedForGood) Bounced(db, mail, report);
            else if (report.Fate is DeliveryFate.Delayed or DeliveryFate.FailedForNow) Delayed(db, mail, report);
            var saved = await db.Save(stop);
            if (!saved.IsDone) throw new InvalidOperationException($"The report could not be noted: {saved}.");
        }

        return ignored with { OutgoingMailId = mail.Id, CaseId = mail.CaseId };
    }

    /// <summary>One of those who got a copy is not the customer: then the mail itself has arrived.</summary>
    private static void Bounced(SkeinDb db, OutgoingMail mail, DeliveryReport report)
    {
        var lost = report.Recipients.Where(r => r.Fate == DeliveryFate.FailedForGood).ToList();
        var main = lost.FirstOrDefault(r => r.Address.Length == 0 || string.Equals(r.Address, mail.To, StringComparison.OrdinalIgnoreCase) || mail.Cc is null);
        if (main is not null) (mail.State, mail.LastAnswer) = (MailState.Bounced, Said(main));
        foreach (var one in lost)
        {
            if (one != main) mail.LoseCopy(one.Address, Answer(one));
            db.Record(Actor.System("mail"), MailEvents.Bounced, mail, after: new { To = one == main ? mail.To : one.Address, Said = Said(one) });
        }
    }

    private static void Delayed(SkeinDb db, OutgoingMail mail, DeliveryReport report)
    {
        mail.DelayedAt = db.Now;
        mail.LastAnswer = Said(report.Recipients.MaxBy(r => r.Fate)!);
        db.Record(Actor.System("mail"), MailEvents.Delayed, mail, after: new { mail.To, Said = mail.LastAnswer });
    }

    private static string Said(ReportedRecipient one) => Cut.At(Clean.Line($"{one.Address}: {Answer(one)}"), OutgoingMail.LongestAnswer);

    private static string Answer(ReportedRecipient one) => $"{one.Status} {one.Said}";
}
