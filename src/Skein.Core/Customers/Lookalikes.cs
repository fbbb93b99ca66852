using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Customers;

/// <summary>Who might be the same customer: the same telephone or exactly the same name.</summary>
public sealed class Lookalikes(IDbContextFactory<SkeinDb> storage)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<(long Id, string Name)>> Of(Actor actor, Customer customer, CancellationToken stop)
    {
        if (!actor.May(CustomerPermissions.Read)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        var phones = customer.Contacts.Where(c => c.Kind == ContactKind.Phone).Select(c => c.Normalized).ToList();
        var sameNumber = db.ContactPoints.Where(p => p.Kind == ContactKind.Phone && phones.Contains(p.Normalized)).Select(p => p.CustomerId);
        var found = await db.Customers.AsNoTracking()
            .Where(c => c.Id != customer.Id)
            .Where(c => c.Name == customer.Name || sameNumber.Contains(c.Id))
            .OrderBy(c => c.Id)
            .Take(Most)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(stop);
        return [.. found.Select(c => (c.Id, c.Name))];
    }
}
