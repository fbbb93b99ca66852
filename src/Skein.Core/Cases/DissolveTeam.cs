using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>
/// Ends a team after its work has another place. It stands here and not with the organisation because only cases know what hangs on a team.
/// </summary>
public sealed class DissolveTeam(IDbContextFactory<SkeinDb> storage)
{
    private const int Chunk = 200;
    private const int Attempts = 4;

    /// <param name="successorId">Takes the cases over; may be left out while none is open.</param>
    public async Task<Outcome> Run(Actor actor, long teamId, long? successorId, int? seen, CancellationToken stop)
    {
        if (!actor.May(OrganizationPermissions.Manage)) return Outcome.Forbidden;
        var checkedOut = await Check(teamId, successorId, seen, stop);
        if (!checkedOut.IsDone) return checkedOut;

        // What has ended goes first, a few at a time: nobody waits for it, and a run that was cut off goes on where it stopped.
        while (await MoveEnded(actor, teamId, checkedOut.Value, stop)) { }

        for (var attempt = 1; ; attempt++)
        {
            var ended = await End(actor, teamId, checkedOut.Value, stop);
            if (ended.Verdict != Verdict.Conflict || attempt == Attempts) return ended;
        }
    }

    /// <returns>The team that takes over.</returns>
    private async Task<Outcome<long>> Check(long teamId, long? successorId, int? seen, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var team = await db.Teams.AsNoTracking().SingleOrDefaultAsync(t => t.Id == teamId, stop);
        if (team is null) return Outcome.Missing.As<long>();
        if (seen is { } version && version != team.Version) return Outcome.Conflict.As<long>();

        var others = await db.Teams.Where(t => t.Id != teamId).OrderBy(t => t.Id).Select(t => t.Id).ToListAsync(stop);
        if (others.Count == 0) return Outcome.Refused(OrganizationRules.LastTeam.Broken()).As<long>();
        if (successorId is { } wanted) return others.Contains(wanted) ? wanted : Outcome.Invalid(CommonRules.NotAChoice.At("SuccessorId")).As<long>();

        var open = await db.Cases.Where(c => c.TeamId == teamId && c.IsOpen).Take(CaseList.CountLimit).CountAsync(stop);
        return open == 0 ? others[0] : Outcome.Refused(OrganizationRules.NeedsSuccessor.At("SuccessorId", open)).As<long>();
    }

    private async Task<bool> MoveEnded(Actor actor, long teamId, long successorId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var ended = await db.Cases.Where(c => c.TeamId == teamId && !c.IsOpen).OrderBy(c => c.Id).Take(Chunk).ToListAsync(stop);
        var names = await HandOverWork.TeamNames(db, stop);
        foreach (var found in ended) HandOverWork.ToTeam(db, actor, found, successorId, names, keepsOwner: true);
        await db.Save(stop);
        return ended.Count == Chunk;
    }

    private async Task<Outcome> End(Actor actor, long teamId, long successorId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == teamId, stop);
        var successor = await db.Teams.Include(t => t.Members).SingleOrDefaultAsync(t => t.Id == successorId, stop);
        if (team is null || successor is null) return Outcome.Missing;

        var members = successor.Members.Select(m => m.EmployeeId).ToHashSet();
        var names = await HandOverWork.TeamNames(db, stop);
        var left = await db.Cases.Where(c => c.TeamId == teamId).ToListAsync(stop);
        foreach (var found in left)
        {
            HandOverWork.ToTeam(db, actor, found, successorId, names, keepsOwner: !found.IsOpen || (found.OwnerId is { } owner && members.Contains(owner)));
        }

        // The successor counts as changed: when it is dissolved at the same moment, one of the two finds a conflict.
        db.Entry(successor).State = EntityState.Modified;
        db.Teams.Remove(team);
        db.Record(actor, OrganizationEvents.TeamDissolved, team, new { team.Name }, new { Successor = successor.Name, Cases = left.Count });
        return await db.Save(stop);
    }
}
