using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Customers;

/// <summary>Where every change of a customer file happens: permitted, based on the version seen, saved with its journal entry.</summary>
public sealed class CustomerDesk(IDbContextFactory<SkeinDb> storage)
{
    public async Task<Outcome> Change(
        Actor actor, long customerId, int? seen, Func<SkeinDb, Customer, Task<Outcome>> change, CancellationToken stop)
    {
        if (!actor.May(CustomerPermissions.Edit)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var customer = await db.Customers
            .Include(c => c.Contacts).Include(c => c.Tags).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == customerId, stop);
        if (customer is null) return Outcome.Missing;
        if (seen is { } version && version != customer.Version) return Outcome.Conflict;

        var decided = await change(db, customer);
        return decided.IsDone ? await db.Save(stop) : decided;
    }
}
