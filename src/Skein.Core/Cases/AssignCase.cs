using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>Who answers for a case: taken from the queue, given to a colleague, or handed over to another team.</summary>
public sealed class AssignCase(CaseDesk desk)
{
    /// <summary>Takes an unowned case. When somebody was faster, it says who.</summary>
    public Task<Outcome> Take(Actor actor, long caseId, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Assign, caseId, seen: null, async (db, found) =>
        {
            if (found.OwnerId == actor.Id) return Outcome.Done;
            if (found.OwnerId is { } owner)
            {
                var name = await db.Employees.Where(e => e.Id == owner).Select(e => e.Name).SingleAsync(stop);
                return Outcome.Refused(CaseRules.AlreadyTaken.Broken(name));
            }

            return await Give(db, actor, found, actor.Id, found.TeamId, stop);
        }, stop);

    /// <summary>Gives the case to a person, a team, or a person in a team; without a person it waits in the team's queue.</summary>
    public Task<Outcome> HandOver(Actor actor, long caseId, long teamId, long? ownerId, int? seen, CancellationToken stop) =>
        desk.Change(actor, CasePermissions.Assign, caseId, seen, (db, found) => Give(db, actor, found, ownerId, teamId, stop), stop);

    private static async Task<Outcome> Give(SkeinDb db, Actor actor, Case found, long? ownerId, long teamId, CancellationToken stop)
    {
        if (found.DeletedAt is not null) return Outcome.Refused(CaseRules.IsDeleted.Broken());
        if (!found.Status.IsWork()) return Outcome.Refused(CaseRules.NotOpen.Broken());

        var team = await db.Teams.SingleOrDefaultAsync(t => t.Id == teamId, stop);
        if (team is null) return Outcome.Invalid(CommonRules.NotAChoice.At("TeamId"));

        Employee? owner = null;
        if (ownerId is { } wanted)
        {
            owner = await db.Employees.SingleOrDefaultAsync(e => e.Id == wanted, stop);
            if (owner is null) return Outcome.Invalid(CommonRules.NotAChoice.At("OwnerId"));
            if (owner.LeftAt is not null) return Outcome.Refused(CaseRules.OwnerGone.At("OwnerId"));
            var isMember = await db.TeamMembers.AnyAsync(m => m.TeamId == teamId && m.EmployeeId == wanted, stop);
            if (!isMember && wanted != actor.Id) return Outcome.Refused(CaseRules.OwnerNotInTeam.At("OwnerId", owner.Name));
        }

        var before = new { Owner = await NameOf(db, found.OwnerId, stop), found.TeamId };
        (found.OwnerId, found.TeamId) = (owner?.Id, team.Id);
        found.MoveTo(owner is not null && found.Status == CaseStatus.New ? CaseStatus.Open : found.Status, db.Now);
        db.Record(actor, CaseEvents.Assigned, found, before, new { Owner = owner?.Name, found.TeamId });
        return Outcome.Done;
    }

    private static async Task<string?> NameOf(SkeinDb db, long? employee, CancellationToken stop) => employee is null
        ? null
        : await db.Employees.Where(e => e.Id == employee).Select(e => e.Name).SingleOrDefaultAsync(stop);
}
