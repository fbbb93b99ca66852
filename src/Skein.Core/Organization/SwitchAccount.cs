using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>Closes the door to an account, and opens it again. What is open of it ends with its next request.</summary>
public sealed class SwitchAccount(IDbContextFactory<SkeinDb> storage)
{
    public Task<Outcome> Disable(Actor actor, long accountId, CancellationToken stop) => Change(actor, accountId, async (db, account) =>
    {
        if (account.DisabledAt is not null) return;
        account.DisabledAt = db.Now;
        await Sessions.Renew(db, account, null, stop);
        db.Record(actor, AccessEvents.Disabled, account);
    }, stop);

    public Task<Outcome> Enable(Actor actor, long accountId, CancellationToken stop) => Change(actor, accountId, (db, account) =>
    {
        if (account.DisabledAt is null) return Task.CompletedTask;
        account.DisabledAt = null;
        db.Record(actor, AccessEvents.Enabled, account);
        return Task.CompletedTask;
    }, stop);

    private async Task<Outcome> Change(Actor actor, long accountId, Func<SkeinDb, Account, Task> change, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageAccounts)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.KeepingAnAdministrator(async () =>
        {
            var account = await db.Accounts.WithGrants().SingleOrDefaultAsync(a => a.Id == accountId, stop);
            if (account is null) return Outcome.Missing;
            if (account.MayMoreThan(actor)) return Outcome.Refused(AccessRules.BeyondYou.Broken());
            await change(db, account);
            return Outcome.Done;
        }, stop);
    }
}
