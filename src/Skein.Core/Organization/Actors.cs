using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>
/// Resolves who acts from an account id: name, teams and grants as they are now. Called once per request, so that a permission
/// taken away is gone with the next click.
/// </summary>
public sealed class Actors(IDbContextFactory<SkeinDb> storage)
{
    /// <summary>Null when the account cannot act: gone, disabled, or its person has left.</summary>
    public async Task<Actor?> Find(long accountId, string? origin, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var account = await db.Accounts.AsNoTracking()
            .Include(a => a.Roles).ThenInclude(r => r.Role).ThenInclude(r => r.Grants)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == accountId && a.DisabledAt == null, stop);
        var employee = await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == accountId && e.LeftAt == null, stop);
        if (account is null || employee is null) return null;

        var teams = await db.TeamMembers.Where(m => m.EmployeeId == accountId).Select(m => m.TeamId).ToListAsync(stop);
        return new Actor
        {
            Kind = ActorKind.Employee,
            Id = accountId,
            Name = employee.Name,
            Language = account.Language,
            Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(account.TimeZone) ?? DateTimeZone.Utc,
            Teams = teams.ToHashSet(),
            DepartmentTeams = await TeamsOfDepartments(db, employee, teams, stop),
            Grants = Widest(account.Roles.SelectMany(r => r.Role.Grants)),
            Origin = origin,
        };
    }

    private static async Task<IReadOnlySet<long>> TeamsOfDepartments(SkeinDb db, Employee employee, List<long> teams, CancellationToken stop)
    {
        var departments = await db.Departments.AsNoTracking().Select(d => new { d.Id, d.ParentId }).ToListAsync(stop);
        var reached = await db.Teams.Where(t => teams.Contains(t.Id)).Select(t => t.DepartmentId).ToHashSetAsync(stop);
        if (employee.DepartmentId is { } own) reached.Add(own);

        while (departments.Where(d => d.ParentId is { } parent && reached.Contains(parent)).Any(d => reached.Add(d.Id))) { }
        return await db.Teams.Where(t => reached.Contains(t.DepartmentId)).Select(t => t.Id).ToHashSetAsync(stop);
    }

    private static Dictionary<string, Scope> Widest(IEnumerable<RoleGrant> grants) =>
        grants.GroupBy(g => g.Permission).ToDictionary(g => g.Key, g => g.Max(grant => grant.Scope));
}
