using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>What became of a mail that carries a message, for whoever reads the case.</summary>
public sealed record MailFate(
    long Id, long MessageId, string To, MailState State, int Attempts, Instant NextAttemptAt, Instant? SentAt, Instant? DelayedAt, string? LastAnswer)
{
    public bool MayBeSentAgain => State is MailState.Failed or MailState.Bounced;
}

/// <summary>The mails of a conversation, to be shown at their messages.</summary>
public sealed class MailFates(IDbContextFactory<SkeinDb> storage, AnswerPace pace)
{
    /// <summary>For each message its mails, the oldest first; taken-back ones are none.</summary>
    public async Task<ILookup<long, MailFate>> Of(Actor actor, long caseId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var mails = await db.CasesFor(actor).AnyAsync(c => c.Id == caseId, stop)
            ? await db.OutgoingMails.AsNoTracking().Where(m => m.CaseId == caseId && m.CaseMessageId != null && m.State != MailState.Withdrawn).OrderBy(m => m.Id)
                .Select(m => new MailFate(m.Id, m.CaseMessageId!.Value, m.To, m.State, m.Attempts, m.NextAttemptAt, m.SentAt, m.DelayedAt, m.LastAnswer)).ToListAsync(stop)
            : [];
        return mails.ToLookup(m => m.MessageId);
    }

    /// <summary>Until when this person can take the message back; null when they cannot.</summary>
    public Instant? MayTakeBackUntil(Actor actor, MessageView message, IEnumerable<MailFate> mails, Instant now) =>
        message.Kind == MessageKind.Reply && message.AuthorKind == actor.Kind && message.AuthorId == actor.Id && now < message.At + pace.Grace
        && mails.All(m => m is { State: MailState.Queued, Attempts: 0 })
            ? message.At + pace.Grace
            : null;
}
