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

    /// <summary>Who did not get the copy they were to get, and what was said of it.</summary>
    public required IReadOnlyList<LostCopy> Lost { get; init; }

    /// <summary>Why the mailbox's Sent folder holds no copy, once that is given up.</summary>
    public MailTrouble? NotKept { get; init; }
}

/// <summary>The mails of a conversation, to be shown at their messages.</summary>
public sealed class MailFates(IDbContextFactory<SkeinDb> storage, AnswerPace pace)
{
    /// <summary>For each of the shown messages its mails, the oldest first; taken-back ones are none.</summary>
    public async Task<ILookup<long, MailFate>> Of(Actor actor, CaseSheet sheet, CancellationToken stop)
    {
        var ids = sheet.Messages.Where(m => m.Kind == MessageKind.Reply).Select(m => (long?)m.Id).ToList();
        if (ids.Count == 0 || actor.Kind == ActorKind.Customer) return Enumerable.Empty<MailFate>().ToLookup(m => m.MessageId);
        await using var db = await storage.CreateDbContextAsync(stop);
        return (await Of(db, ids, stop)).ToLookup(m => m.MessageId);
    }

    /// <summary>Of one message; null when it is not there or not this person's to see.</summary>
    public async Task<IReadOnlyList<MailFate>?> Of(Actor actor, long caseId, long messageId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var said = db.CaseMessages.Where(m => m.Id == messageId);
        if (!await db.CasesFor(actor).AnyAsync(c => c.Id == caseId && said.Any(m => m.CaseId == c.Id), stop)) return null;
        return actor.Kind == ActorKind.Customer ? [] : await Of(db, [messageId], stop);
    }

    private static Task<List<MailFate>> Of(SkeinDb db, List<long?> ids, CancellationToken stop)
    {
        var copies = db.SentCopies;
        return db.OutgoingMails.AsNoTracking().Where(m => ids.Contains(m.CaseMessageId) && m.State != MailState.Withdrawn).OrderBy(m => m.Id)
            .Select(m => new MailFate(m.Id, m.CaseMessageId!.Value, m.To, m.State, m.Attempts, m.NextAttemptAt, m.SentAt, m.DelayedAt, m.LastAnswer)
            {
                Lost = m.LostCopies.OrderBy(c => c.Address).ToList(),
                NotKept = copies.Where(c => c.MailId == m.Id && c.NextAttemptAt == null).Select(c => c.Trouble).FirstOrDefault(),
            }).ToListAsync(stop);
    }

    /// <summary>Until when this person can take the message back; null when they cannot.</summary>
    public Instant? MayTakeBackUntil(Actor actor, MessageView message, IEnumerable<MailFate> mails, Instant now) =>
        message.Kind == MessageKind.Reply && message.AuthorKind == actor.Kind && message.AuthorId == actor.Id && now < message.At + pace.Grace
        && mails.All(m => m is { State: MailState.Queued, Attempts: 0 })
            ? message.At + pace.Grace
            : null;
}
