using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Html;
using Skein.Templates;

namespace Skein.Channels.Email;

/// <summary>How an answer is mailed whose case no mailbox answers for; null from it is no mail.</summary>
public sealed record LetterInstead(Func<SkeinDb, Case, CaseMessage, Instant, CancellationToken, Task<NewMail?>> Of);

/// <summary>Mails every answer: from the case's mailbox where it has one, else as a letter of the house; never both.</summary>
public sealed class SendAnswers(CaseMail mails, AnswerPace pace, LetterInstead instead) : IFollower
{
    public string Name => "answers";

    public Text Title => new("把回复发给客户", "把回覆寄給客戶", "Answers to customers");

    // Nobody wants mail about what happened before mail was there.
    public bool FromTheBeginning => false;

    public async Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        foreach (var entry in entries.Where(e => e.SubjectKind == Case.SubjectKind && e.Origin != JournalEntry.SampleOrigin && e.Event == CaseEvents.Answered.Code))
        {
            if (!JournalValues.Read(entry.After).TryGetValue("message", out var id)) continue;
            await Send(db, id.GetInt64(), stop);
            await db.SaveChangesAsync(stop);
        }
    }

    private async Task Send(SkeinDb db, long id, CancellationToken stop)
    {
        // Not by the case of the entry: it may have been merged away since.
        var answer = await db.CaseMessages.AsNoTracking().Include(m => m.Files).SingleOrDefaultAsync(m => m.Id == id && m.Kind == MessageKind.Reply, stop);
        var key = CaseLetter.ReplyKey(id);
        if (answer is null || await db.OutgoingMails.AnyAsync(m => m.Key == key, stop)) return;
        var found = await db.Cases.AsNoTracking().Include(c => c.Customer).ThenInclude(c => c.Contacts)
            .SingleOrDefaultAsync(c => c.Id == answer.CaseId && c.DeletedAt == null, stop);
        if (found is null) return;
        var notBefore = answer.At + pace.Grace;
        var letter = new CaseLetter
        {
            Case = found, Message = answer, Text = new RichText(answer.Html, answer.Plain), Purpose = "reply", Key = key, NotBefore = notBefore,
            Signature = await Signatures.For(db, answer.AuthorKind == ActorKind.Employee ? answer.AuthorId : null, found.TeamId, found.Customer.Language, stop),
        };
        if (await mails.Queue(db, letter, stop) is not null || !await MailOut.IsReady(db, stop)) return;
        if (await instead.Of(db, found, answer, notBefore, stop) is { } other) MailOut.Queue(db, other);
    }
}
