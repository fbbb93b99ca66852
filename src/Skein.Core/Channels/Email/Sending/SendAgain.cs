using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>A second chance for an answer that did not arrive: the same once more, or to another address.</summary>
public sealed class SendAgain(CaseDesk desk)
{
    public Task<Outcome> Run(Actor actor, long caseId, long mailId, CancellationToken stop) => Change(actor, caseId, mailId, (db, found, mail) =>
    {
        mail.Ask(db.Now);
        db.Record(actor, EmailEvents.SentAgain, found, after: new { Address = mail.To });
        return Task.FromResult(Outcome.Done);
    }, stop);

    public async Task<Outcome> To(Actor actor, long caseId, long mailId, string? address, CancellationToken stop)
    {
        if (EmailAddress.Normalize(address) is not { } to) return Outcome.Invalid(CommonRules.NotAnEmail.At("Address"));
        return await Change(actor, caseId, mailId, async (db, found, mail) =>
        {
            if ((await Correspondents.Own(db, stop)).Contains(to)) return Outcome.Invalid(EmailRules.IsOurs.At("Address"));
            MailOut.Queue(db, mail, to, caseId);
            db.Record(actor, EmailEvents.SentAgain, found, before: new { Address = mail.To }, after: new { Address = to });
            return Outcome.Done;
        }, stop);
    }

    private Task<Outcome> Change(Actor actor, long caseId, long mailId, Func<SkeinDb, Case, OutgoingMail, Task<Outcome>> change, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Answer, caseId, seen: null, async (db, found) =>
        {
            var said = db.CaseMessages.Where(m => m.CaseId == caseId);
            var mail = await db.OutgoingMails.Include(m => m.Files).Include(m => m.LostCopies).SingleOrDefaultAsync(m => m.Id == mailId && said.Any(a => a.Id == m.CaseMessageId), stop);
            if (mail is null) return Outcome.Missing;
            return mail.State is MailState.Failed or MailState.Bounced ? await change(db, found, mail) : Outcome.Refused(MailRules.CannotRetry.Broken());
        }, stop);
}
