using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>
/// The house always keeps somebody who can sign in and give rights back. Every change that may take the last of them away (roles,
/// grants, accounts disabled, people who leave) runs through here.
/// </summary>
public static class KeptAdministrator
{
    extension(SkeinDb db)
    {
        /// <summary>
        /// Runs <paramref name="change"/> and saves it, unless nobody could administer the house afterwards: then nothing of it stays and
        /// the answer is <see cref="AccessRules.LastAdministrator"/>. What the change is based on must be read inside it.
        /// </summary>
        public Task<Outcome> KeepingAnAdministrator(Func<Task<Outcome>> change, CancellationToken stop) => db.Together(async () =>
        {
            await db.OneAtATime(stop);
            var changed = await change();
            if (changed.IsDone) changed = await db.Save(stop);
            if (!changed.IsDone) return changed;
            return await db.Administrators().AnyAsync(stop) ? Outcome.Done : Outcome.Refused(AccessRules.LastAdministrator.Broken());
        }, stop);

        /// <summary>Accounts that can sign in and manage both roles and accounts.</summary>
        internal IQueryable<Account> Administrators() => db.Accounts
            .Where(a => a.DisabledAt == null && db.Set<Employee>().Any(e => e.Id == a.Id && e.LeftAt == null))
            .Where(a => a.PasswordHash != null || db.Set<IdentityUserLogin<long>>().Any(l => l.UserId == a.Id))
            .Where(a => a.Roles.Any(r => r.Role.Grants.Any(g => g.Permission == AccessPermissions.ManageRoles && g.Scope == Scope.All)))
            .Where(a => a.Roles.Any(r => r.Role.Grants.Any(g => g.Permission == AccessPermissions.ManageAccounts && g.Scope == Scope.All)));

        // Two administrators disabling each other at the same moment would each still see the other: they queue at this row.
        private Task<int> OneAtATime(CancellationToken stop) => db.Roles
            .Where(r => r.Code == StandardRoles.Administrator)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Name, r => r.Name), stop);
    }
}
