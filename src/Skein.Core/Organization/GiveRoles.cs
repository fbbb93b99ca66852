using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>Which roles an account holds.</summary>
public sealed class GiveRoles(IDbContextFactory<SkeinDb> storage, PermissionCatalog catalog)
{
    /// <param name="seen">The roles the decision was based on: who looks at an older page must not give back what somebody took away meanwhile.</param>
    public async Task<Outcome> Run(Actor actor, long accountId, IReadOnlyCollection<long> wanted, IReadOnlyCollection<long>? seen, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageAccounts)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.KeepingAnAdministrator(async () =>
        {
            var account = await db.Accounts
                .Include(a => a.Roles).ThenInclude(r => r.Role).ThenInclude(r => r.Grants)
                .AsSplitQuery()
                .SingleOrDefaultAsync(a => a.Id == accountId, stop);
            if (account is null) return Outcome.Missing;
            if (seen is not null && !account.Roles.Select(r => r.RoleId).ToHashSet().SetEquals(seen)) return Outcome.Conflict;

            var roles = await db.Roles.Include(r => r.Grants).Where(r => wanted.Contains(r.Id)).ToListAsync(stop);
            if (roles.Count != wanted.Distinct().Count()) return Outcome.Invalid(CommonRules.NotAChoice.At("Roles"));

            var touched = roles.Where(r => account.Roles.TrueForAll(held => held.RoleId != r.Id))
                .Concat(account.Roles.Where(held => !wanted.Contains(held.RoleId)).Select(held => held.Role));
            if (actor.Beyond(touched.SelectMany(r => r.Grants)) is { } beyond)
            {
                return Outcome.Refused(RoleRules.BeyondOwn.At("Roles", catalog.Find(beyond)?.Name.In(actor.Language) ?? beyond));
            }

            var before = Names(account, actor.Language);
            account.Roles.RemoveAll(held => !wanted.Contains(held.RoleId));
            account.Roles.AddRange(roles.Where(r => account.Roles.TrueForAll(held => held.RoleId != r.Id)).Select(r => new AccountRole { Role = r }).ToList());
            var after = Names(account, actor.Language);
            if (before == after) return Outcome.Done;

            db.Record(actor, RoleEvents.Given, account, new { Roles = before }, new { Roles = after });
            return Outcome.Done;
        }, stop);
    }

    private static string Names(Account account, Language language) =>
        string.Join(", ", account.Roles.Select(r => r.Role).OrderBy(r => r.Id).Select(r => r.Title().In(language)));
}
