using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Html;

namespace Skein.Cases;

/// <summary>What somebody wrote on a case.</summary>
public sealed record NewMessage
{
    public required RichText Text { get; init; }

    public required Channel Channel { get; init; }

    public IReadOnlyList<long> Files { get; init; } = [];

    /// <summary>What the message quotes of earlier ones.</summary>
    public RichText? Quoted { get; init; }

    /// <summary>Who is in the conversation from here on.</summary>
    public IReadOnlyList<CaseParticipant> Participants { get; init; } = [];

    /// <summary>Written by no person: it is kept, but takes nothing up again and nobody waits for an answer to it.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>The status to set with a reply; by default it waits for the customer.</summary>
    public CaseStatus? Then { get; init; }

    /// <summary>The customer says with it that the matter is settled: it takes nothing up again but closes the case.</summary>
    public bool Closes { get; init; }

    /// <summary>The same key again is the same message.</summary>
    public string? OriginKey { get; init; }
}

/// <summary>
/// A reply to the customer, a note among colleagues, or the customer's own words. Messages add up: two at the same moment are
/// both kept, in the order they were saved.
/// </summary>
public sealed class WriteMessage(CaseDesk desk)
{
    public Task<Outcome<long>> Reply(Actor actor, long caseId, NewMessage message, CancellationToken stop) =>
        Write(actor, CasePermissions.Answer, caseId, message, MessageKind.Reply, stop);

    public Task<Outcome<long>> Note(Actor actor, long caseId, NewMessage message, CancellationToken stop) =>
        Write(actor, CasePermissions.Note, caseId, message, MessageKind.Note, stop);

    /// <summary>From the customer, who by writing reopens what had ended.</summary>
    public Task<Outcome<long>> FromCustomer(Actor customer, long caseId, NewMessage message, CancellationToken stop) =>
        Write(customer, CasePermissions.Read, caseId, message, MessageKind.Customer, stop);

    private async Task<Outcome<long>> Write(
        Actor actor, string permission, long caseId, NewMessage message, MessageKind kind, CancellationToken stop)
    {
        List<Broken> broken = [.. CaseConversation.Check("Text", message.Text, message.Files, message.Channel)];
        if (kind == MessageKind.Reply && Gap.In(message.Text.Plain) is { } gap) broken.Add(CaseRules.HasGap.At("Text", gap));
        if (message.Then is { } then && !then.IsWork()) broken.Add(CommonRules.NotAChoice.At(nameof(NewMessage.Then)));
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        CaseMessage? written = null;
        long? wentInto = null;
        var outcome = await desk.Change(actor, permission, caseId, seen: null, async (db, found) =>
        {
            written = await Earlier(db, caseId, message.OriginKey, stop);
            if (written is not null)
            {
                if (message.Closes) EndCase.Close(db, actor, found);
                return Outcome.Done;
            }

            if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
            if (found.MergedIntoId is { } into)
            {
                wentInto = into;
                return Outcome.Refused(CaseRules.MergedAway.Broken(into));
            }

            if (kind == MessageKind.Reply && !found.Status.IsWork()) return Outcome.Refused(CaseRules.NotOpen.Broken());

            var attached = await MessageFiles.Find(db, actor, message.Files, stop);
            if (!attached.IsDone) return attached;

            written = CaseConversation.Next(found, actor, message, kind, [.. attached.Value, .. await InlineFiles.Own(db, actor, message.Text.Html, stop)], db.Now);
            db.CaseMessages.Add(written);
            if (message.Participants.Count > 0)
            {
                await db.Entry(found).Collection(c => c.Participants).LoadAsync(stop);
                found.Participants.AddRange([.. CaseParticipant.New(found.Participants, message.Participants)]);
            }

            Move(db, actor, found, message, kind, written);
            if (actor.Kind == ActorKind.Employee) await DropDraft(db, actor, caseId, stop);
            return Outcome.Done;
        }, stop);
        // Customers write to the matter they know; a colleague decides where.
        if (wentInto is { } next && kind == MessageKind.Customer) return await Write(actor, permission, next, message, kind, stop);
        return outcome.IsDone ? written!.Id : outcome.As<long>();
    }

    private static void Move(SkeinDb db, Actor actor, Case found, NewMessage message, MessageKind kind, CaseMessage written)
    {
        var (now, before) = (db.Now, found.Status);
        if (kind != MessageKind.Note) found.Preview = CaseConversation.Preview(message.Text);
        switch (kind)
        {
            case MessageKind.Reply:
                found.FirstRepliedAt ??= now;
                found.CustomerWaitingSince = null;
                found.OwnerId ??= actor.Id;
                found.MoveTo(message.Then ?? CaseStatus.WaitingForCustomer, now);
                RecordWith(db, actor, CaseEvents.Answered, found, before, written);
                break;
            case MessageKind.Customer:
                if (message.IsAutomatic || message.Closes) found.UpdatedAt = now;
                else ReopenFor(found, now);
                if (!before.IsWork() && found.Status.IsWork()) db.Record(actor, CaseEvents.Reopened, found, new { Status = before }, new { found.Status });
                RecordWith(db, actor, CaseEvents.CustomerWrote, found, before, written);
                if (message.Closes) EndCase.Close(db, actor, found);
                break;
            case MessageKind.Note:
                found.UpdatedAt = now;
                db.Record(actor, CaseEvents.Noted, found);
                break;
        }
    }

    /// <summary>Followers send this very message on, so the entry names it.</summary>
    private static void RecordWith(SkeinDb db, Actor actor, Event what, Case found, CaseStatus before, CaseMessage written)
    {
        var status = found.Status;
        db.OnceIdsAreKnown(() => db.Record(actor, what, found, new { Status = before }, new { Status = status, Message = written.Id }));
    }

    private static void ReopenFor(Case found, Instant now)
    {
        found.CustomerWaitingSince ??= now;
        (found.ResolvedAt, found.ClosedAt) = (null, null);
        if (found.Status != CaseStatus.Spam) found.MoveTo(found.Status == CaseStatus.New ? CaseStatus.New : CaseStatus.Open, now);
        else found.UpdatedAt = now;
    }

    private static Task<CaseMessage?> Earlier(SkeinDb db, long caseId, string? key, CancellationToken stop) => key is null
        ? Task.FromResult<CaseMessage?>(null)
        : db.CaseMessages.IgnoreQueryFilters().SingleOrDefaultAsync(m => m.OriginKey == key && m.CaseId == caseId, stop);

    private static async Task DropDraft(SkeinDb db, Actor actor, long caseId, CancellationToken stop)
    {
        var draft = await db.CaseDrafts.SingleOrDefaultAsync(d => d.CaseId == caseId && d.EmployeeId == actor.Id, stop);
        if (draft is not null) db.CaseDrafts.Remove(draft);
    }
}
