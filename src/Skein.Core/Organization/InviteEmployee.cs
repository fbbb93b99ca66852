using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>A new colleague as an administrator describes them.</summary>
public sealed record NewEmployee
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public Language Language { get; init; }

    public required string TimeZone { get; init; }

    public long? DepartmentId { get; init; }

    public long? PositionId { get; init; }

    public IReadOnlyCollection<long> TeamIds { get; init; } = [];

    public IReadOnlyCollection<long> RoleIds { get; init; } = [];
}

/// <param name="Secret">Stands at the end of the link <c>/sign-in/reset/…</c>; shown once.</param>
public sealed record Invitation(long EmployeeId, string Secret);

/// <summary>Opens the file and the account of a new colleague, who sets the first password with the link that comes of it.</summary>
public sealed class InviteEmployee(IDbContextFactory<SkeinDb> storage)
{
    public Task<Outcome<Invitation>> Run(Actor actor, NewEmployee wanted, CancellationToken stop) => Run(actor, wanted, (_, _) => Task.CompletedTask, stop);

    /// <param name="also">What else belongs to the invitation, in the same transaction.</param>
    public async Task<Outcome<Invitation>> Run(Actor actor, NewEmployee wanted, Func<SkeinDb, Invitation, Task> also, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageAccounts)) return Outcome.Forbidden.As<Invitation>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var roles = await db.Roles.Include(r => r.Grants).Where(r => wanted.RoleIds.Contains(r.Id)).ToListAsync(stop);
        var broken = await Check(db, actor, wanted, roles, stop);
        if (broken.Count > 0) return Outcome.Invalid(broken).As<Invitation>();

        Invitation? invitation = null;
        var done = await db.Together(async () =>
        {
            var account = NewAccount(wanted, db.Now);
            account.Roles.AddRange(roles.Select(r => new AccountRole { Role = r }));
            db.Accounts.Add(account);
            var opened = await db.Save(stop);
            if (!opened.IsDone) return Outcome.Invalid(CommonRules.Taken.At(nameof(wanted.Email)));

            var employee = new Employee { Id = account.Id, Name = Clean.Line(wanted.Name), DepartmentId = wanted.DepartmentId, PositionId = wanted.PositionId };
            db.Employees.Add(employee);
            db.TeamMembers.AddRange(wanted.TeamIds.Distinct().Select(t => new TeamMember { TeamId = t, EmployeeId = account.Id }));
            invitation = new Invitation(account.Id, IssueLink.Add(db, account.Id, LinkPurpose.Invitation));
            db.Record(actor, AccessEvents.Invited, account, after: new { employee.Name, account.Email, Roles = string.Join(", ", roles.Select(r => r.Code ?? r.Name)) });
            await also(db, invitation);
            return Outcome.Done;
        }, stop);
        return done.IsDone ? invitation! : done.As<Invitation>();
    }

    /// <summary>An account that nobody can sign in to yet.</summary>
    internal static Account NewAccount(NewEmployee wanted, Instant now)
    {
        var email = Clean.Line(wanted.Email);
        return new Account
        {
            UserName = email,
            Email = email,
            NormalizedUserName = EmailAddress.Key(email),
            NormalizedEmail = EmailAddress.Key(email),
            SecurityStamp = PublicToken.New(),
            LockoutEnabled = true,
            Language = wanted.Language,
            TimeZone = wanted.TimeZone,
            CreatedAt = now,
        };
    }

    private static async Task<List<Broken>> Check(SkeinDb db, Actor actor, NewEmployee wanted, List<Role> roles, CancellationToken stop)
    {
        var broken = new List<Broken>();
        broken.Line(nameof(wanted.Name), wanted.Name, 100);
        var email = Clean.Line(wanted.Email);
        var normalized = EmailAddress.Key(email);
        if (EmailAddress.Normalize(email) is null) broken.Add(CommonRules.NotAnEmail.At(nameof(wanted.Email)));
        else if (await db.Accounts.AnyAsync(a => a.NormalizedEmail == normalized, stop)) broken.Add(CommonRules.Taken.At(nameof(wanted.Email)));
        if (!Enum.IsDefined(wanted.Language)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Language)));
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(wanted.TimeZone) is null) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.TimeZone)));
        if (wanted.DepartmentId is { } department && !await db.Departments.AnyAsync(d => d.Id == department, stop)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.DepartmentId)));
        if (wanted.PositionId is { } position && !await db.Positions.AnyAsync(p => p.Id == position, stop)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.PositionId)));
        if (await db.Teams.CountAsync(t => wanted.TeamIds.Contains(t.Id), stop) != wanted.TeamIds.Distinct().Count()) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.TeamIds)));
        if (roles.Count != wanted.RoleIds.Distinct().Count()) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.RoleIds)));
        if (actor.Beyond(roles.SelectMany(r => r.Grants)) is not null) broken.Add(AccessRules.BeyondYou.At(nameof(wanted.RoleIds)));
        return broken;
    }
}
