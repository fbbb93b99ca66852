using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>
/// Where every change of a case happens: found through the acting person, permitted at this spot, based on the version the
/// person saw, saved with its journal entry.
/// </summary>
public sealed class CaseDesk(IDbContextFactory<SkeinDb> storage)
{
    private const int Attempts = 4;

    /// <param name="seen">The version the decision was based on; another one stored is a conflict. Null decides on what is there.</param>
    public async Task<Outcome> Change(
        Actor actor, string permission, long caseId, int? seen, Func<SkeinDb, Case, Task<Outcome>> change, CancellationToken stop)
    {
        if (actor.Kind == ActorKind.Employee && !actor.May(permission)) return Outcome.Forbidden;
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await storage.CreateDbContextAsync(stop);
            var found = await db.CasesFor(actor).Include(c => c.Tags).SingleOrDefaultAsync(c => c.Id == caseId, stop);
            if (found is null) return Outcome.Missing;
            if (actor.Kind == ActorKind.Employee && !actor.Reaches(permission, found)) return Outcome.Forbidden;
            if (seen is { } version && version != found.Version) return Outcome.Conflict;

            var decided = await change(db, found);
            if (!decided.IsDone) return decided;

            var saved = await db.Save(stop);

            // Without a version the change holds for any state: what another hand saved in between is read and decided anew.
            if (saved.Verdict != Verdict.Conflict || seen is not null || attempt == Attempts) return saved;
        }
    }

    public Task<Outcome> Change(
        Actor actor, string permission, long caseId, int? seen, Func<SkeinDb, Case, Outcome> change, CancellationToken stop) =>
        Change(actor, permission, caseId, seen, (db, found) => Task.FromResult(change(db, found)), stop);
}
