using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>
/// Two cases about one matter become one: the messages and participants of the first go over to the second, the first is closed and
/// points there. Nothing that was written is lost, and who still answers the first is heard in the second.
/// </summary>
public sealed class MergeCase(CaseDesk desk)
{
    private const int LongestChain = 10;
    private static readonly Text Became = new("已并入 #{0}", "已併入 #{0}", "Merged into #{0}");

    public Task<Outcome> Run(Actor actor, long caseId, long intoId, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Edit, caseId, seen: null, async (db, found) =>
        {
            if (caseId == intoId) return Outcome.Refused(CaseRules.MergesItself.Broken());
            var into = await db.CasesFor(actor, CasePermissions.Edit).Include(c => c.Participants).SingleOrDefaultAsync(c => c.Id == intoId, stop);
            if (into is null) return Outcome.Missing;
            if (Refusal(found, into) is { } refused) return Outcome.Refused(refused);

            await db.Entry(found).Collection(c => c.Participants).LoadAsync(stop);
            into.Participants.AddRange([.. CaseParticipant.New(into.Participants, found.Participants)]);
            foreach (var message in await db.CaseMessages.Where(m => m.CaseId == caseId).ToListAsync(stop)) message.CaseId = intoId;
            TakeOver(into, found, db);
            db.Record(actor, CaseEvents.TookOver, into, after: new { Case = caseId });

            var before = found.Status;
            found.MergedIntoId = intoId;
            found.Resolution = Became.In(actor.Language, intoId);
            (found.ResolvedAt, found.ClosedAt, found.CustomerWaitingSince) = (found.ResolvedAt ?? db.Now, db.Now, null);
            found.MoveTo(CaseStatus.Closed, db.Now);
            db.Record(actor, CaseEvents.Merged, found, new { Status = before }, new { found.Status, Case = intoId });
            return Outcome.Done;
        }, stop);

    /// <summary>The case that goes on with this one's conversation: itself, unless it was merged away.</summary>
    public static async Task<long> WhereItWent(SkeinDb db, long caseId, CancellationToken stop)
    {
        for (var step = 0; step < LongestChain; step++)
        {
            if (await db.Cases.Where(c => c.Id == caseId).Select(c => c.MergedIntoId).SingleOrDefaultAsync(stop) is not { } next) return caseId;
            caseId = next;
        }

        return caseId;
    }

    /// <summary>A case, which is the first, and those whose conversation it goes on with.</summary>
    public static async Task<IReadOnlyList<long>> WhatWentInto(SkeinDb db, long caseId, CancellationToken stop)
    {
        var (all, last) = (new List<long> { caseId }, new List<long> { caseId });
        for (var step = 0; step < LongestChain && last.Count > 0; step++)
        {
            var into = last;
            last = await db.Cases.Where(c => c.MergedIntoId != null && into.Contains(c.MergedIntoId.Value)).Select(c => c.Id).ToListAsync(stop);
            all.AddRange(last);
        }

        return all;
    }

    private static Broken? Refusal(Case found, Case into) =>
        found.DeletedAt is not null || into.DeletedAt is not null ? CaseRules.IsDeleted.Broken()
        : found.MergedIntoId is { } elsewhere ? CaseRules.MergedAway.Broken(elsewhere)
        : into.MergedIntoId is { } further ? CaseRules.MergedAway.Broken(further)
        : found.CustomerId != into.CustomerId ? CaseRules.OtherCustomer.Broken()
        : null;

    private static void TakeOver(Case into, Case found, SkeinDb db)
    {
        if (found.UpdatedAt > into.UpdatedAt) into.Preview = found.Preview;
        if (found.CustomerWaitingSince is { } waits && !(into.CustomerWaitingSince < waits)) into.CustomerWaitingSince = waits;
        var goesOn = found.Status.IsWork() && into.Status is not (CaseStatus.New or CaseStatus.Open);
        if (goesOn) (into.ResolvedAt, into.ClosedAt) = (null, null);
        into.MoveTo(goesOn ? CaseStatus.Open : into.Status, db.Now);
    }
}
