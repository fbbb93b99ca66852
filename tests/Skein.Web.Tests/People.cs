using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Web.Tests;

internal static class People
{
    /// <summary>A colleague of a standard role in the first team, who signs in with <see cref="House.Password"/>.</summary>
    public static Task<Actor> Hire(this Site site, string name, string role, string? email = null) =>
        Hire(site.Get<IServiceScopeFactory>(), name, role, email);

    public static async Task<Actor> Hire(IServiceScopeFactory scopes, string name, string role, string? email = null)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var db = scope.ServiceProvider.GetRequiredService<SkeinDb>();
        var address = email ?? $"{role}@example.com";
        var account = new Account { UserName = address, Email = address, EmailConfirmed = true, LockoutEnabled = true, CreatedAt = db.Now };
        var created = await users.CreateAsync(account, House.Password);
        if (!created.Succeeded) throw new InvalidOperationException(created.ToString());

        var held = await db.Set<Role>().SingleAsync(r => r.Code == role);
        db.Set<AccountRole>().Add(new AccountRole { AccountId = account.Id, RoleId = held.Id });
        db.Set<Employee>().Add(new Employee { Id = account.Id, Name = name });
        db.Set<TeamMember>().Add(new TeamMember { TeamId = await db.Set<Team>().MinAsync(t => t.Id), EmployeeId = account.Id });
        await db.SaveChangesAsync();
        return (await scope.ServiceProvider.GetRequiredService<Actors>().Find(account.Id, "test", default))!;
    }
}
