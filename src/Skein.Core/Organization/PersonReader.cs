using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>A colleague with their place, key and history.</summary>
public sealed record PersonSheet
{
    public required Employee Person { get; init; }

    public required Account Account { get; init; }

    public required PersonState State { get; init; }

    public required Presence Presence { get; init; }

    public string? Position { get; init; }

    public string? Department { get; init; }

    public required IReadOnlyList<Team> Teams { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>The newest, without the many changes of presence.</summary>
    public required IReadOnlyList<JournalEntry> Events { get; init; }
}

public sealed class PersonReader(IDbContextFactory<SkeinDb> storage)
{
    private const int MostEvents = 50;

    public async Task<PersonSheet?> Find(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(OrganizationPermissions.Read)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var person = await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, stop);
        if (person is null) return null;

        var account = await db.Accounts.AsNoTracking().Include(a => a.Roles).ThenInclude(r => r.Role).SingleAsync(a => a.Id == id, stop);
        var presence = OrganizationEvents.PresenceChosen.Code;
        return new PersonSheet
        {
            Person = person,
            Account = account,
            State = PeopleList.StateOf(person, account),
            Presence = person.PresenceAt(db.Now),
            Position = await db.Positions.Where(p => p.Id == person.PositionId).Select(p => p.Name).SingleOrDefaultAsync(stop),
            Department = await db.Departments.Where(d => d.Id == person.DepartmentId).Select(d => d.Name).SingleOrDefaultAsync(stop),
            Teams = await db.Teams.AsNoTracking().Where(t => t.Members.Any(m => m.EmployeeId == id)).OrderBy(t => t.Id).ToListAsync(stop),
            Roles = [.. account.Roles.Select(r => r.Role).OrderBy(r => r.Id)],
            Events = await db.Journal.AsNoTracking()
                .Where(e => (e.SubjectKind == Employee.SubjectKind || e.SubjectKind == Account.SubjectKind) && e.SubjectId == id && e.Event != presence)
                .OrderByDescending(e => e.Id).Take(MostEvents).ToListAsync(stop),
        };
    }
}
