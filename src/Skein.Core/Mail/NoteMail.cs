using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Mail;

/// <summary>Writes down what became of a claimed mail; whoever lost the claim meanwhile writes nothing.</summary>
internal sealed class NoteMail(Node node, TimeProvider time)
{
    /// <param name="isItsFault">Others go first; otherwise it stays the first.</param>
    public Task Again(SkeinDb db, OutgoingMail mail, string answer, bool isItsFault = true) => MailPatience.Next(mail.AskedAt, mail.Attempts, time.Now()) is { } next
        ? Note(db, mail, MailState.Queued, answer, isItsFault ? next : time.Now(), [])
        : Ended(db, mail, MailState.Failed, answer);

    public Task Sent(SkeinDb db, OutgoingMail mail, SmtpAnswer answer) => Ended(db, mail, MailState.Sent, answer.Said, answer.Lost);

    public async Task Ended(SkeinDb db, OutgoingMail mail, MailState state, string? answer, IReadOnlyList<LostCopy>? lost = null)
    {
        await Note(db, mail, state, answer, mail.NextAttemptAt, lost ?? []);
        if (!mail.IsSecret || state is not (MailState.Sent or MailState.Expired)) return;
        using (await db.Engine.Turn(default))
        {
            await db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Plain, "").SetProperty(m => m.Html, ""));
        }
    }

    public async Task Rests(SkeinDb db, MailServer server, string answer)
    {
        var (until, said) = (time.Now() + MailPatience.Rest(++server.Failures), Short(answer));
        using (await db.Engine.Turn(default))
        {
            await db.MailServers.Where(s => s.Id == server.Id && s.Version == server.Version).ExecuteUpdateAsync(set => set
                .SetProperty(s => s.Failures, s => s.Failures + 1).SetProperty(s => s.RestsUntil, until).SetProperty(s => s.Trouble, said));
        }
    }

    public async Task Well(SkeinDb db, MailServer server)
    {
        using (await db.Engine.Turn(default))
        {
            await db.MailServers.Where(s => s.Id == server.Id).ExecuteUpdateAsync(set => set
                .SetProperty(s => s.Failures, 0).SetProperty(s => s.RestsUntil, (Instant?)null).SetProperty(s => s.Trouble, (string?)null));
        }
    }

    internal static string Short(string? answer) => Cut.At(Clean.Line(answer), OutgoingMail.LongestAnswer);

    /// <summary>The fate of an answer is told in the journal too: its case and the pages that show it follow that.</summary>
    private async Task Note(SkeinDb db, OutgoingMail mail, MailState state, string? answer, Instant next, IReadOnlyList<LostCopy> lost)
    {
        foreach (var copy in lost) mail.LoseCopy(copy.Address, copy.Said);
        var (sentAt, said) = (state == MailState.Sent ? time.Now() : (Instant?)null, Short(answer));
        async Task<bool> Noted() => await db.OutgoingMails.Where(m => m.Id == mail.Id && m.ClaimedBy == node.Name).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, state)
            .SetProperty(m => m.SentAt, sentAt)
            .SetProperty(m => m.LastAnswer, said)
            .SetProperty(m => m.NextAttemptAt, next)
            .SetProperty(m => m.ClaimedBy, (string?)null)
            .SetProperty(m => m.ClaimedUntil, (Instant?)null)) == 1;
        var happened = mail.CaseId is null ? null : Told(state);
        if (happened is null && lost.Count == 0)
        {
            using (await db.Engine.Turn(default)) await Noted();
            return;
        }

        await db.Together(async () =>
        {
            if (!await Noted()) return;
            foreach (var copy in mail.LostCopies) db.Add(new LostCopy { MailId = mail.Id, Address = copy.Address, Said = copy.Said });
            if (happened is null) return;
            db.Record(Actor.System("mail"), happened, mail, after: new { mail.To, Said = said });
            foreach (var copy in lost) db.Record(Actor.System("mail"), MailEvents.Bounced, mail, after: new { To = copy.Address, copy.Said });
        }, default);
    }

    private static Event? Told(MailState state) => state switch
    {
        MailState.Sent => MailEvents.Sent,
        MailState.Failed => MailEvents.GivenUp,
        _ => null,
    };
}
