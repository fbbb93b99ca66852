using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Skein.Access;
using Skein.Cases;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Setup;

/// <summary>What the first person tells about the company and themselves.</summary>
public sealed record FirstSetUp
{
    public required string CompanyName { get; init; }

    public required Language Language { get; init; }

    public required string TimeZone { get; init; }

    public required string AdministratorName { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }
}

/// <summary>
/// Turns an empty database into a house one can work in: company, standard roles, a department with a team, kinds of work with
/// targets, and the first administrator. Happens once; of two at the same moment one wins.
/// </summary>
public sealed class SetUp(IServiceScopeFactory scopes, IDbContextFactory<SkeinDb> storage, IEnumerable<IFurnishing> furnishings)
{
    public async Task<bool> IsDone(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Companies.AnyAsync(stop);
    }

    /// <returns>The administrator's account id.</returns>
    public async Task<Outcome<long>> Run(FirstSetUp wanted, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var db = scope.ServiceProvider.GetRequiredService<SkeinDb>();
        var account = NewAccount(wanted, db.Now);
        var broken = await Check(wanted, users, account);
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        account.PasswordHash = users.PasswordHasher.HashPassword(account, wanted.Password);
        account.SecurityStamp = PublicToken.New();
        account.NormalizedEmail = users.NormalizeEmail(account.Email);
        account.NormalizedUserName = account.NormalizedEmail;

        var company = new Company { Name = Clean.Line(wanted.CompanyName), Language = wanted.Language, TimeZone = wanted.TimeZone };
        return await Furnish(db, company, account, Clean.Line(wanted.AdministratorName), stop);
    }

    private async Task<Outcome<long>> Furnish(SkeinDb db, Company company, Account account, string name, CancellationToken stop)
    {
        if (await db.Companies.AnyAsync(stop)) return Outcome.Refused(SetUpRules.AlreadyDone.Broken()).As<long>();
        var installer = Actor.System("setup");
        var roles = StandardRoles.All().ToList();
        try
        {
            await db.Together(async () =>
            {
                db.Companies.Add(company);
                db.Roles.AddRange(roles);
                db.CaseKinds.AddRange(StandardKinds.All());
                db.PriorityTargets.AddRange(PriorityTarget.Standard());
                foreach (var one in furnishings) one.Furnish(db, company.Language);
                account.Roles.Add(new AccountRole { Role = roles.Single(r => r.Code == StandardRoles.Administrator) });
                db.Accounts.Add(account);
                var department = new Department { Name = SetUpWords.Department.In(company.Language) };
                db.Departments.Add(department);
                await db.SaveChangesAsync(stop);

                var team = new Team { Name = SetUpWords.Team.In(company.Language), DepartmentId = department.Id };
                db.Employees.Add(new Employee { Id = account.Id, Name = name, DepartmentId = department.Id });
                db.Teams.Add(team);
                await db.SaveChangesAsync(stop);

                db.TeamMembers.Add(new TeamMember { TeamId = team.Id, EmployeeId = account.Id });
                db.Record(installer, SetUpEvents.Done, company, after: new { company.Name, Administrator = name });
            }, stop);
        }
        catch (DbUpdateException failure) when (db.Engine.IsDuplicate(failure))
        {
            return Outcome.Refused(SetUpRules.AlreadyDone.Broken()).As<long>();
        }

        return account.Id;
    }

    private static Account NewAccount(FirstSetUp wanted, Instant now) => new()
    {
        UserName = wanted.Email.Trim(),
        Email = wanted.Email.Trim(),
        EmailConfirmed = true,
        LockoutEnabled = true,
        Language = wanted.Language,
        TimeZone = wanted.TimeZone,
        CreatedAt = now,
    };

    /// <summary>What is wrong with it, so that a form can say everything at once.</summary>
    public async Task<IReadOnlyList<Broken>> Check(FirstSetUp wanted)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await Check(wanted, users, NewAccount(wanted, default));
    }

    private static async Task<List<Broken>> Check(FirstSetUp wanted, UserManager<Account> users, Account account)
    {
        var broken = new List<Broken>();
        broken.Line(nameof(wanted.CompanyName), wanted.CompanyName, 100);
        broken.Line(nameof(wanted.AdministratorName), wanted.AdministratorName, 100);
        if (!Enum.IsDefined(wanted.Language)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Language)));
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(wanted.TimeZone) is null) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.TimeZone)));
        if (Customers.ContactValues.Normalize(Customers.ContactKind.Email, wanted.Email) is null)
        {
            broken.Add(CommonRules.NotAnEmail.At(nameof(wanted.Email)));
        }

        broken.AddRange(await PasswordRules.Check(users, account, wanted.Password, nameof(wanted.Password), wanted.CompanyName, wanted.AdministratorName));
        return broken;
    }
}
