using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>Waiting for the customer or for others, and taking up work again.</summary>
public sealed class HoldCase(CaseDesk desk)
{
    public async Task<Outcome> Run(Actor actor, long caseId, CaseStatus status, int? seen, CancellationToken stop)
    {
        if (status is not (CaseStatus.Open or CaseStatus.WaitingForCustomer or CaseStatus.WaitingForOthers))
        {
            return Outcome.Invalid(CommonRules.NotAChoice.At("Status"));
        }

        return await desk.Change(actor, CasePermissions.Edit, caseId, seen, (db, found) =>
        {
            if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
            if (!found.Status.IsWork()) return Outcome.Refused(CaseRules.NotOpen.Broken());
            if (found.Status == status) return Outcome.Done;

            var before = found.Status;
            found.MoveTo(status, db.Now);
            var what = status == CaseStatus.Open ? CaseEvents.Continued : CaseEvents.Waits;
            db.Record(actor, what, found, new { Status = before }, new { found.Status });
            return Outcome.Done;
        }, stop);
    }
}
