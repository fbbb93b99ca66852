using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>Closing, and taking it back. The customer may do both with their own case.</summary>
public sealed class EndCase(CaseDesk desk)
{
    /// <summary>Ends a resolved case for good. A customer may close at any time: the matter is theirs.</summary>
    public Task<Outcome> Close(Actor actor, long caseId, int? seen, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Resolve, caseId, seen, (db, found) =>
        {
            if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
            if (found.Status is not (CaseStatus.Resolved or CaseStatus.Closed) && actor.Kind != ActorKind.Customer) return Outcome.Refused(CaseRules.NotResolved.Broken());

            Close(db, actor, found);
            return Outcome.Done;
        }, stop);

    public Task<Outcome> Reopen(Actor actor, long caseId, int? seen, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Resolve, caseId, seen, (db, found) =>
        {
            if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
            if (found.Status.IsWork()) return Outcome.Refused(CaseRules.StillOpen.Broken());
            if (found.MergedIntoId is { } into) return Outcome.Refused(CaseRules.MergedAway.Broken(into));

            var before = found.Status;
            (found.ResolvedAt, found.ClosedAt) = (null, null);
            found.MoveTo(CaseStatus.Open, db.Now);
            db.Record(actor, CaseEvents.Reopened, found, new { Status = before }, new { found.Status });
            return Outcome.Done;
        }, stop);

    /// <summary>What is closed already stays as it is.</summary>
    internal static void Close(SkeinDb db, Actor actor, Case found)
    {
        if (found.Status == CaseStatus.Closed) return;

        var before = found.Status;
        found.ClosedAt = db.Now;
        found.ResolvedAt ??= db.Now;
        found.CustomerWaitingSince = null;
        found.MoveTo(CaseStatus.Closed, db.Now);
        db.OnceIdsAreKnown(() => db.Record(actor, CaseEvents.Closed, found, new { Status = before }, new { found.Status }));
    }
}
