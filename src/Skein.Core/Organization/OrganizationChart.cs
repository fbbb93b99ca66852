using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Organization;

public sealed record ChartPerson(long Id, string Name, string? Position, Presence Presence);

public sealed record ChartTeam(Team Team, IReadOnlyList<ChartPerson> People);

public sealed record ChartPosition(JobPosition Position, int Holders);

/// <summary>A department with what stands in it. <paramref name="Loose"/> are people of the department who are in no team.</summary>
public sealed record ChartDepartment(
    Department Department, int Depth, IReadOnlyList<ChartTeam> Teams, IReadOnlyList<ChartPosition> Positions, IReadOnlyList<ChartPerson> Loose);

/// <summary>The whole organisation, in the order it is read: each department before those under it.</summary>
public sealed record OrganizationSheet(IReadOnlyList<ChartDepartment> Departments, IReadOnlyList<ChartPerson> Nowhere);

public sealed class OrganizationChart(IDbContextFactory<SkeinDb> storage)
{
    public async Task<OrganizationSheet> Read(Actor actor, CancellationToken stop)
    {
        if (!actor.May(OrganizationPermissions.Read)) return new OrganizationSheet([], []);
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = db.Now;
        var departments = await db.Departments.AsNoTracking().OrderBy(d => d.Id).ToListAsync(stop);
        var teams = await db.Teams.AsNoTracking().Include(t => t.Members).OrderBy(t => t.Id).ToListAsync(stop);
        var positions = await db.Positions.AsNoTracking().OrderBy(p => p.Id).ToListAsync(stop);
        var employees = await db.Employees.AsNoTracking().Where(e => e.LeftAt == null).OrderBy(e => e.Id).ToListAsync(stop);

        var titles = positions.ToDictionary(p => p.Id, p => p.Name);
        var people = employees.ToDictionary(
            e => e.Id, e => new ChartPerson(e.Id, e.Name, e.PositionId is { } p ? titles.GetValueOrDefault(p) : null, e.PresenceAt(now)));
        var placed = teams.SelectMany(t => t.Members).Select(m => m.EmployeeId).ToHashSet();
        return new OrganizationSheet(
            [
                .. InOrder(departments).Select(d => new ChartDepartment(
                    d.Department,
                    d.Depth,
                    [.. teams.Where(t => t.DepartmentId == d.Department.Id).Select(t => new ChartTeam(t, Members(t, people)))],
                    [.. positions.Where(p => p.DepartmentId == d.Department.Id).Select(p => new ChartPosition(p, employees.Count(e => e.PositionId == p.Id)))],
                    [.. employees.Where(e => e.DepartmentId == d.Department.Id && !placed.Contains(e.Id)).Select(e => people[e.Id])])),
            ],
            [.. employees.Where(e => e.DepartmentId is null && !placed.Contains(e.Id)).Select(e => people[e.Id])]);
    }

    private static IReadOnlyList<ChartPerson> Members(Team team, Dictionary<long, ChartPerson> people) =>
        [.. team.Members.Select(m => people.GetValueOrDefault(m.EmployeeId)).OfType<ChartPerson>().OrderBy(p => p.Id)];

    private static IEnumerable<(Department Department, int Depth)> InOrder(List<Department> all)
    {
        var under = all.ToLookup(d => d.ParentId);
        IEnumerable<(Department, int)> Below(long? parent, int depth) =>
            under[parent].SelectMany(d => Below(d.Id, depth + 1).Prepend((d, depth)));
        return Below(null, 0);
    }
}
