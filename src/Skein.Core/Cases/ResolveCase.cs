using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>The matter is settled as we see it; the customer can still say it is not.</summary>
public sealed class ResolveCase(CaseDesk desk)
{
    private const int LongestResolution = 4000;

    public async Task<Outcome> Run(Actor actor, long caseId, string resolution, int? seen, CancellationToken stop)
    {
        var how = Clean.Block(resolution);
        if (how.Length == 0) return Outcome.Invalid(CaseRules.NeedsResolution.At("Resolution"));
        if (how.Length > LongestResolution) return Outcome.Invalid(CommonRules.TooLong.At("Resolution", LongestResolution));

        return await desk.Change(actor, CasePermissions.Resolve, caseId, seen, (db, found) =>
        {
            if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
            if (!found.Status.IsWork()) return Outcome.Refused(CaseRules.AlreadyResolved.Broken());

            var before = found.Status;
            found.Resolution = how;
            found.ResolvedAt = db.Now;
            found.CustomerWaitingSince = null;
            found.OwnerId ??= actor.Kind == ActorKind.Employee ? actor.Id : null;
            found.MoveTo(CaseStatus.Resolved, db.Now);
            db.Record(actor, CaseEvents.Resolved, found, new { Status = before }, new { found.Status, found.Resolution });
            return Outcome.Done;
        }, stop);
    }
}
