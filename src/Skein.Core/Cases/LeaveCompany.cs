using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>Who takes over the open cases of somebody who leaves: a person, or a team's queue.</summary>
public sealed record Successor(long? TeamId, long? EmployeeId);

/// <summary>
/// A person leaves: from now on they cannot sign in, their open cases have another place, what they wrote stays under their name.
/// It stands here because only cases know what hangs on a person.
/// </summary>
public sealed class LeaveCompany(IDbContextFactory<SkeinDb> storage)
{
    public async Task<Outcome> Run(Actor actor, long employeeId, LocalDate day, Successor? successor, int? seen, CancellationToken stop)
    {
        if (!actor.May(OrganizationPermissions.Manage) || !actor.May(AccessPermissions.ManageAccounts)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        if (day > db.Now.InZone(actor.Zone).Date) return Outcome.Invalid(OrganizationRules.LeavesTomorrow.At("Day"));

        var left = await db.KeepingAnAdministrator(async () =>
        {
            var person = await db.Employees.SingleOrDefaultAsync(e => e.Id == employeeId, stop);
            if (person is null) return Outcome.Missing;
            if (person.LeftAt is not null) return Outcome.Refused(OrganizationRules.HasLeft.Broken());
            if (seen is { } version && version != person.Version) return Outcome.Conflict;
            var account = await db.Accounts.WithGrants().SingleAsync(a => a.Id == employeeId, stop);
            if (account.MayMoreThan(actor)) return Outcome.Refused(AccessRules.BeyondYou.Broken());

            var handed = await HandOver(db, actor, person, successor, stop);
            if (!handed.IsDone) return handed;

            person.LeftAt = day.AtStartOfDayInZone(actor.Zone).ToInstant();
            account.DisabledAt ??= db.Now;
            account.SecurityStamp = PublicToken.New();
            db.TeamMembers.RemoveRange(await db.TeamMembers.Where(m => m.EmployeeId == employeeId).ToListAsync(stop));
            db.Record(actor, OrganizationEvents.PersonLeft, person, after: new { person.LeftAt, Cases = handed.Value });
            return Outcome.Done;
        }, stop);

        if (left.IsDone) await HandOverLate(actor, employeeId, successor, stop);
        return left;
    }

    /// <summary>A case given to them at the very moment they left would otherwise wait for somebody who is gone.</summary>
    private async Task HandOverLate(Actor actor, long employeeId, Successor? successor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (!await db.Cases.AnyAsync(c => c.IsOpen && c.OwnerId == employeeId, stop)) return;
        await HandOver(db, actor, await db.Employees.SingleAsync(e => e.Id == employeeId, stop), successor ?? new Successor(null, null), stop);
        await db.Save(stop);
    }

    private static async Task<Outcome<int>> HandOver(SkeinDb db, Actor actor, Employee person, Successor? successor, CancellationToken stop)
    {
        var open = await db.Cases.Where(c => c.IsOpen && c.OwnerId == person.Id).Take(CaseList.CountLimit).CountAsync(stop);
        if (open == 0) return 0;
        if (successor is null) return Outcome.Refused(OrganizationRules.WorkNeedsPlace.At("Successor", open)).As<int>();
        if (successor.TeamId is { } team && !await db.Teams.AnyAsync(t => t.Id == team, stop)) return NotAChoice();

        var to = successor.EmployeeId is { } id ? await db.Employees.SingleOrDefaultAsync(e => e.Id == id && e.Id != person.Id && e.LeftAt == null, stop) : null;
        if (successor.EmployeeId is not null && to is null) return NotAChoice();
        return await HandOverWork.OfPerson(db, actor, person, successor.TeamId, to, stop);
    }

    private static Outcome<int> NotAChoice() => Outcome.Invalid(CommonRules.NotAChoice.At("Successor")).As<int>();
}
