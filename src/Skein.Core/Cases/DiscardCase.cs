using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>Out of the way but never out of reach: spam and deleted cases can both be brought back.</summary>
public sealed class DiscardCase(CaseDesk desk)
{
    public Task<Outcome> MarkSpam(Actor actor, long caseId, int? seen, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Edit, caseId, seen, (db, found) =>
        {
            if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
            if (found.Status == CaseStatus.Spam) return Outcome.Done;

            var before = found.Status;
            found.CustomerWaitingSince = null;
            found.MoveTo(CaseStatus.Spam, db.Now);
            db.Record(actor, CaseEvents.MarkedSpam, found, new { Status = before }, new { found.Status });
            return Outcome.Done;
        }, stop);

    public Task<Outcome> Delete(Actor actor, long caseId, int? seen, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Delete, caseId, seen, (db, found) =>
        {
            if (found.DeletedAt is not null) return Outcome.Done;
            found.Delete(db.Now);
            db.Record(actor, CaseEvents.Deleted, found);
            return Outcome.Done;
        }, stop);

    public Task<Outcome> Restore(Actor actor, long caseId, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Delete, caseId, seen: null, (db, found) =>
        {
            if (found.DeletedAt is null) return Outcome.Refused(CaseRules.NotDeleted.Broken());
            found.Restore(db.Now);
            db.Record(actor, CaseEvents.Restored, found);
            return Outcome.Done;
        }, stop);
}
