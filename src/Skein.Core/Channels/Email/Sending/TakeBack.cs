using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>
/// Takes back an answer within seconds of writing it: it leaves the conversation, its mail is never begun, and its words and files are
/// the writer's draft again. Whether it or the sender was first, the row of the mail decides.
/// </summary>
public sealed class TakeBack(CaseDesk desk, AnswerPace pace)
{
    public Task<Outcome> Run(Actor actor, long caseId, long messageId, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Answer, caseId, seen: null, async (db, found) =>
        {
            var answer = await db.CaseMessages.Include(m => m.Files).ThenInclude(f => f.File)
                .SingleOrDefaultAsync(m => m.Id == messageId && m.CaseId == caseId && m.Kind == MessageKind.Reply, stop);
            if (answer is null || answer.AuthorKind != actor.Kind || answer.AuthorId != actor.Id) return Outcome.Missing;
            if (answer.At + pace.Grace <= db.Now || !await Withdraw(db, found, messageId, stop)) return Outcome.Refused(EmailRules.HasLeft.Broken());

            var (now, before) = (db.Now, found.Status);
            answer.WithdrawnAt = now;
            CaseBefore.Restore(answer.CaseBefore, found, answer, now);
            found.Preview = await Preview(db, answer, stop);
            await Draft(db, actor, answer, stop);
            db.Record(actor, CaseEvents.TakenBack, found, new { Status = before }, new { found.Status, Message = messageId });
            return Outcome.Done;
        }, stop);

    /// <summary>Where none is queued yet, one that never leaves holds its place: whoever is about to queue it finds it taken.</summary>
    private static async Task<bool> Withdraw(SkeinDb db, Case found, long messageId, CancellationToken stop)
    {
        var mails = await db.OutgoingMails.Where(m => m.CaseMessageId == messageId).ToListAsync(stop);
        if (mails.Any(m => m.State != MailState.Queued || m.Attempts > 0)) return false;
        if (mails.Count == 0)
        {
            mails.Add(MailOut.Queue(db, new NewMail
            {
                To = "", Subject = found.Subject, Text = new MailText(), Purpose = "reply", CaseId = found.Id, CaseMessageId = messageId, Key = CaseLetter.ReplyKey(messageId),
            }));
        }

        foreach (var mail in mails) mail.State = MailState.Withdrawn;
        return true;
    }

    private static async Task<string> Preview(SkeinDb db, CaseMessage answer, CancellationToken stop)
    {
        var last = await db.CaseMessages.AsNoTracking().Where(m => m.CaseId == answer.CaseId && m.Id != answer.Id).OrderByDescending(m => m.Id).FirstOrDefaultAsync(stop);
        return last is null ? "" : CaseConversation.Preview(new(last.Html, last.Plain));
    }

    private static async Task Draft(SkeinDb db, Actor actor, CaseMessage answer, CancellationToken stop)
    {
        var draft = await db.CaseDrafts.SingleOrDefaultAsync(d => d.CaseId == answer.CaseId && d.EmployeeId == actor.Id, stop);
        if (draft is null) db.CaseDrafts.Add(draft = new CaseDraft { CaseId = answer.CaseId, EmployeeId = actor.Id, Html = "" });
        (draft.Kind, draft.Html, draft.SavedAt) = (MessageKind.Reply, answer.Html + draft.Html, db.Now);

        // Hanging on no message, they can be attached once more.
        var own = answer.Files.Where(f => f.File.UploaderKind == actor.Kind && f.File.UploaderId == actor.Id).ToList();
        draft.Files = string.Join(',', own.Where(f => !InlineFiles.Shows(answer.Html, f.FileId)).Select(f => f.FileId).Take(CaseDraft.MostFiles));
        db.RemoveRange(own);
    }
}
