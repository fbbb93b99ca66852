using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>Somebody who left is back, or never left: they can sign in again. Teams are given anew; their former cases stay where they went.</summary>
public sealed class ReturnToCompany(IDbContextFactory<SkeinDb> storage)
{
    public async Task<Outcome> Run(Actor actor, long employeeId, CancellationToken stop)
    {
        if (!actor.May(OrganizationPermissions.Manage) || !actor.May(AccessPermissions.ManageAccounts)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var person = await db.Employees.SingleOrDefaultAsync(e => e.Id == employeeId, stop);
        if (person is null) return Outcome.Missing;
        if (person.LeftAt is null) return Outcome.Done;

        var account = await db.Accounts.WithGrants().SingleAsync(a => a.Id == employeeId, stop);
        if (account.MayMoreThan(actor)) return Outcome.Refused(AccessRules.BeyondYou.Broken());
        var before = new { person.LeftAt };
        (person.LeftAt, account.DisabledAt) = (null, null);
        db.Record(actor, OrganizationEvents.PersonReturned, person, before);
        return await db.Save(stop);
    }
}
