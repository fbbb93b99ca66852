using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>Teams and who is in them. A team is dissolved by <c>DissolveTeam</c>, which finds its work another place first.</summary>
public sealed class EditTeam(OrganizationDesk desk)
{
    public const int LongestName = 100;

    public Task<Outcome<long>> Create(Actor actor, string name, long departmentId, CancellationToken stop) =>
        desk.Create<Team>(actor, async db =>
        {
            var broken = await Check(db, name, departmentId, self: 0, stop);
            if (broken.Count > 0) return Outcome.Invalid(broken).As<Team>();

            var team = new Team { Name = Clean.Line(name), DepartmentId = departmentId };
            db.Record(actor, OrganizationEvents.TeamCreated, team, after: await Values(db, team, stop));
            return team;
        }, stop);

    public Task<Outcome> Change(Actor actor, long id, string name, long departmentId, int? seen, CancellationToken stop) =>
        desk.Change<Team>(actor, id, seen, async (db, team) =>
        {
            var broken = await Check(db, name, departmentId, self: id, stop);
            if (broken.Count > 0) return Outcome.Invalid(broken);

            var before = await Values(db, team, stop);
            (team.Name, team.DepartmentId) = (Clean.Line(name), departmentId);
            db.Record(actor, OrganizationEvents.TeamChanged, team, before, await Values(db, team, stop));
            return Outcome.Done;
        }, stop);

    public Task<Outcome> AddMember(Actor actor, long id, long employeeId, CancellationToken stop) =>
        desk.Change<Team>(actor, id, seen: null, async (db, team) =>
        {
            var person = await db.Employees.SingleOrDefaultAsync(e => e.Id == employeeId && e.LeftAt == null, stop);
            if (person is null) return Outcome.Invalid(CommonRules.NotAChoice.At("EmployeeId"));
            if (await db.TeamMembers.AnyAsync(m => m.TeamId == id && m.EmployeeId == employeeId, stop)) return Outcome.Done;

            db.TeamMembers.Add(new TeamMember { TeamId = id, EmployeeId = employeeId });
            db.Record(actor, OrganizationEvents.MemberAdded, team, after: new { Person = person.Name });
            return Outcome.Done;
        }, stop);

    public Task<Outcome> RemoveMember(Actor actor, long id, long employeeId, CancellationToken stop) =>
        desk.Change<Team>(actor, id, seen: null, async (db, team) =>
        {
            var member = await db.TeamMembers.Include(m => m.Employee).SingleOrDefaultAsync(m => m.TeamId == id && m.EmployeeId == employeeId, stop);
            if (member is null) return Outcome.Done;

            db.TeamMembers.Remove(member);
            db.Record(actor, OrganizationEvents.MemberRemoved, team, before: new { Person = member.Employee.Name });
            return Outcome.Done;
        }, stop);

    private static async Task<List<Broken>> Check(SkeinDb db, string name, long departmentId, long self, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var cleaned = broken.Line("Name", name, LongestName);
        if (!await db.Departments.AnyAsync(d => d.Id == departmentId, stop)) broken.Add(CommonRules.NotAChoice.At("DepartmentId"));

        // Cases are handed over by the team's name alone, so one name is one team in the whole house.
        if (await db.Teams.AnyAsync(t => t.Id != self && t.Name == cleaned, stop)) broken.Add(OrganizationRules.NameTaken.At("Name", cleaned));
        return broken;
    }

    private static async Task<object> Values(SkeinDb db, Team team, CancellationToken stop) => new
    {
        team.Name,
        Department = await db.Departments.Where(d => d.Id == team.DepartmentId).Select(d => d.Name).SingleOrDefaultAsync(stop),
    };
}
