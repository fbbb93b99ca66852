using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>Whoever a cookie brings, and the session it belongs to.</summary>
/// <param name="MustEnrol">A role asks for a second factor and there is none yet: until there is, they may do nothing else.</param>
public sealed record SignedIn(Actor Actor, OpenSession Session, bool MustEnrol);

/// <summary>
/// Resolves who acts: name, teams and grants as they are now. Called once per request, so that a permission taken away, an account
/// disabled or a session ended is gone with the next click. One query; a second for those whose rights reach a department.
/// </summary>
public sealed class Actors(IDbContextFactory<SkeinDb> storage)
{
    private sealed record Given(string Permission, Scope Scope);

    private sealed record Person(
        OpenSession? Session, bool MustEnrol, string Name, long? DepartmentId, Language Language, string TimeZone, List<long> Teams, List<Given> Grants);

    /// <summary>Null when the account cannot act: gone, disabled, or its person has left.</summary>
    public async Task<Actor?> Find(long accountId, string? origin, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await People(db, accountId, "").SingleOrDefaultAsync(stop) is { } person ? await ActorOf(db, accountId, person, origin, stop) : null;
    }

    /// <summary>The same for one of its programs, and whether the account lacks the second factor that a role asks for.</summary>
    public async Task<(Actor Actor, bool MustEnrol)?> FindForProgram(long accountId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await People(db, accountId, "").SingleOrDefaultAsync(stop) is { } person ? (await ActorOf(db, accountId, person, origin: null, stop), person.MustEnrol) : null;
    }

    /// <summary>The same for the holder of a session's secret; null also when the session is not open any more.</summary>
    public async Task<SignedIn?> Find(long accountId, string secret, string? origin, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var person = await People(db, accountId, PublicToken.Hash(secret)).SingleOrDefaultAsync(stop);
        if (person?.Session is not { } session) return null;

        // A provider asks for its own second factor, or not: that is decided there.
        var mustEnrol = person.MustEnrol && session.Way != SignInWay.Provider;
        var actor = await ActorOf(db, accountId, mustEnrol ? person with { Grants = [] } : person, origin, stop);
        return new SignedIn(actor, session, mustEnrol);
    }

    private static IQueryable<Person> People(SkeinDb db, long accountId, string sessionHash)
    {
        var now = db.Now;
        return
            from account in db.Set<Account>().AsNoTracking()
            join employee in db.Set<Employee>() on account.Id equals employee.Id
            from session in db.Set<Session>()
                .Where(s => s.Hash == sessionHash && s.AccountId == account.Id && s.Stamp == account.SecurityStamp && s.EndedAt == null && s.ExpiresAt > now)
                .DefaultIfEmpty()
            where account.Id == accountId && account.DisabledAt == null && employee.LeftAt == null
            select new Person(
                session == null ? null : new OpenSession(session.Id, session.Way, session.Stays, session.CreatedAt, session.SeenAt),
                !account.TwoFactorEnabled && account.Roles.Any(r => r.Role.NeedsSecondFactor),
                employee.Name, employee.DepartmentId, account.Language, account.TimeZone,
                db.Set<TeamMember>().Where(m => m.EmployeeId == account.Id).Select(m => m.TeamId).ToList(),
                account.Roles.SelectMany(r => r.Role.Grants).Select(g => new Given(g.Permission, g.Scope)).ToList());
    }

    private static async Task<Actor> ActorOf(SkeinDb db, long accountId, Person person, string? origin, CancellationToken stop)
    {
        var grants = person.Grants.GroupBy(g => g.Permission).ToDictionary(g => g.Key, g => g.Max(given => given.Scope));
        return new Actor
        {
            Kind = ActorKind.Employee,
            Id = accountId,
            Name = person.Name,
            Language = person.Language,
            Zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(person.TimeZone) ?? DateTimeZone.Utc,
            Teams = person.Teams.ToHashSet(),
            DepartmentTeams = grants.ContainsValue(Scope.Department) ? await TeamsOfDepartments(db, person, stop) : new HashSet<long>(),
            Grants = grants,
            Origin = origin,
        };
    }

    private static async Task<IReadOnlySet<long>> TeamsOfDepartments(SkeinDb db, Person person, CancellationToken stop)
    {
        var departments = await db.Departments.AsNoTracking().Select(d => new { d.Id, d.ParentId }).ToListAsync(stop);
        var teams = await db.Teams.AsNoTracking().Select(t => new { t.Id, t.DepartmentId }).ToListAsync(stop);
        var reached = teams.Where(t => person.Teams.Contains(t.Id)).Select(t => t.DepartmentId).ToHashSet();
        if (person.DepartmentId is { } own) reached.Add(own);

        while (departments.Where(d => d.ParentId is { } parent && reached.Contains(parent)).Any(d => reached.Add(d.Id))) { }
        return teams.Where(t => reached.Contains(t.DepartmentId)).Select(t => t.Id).ToHashSet();
    }
}
