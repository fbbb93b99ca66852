using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>Where a person stands in the company, as somebody wants it.</summary>
public sealed record PersonEdit
{
    public const int LongestName = 100;

    public required string Name { get; init; }

    public long? DepartmentId { get; init; }

    public long? PositionId { get; init; }

    public IReadOnlyCollection<long> Teams { get; init; } = [];
}

public sealed class EditPerson(OrganizationDesk desk)
{
    public Task<Outcome> Run(Actor actor, long id, PersonEdit wanted, int? seen, CancellationToken stop) =>
        desk.Change<Employee>(actor, id, seen, async (db, person) =>
        {
            var broken = await Check(db, wanted, stop);
            if (broken.Count > 0) return Outcome.Invalid(broken);

            var memberships = await db.TeamMembers.Where(m => m.EmployeeId == id).ToListAsync(stop);
            var before = await Values(db, person, memberships.Select(m => m.TeamId), stop);
            (person.Name, person.DepartmentId, person.PositionId) = (Clean.Line(wanted.Name), wanted.DepartmentId, wanted.PositionId);
            db.TeamMembers.RemoveRange(memberships.Where(m => !wanted.Teams.Contains(m.TeamId)));
            db.TeamMembers.AddRange(wanted.Teams.Except(memberships.Select(m => m.TeamId)).Select(team => new TeamMember { TeamId = team, EmployeeId = id }));

            // Another team is another version of the person, though their own row is untouched.
            db.Entry(person).State = EntityState.Modified;
            db.Record(actor, OrganizationEvents.PersonChanged, person, before, await Values(db, person, wanted.Teams, stop));
            return Outcome.Done;
        }, stop);

    public static async Task<List<Broken>> Check(SkeinDb db, PersonEdit wanted, CancellationToken stop)
    {
        var broken = new List<Broken>();
        broken.Line(nameof(wanted.Name), wanted.Name, PersonEdit.LongestName);
        if (wanted.DepartmentId is { } department && !await db.Departments.AnyAsync(d => d.Id == department, stop))
        {
            broken.Add(CommonRules.NotAChoice.At(nameof(wanted.DepartmentId)));
        }

        if (wanted.PositionId is { } position && !await db.Positions.AnyAsync(p => p.Id == position, stop))
        {
            broken.Add(CommonRules.NotAChoice.At(nameof(wanted.PositionId)));
        }

        if (await db.Teams.CountAsync(t => wanted.Teams.Contains(t.Id), stop) != wanted.Teams.Distinct().Count())
        {
            broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Teams)));
        }

        return broken;
    }

    private static async Task<object> Values(SkeinDb db, Employee person, IEnumerable<long> teams, CancellationToken stop)
    {
        var ids = teams.ToList();
        var names = await db.Teams.Where(t => ids.Contains(t.Id)).OrderBy(t => t.Id).Select(t => t.Name).ToListAsync(stop);
        return new
        {
            person.Name,
            Department = await db.Departments.Where(d => d.Id == person.DepartmentId).Select(d => d.Name).SingleOrDefaultAsync(stop),
            Position = await db.Positions.Where(p => p.Id == person.PositionId).Select(p => p.Name).SingleOrDefaultAsync(stop),
            Teams = string.Join(", ", names),
        };
    }
}
