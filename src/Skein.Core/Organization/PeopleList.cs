using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Organization;

public enum PersonState
{
    Active,

    /// <summary>Has an account and has neither chosen a password nor come in through the provider yet.</summary>
    Invited,
    Disabled,
    Left,
}

public sealed record PeopleQuery
{
    public const int LargestPage = 200;

    /// <summary>Part of a name or address, or pinyin: 林静 is found by lj and linjing.</summary>
    public string? Text { get; init; }

    public long? TeamId { get; init; }

    public long? RoleId { get; init; }

    /// <summary>Without one, everybody who works here.</summary>
    public PersonState? State { get; init; }

    /// <summary>The last id of the page before.</summary>
    public long? After { get; init; }

    public int Size { get; init; } = 100;
}

public sealed record PersonRow(
    long Id, string Name, string Email, string? Position, string? Department, IReadOnlyList<string> Teams, IReadOnlyList<Role> Roles,
    PersonState State, Presence Presence, Instant? LeftAt);

public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, long? Next);

/// <summary>
/// Colleagues, in the order they came. A company has thousands at the most, so names are compared here, where pinyin is known.
/// </summary>
public sealed class PeopleList(IDbContextFactory<SkeinDb> storage)
{
    public async Task<PeoplePage> Page(Actor actor, PeopleQuery query, CancellationToken stop)
    {
        if (!actor.May(OrganizationPermissions.Read)) return new PeoplePage([], null);
        await using var db = await storage.CreateDbContextAsync(stop);
        var size = Math.Clamp(query.Size, 1, PeopleQuery.LargestPage);
        var names = await Select(db, query).OrderBy(p => p.Employee.Id).Select(p => new { p.Employee.Id, p.Employee.Name, p.Account.Email }).ToListAsync(stop);
        var wanted = names.Where(n => IsNamed(n.Name, n.Email, query.Text)).Take(size + 1).Select(n => n.Id).ToList();
        var next = wanted.Count > size ? wanted[size - 1] : (long?)null;
        var rows = await Rows(db, [.. wanted.Take(size)], stop);
        return new PeoplePage(rows, next);
    }

    internal static PersonState StateOf(Employee person, Account account) =>
        person.LeftAt is not null ? PersonState.Left
        : account.DisabledAt is not null ? PersonState.Disabled
        : !account.EmailConfirmed ? PersonState.Invited
        : PersonState.Active;

    private static IQueryable<Pair> Select(SkeinDb db, PeopleQuery query)
    {
        var people = db.Employees.AsNoTracking().Join(db.Accounts, e => e.Id, a => a.Id, (e, a) => new Pair { Employee = e, Account = a });
        if (query.After is { } after) people = people.Where(p => p.Employee.Id > after);
        if (query.TeamId is { } team) people = people.Where(p => db.Set<TeamMember>().Any(m => m.TeamId == team && m.EmployeeId == p.Employee.Id));
        if (query.RoleId is { } role) people = people.Where(p => p.Account.Roles.Any(r => r.RoleId == role));
        if (query.State is not { } state) return people.Where(p => p.Employee.LeftAt == null);
        return state switch
        {
            PersonState.Active => people.Where(p => p.Employee.LeftAt == null && p.Account.DisabledAt == null && p.Account.EmailConfirmed),
            PersonState.Invited => people.Where(p => p.Employee.LeftAt == null && p.Account.DisabledAt == null && !p.Account.EmailConfirmed),
            PersonState.Disabled => people.Where(p => p.Employee.LeftAt == null && p.Account.DisabledAt != null),
            PersonState.Left => people.Where(p => p.Employee.LeftAt != null),
        };
    }

    private static bool IsNamed(string name, string? email, string? text)
    {
        var wanted = TextFolding.Fold(Clean.Line(text));
        return wanted.Length == 0
            || TextFolding.Fold(name).Contains(wanted, StringComparison.Ordinal)
            || email?.Contains(wanted, StringComparison.OrdinalIgnoreCase) == true
            || Pinyin.SearchWords(name).Any(w => w.StartsWith(wanted, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<PersonRow>> Rows(SkeinDb db, List<long> ids, CancellationToken stop)
    {
        var now = db.Now;
        var people = await db.Employees.AsNoTracking().Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(stop);
        var accounts = await db.Accounts.AsNoTracking().Include(a => a.Roles).ThenInclude(r => r.Role).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, stop);
        var teams = await db.TeamMembers.Where(m => ids.Contains(m.EmployeeId))
            .Join(db.Teams, m => m.TeamId, t => t.Id, (m, t) => new { m.EmployeeId, t.Id, t.Name }).ToListAsync(stop);
        var positions = await db.Positions.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Name, stop);
        return [.. people.Select(e => new PersonRow(
            e.Id,
            e.Name,
            accounts[e.Id].Email ?? "",
            e.PositionId is { } position ? positions.GetValueOrDefault(position) : null,
            e.DepartmentId is { } department ? departments.GetValueOrDefault(department) : null,
            [.. teams.Where(t => t.EmployeeId == e.Id).OrderBy(t => t.Id).Select(t => t.Name)],
            [.. accounts[e.Id].Roles.Select(r => r.Role).OrderBy(r => r.Id)],
            StateOf(e, accounts[e.Id]),
            e.PresenceAt(now),
            e.LeftAt))];
    }

    private sealed class Pair
    {
        public required Employee Employee { get; init; }

        public required Account Account { get; init; }
    }
}
