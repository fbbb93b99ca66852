using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Access;

/// <summary>What several use cases about accounts need.</summary>
internal static class Accounts
{
    public static IQueryable<Account> WithGrants(this IQueryable<Account> accounts) =>
        accounts.Include(a => a.Roles).ThenInclude(r => r.Role).ThenInclude(r => r.Grants).AsSplitQuery();

    /// <summary>Whether a change of this account would let <paramref name="actor"/> borrow rights they do not have.</summary>
    public static bool MayMoreThan(this Account account, Actor actor) =>
        actor.Beyond(account.Roles.SelectMany(r => r.Role.Grants)) is not null;

    public static void SetPassword(this Account account, UserManager<Account> users, string password)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.EmailConfirmed = true;
    }
}
