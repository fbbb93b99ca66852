using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>Takes back the private link that is out there and makes a new one: the old one leads nowhere from now on.</summary>
public sealed class RenewCaseLink(CaseDesk desk)
{
    public Task<Outcome> Run(Actor actor, long caseId, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Edit, caseId, seen: null, (db, found) =>
        {
            found.RenewLink();
            db.Record(actor, CaseEvents.LinkRenewed, found);
            return Outcome.Done;
        }, stop);
}
