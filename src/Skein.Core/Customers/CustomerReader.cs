using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Customers;

/// <summary>A customer's file. Phone numbers are masked unless the post reveals them and the person asked to.</summary>
public sealed record CustomerFile(Customer Customer, string? CompanyName, IReadOnlyList<Customer> People, IReadOnlyList<JournalEntry> Events, bool IsMasked);

public sealed class CustomerReader(IDbContextFactory<SkeinDb> storage)
{
    private const int MostPeople = 50;
    private const int MostEvents = 50;

    /// <param name="reveal">Asks for the full contacts; noted in the journal when the post allows it.</param>
    public async Task<CustomerFile?> Find(Actor actor, long customerId, bool reveal, CancellationToken stop)
    {
        if (!actor.May(CustomerPermissions.Read)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var customer = await db.Customers.AsNoTracking()
            .Include(c => c.Contacts).Include(c => c.Tags).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == customerId, stop);
        if (customer is null) return null;

        var isShown = reveal && actor.May(CustomerPermissions.Reveal);
        if (isShown)
        {
            db.Record(actor, CustomerEvents.Revealed, customer);
            await db.Save(stop);
        }

        var company = await db.Customers.Where(c => c.Id == customer.CompanyId).Select(c => c.Name).SingleOrDefaultAsync(stop);
        var people = customer.Kind == CustomerKind.Person
            ? []
            : await db.Customers.AsNoTracking().Where(c => c.CompanyId == customerId).OrderBy(c => c.Id).Take(MostPeople).ToListAsync(stop);
        var events = await db.Journal.AsNoTracking()
            .Where(e => e.SubjectKind == Customer.SubjectKind && e.SubjectId == customerId)
            .OrderByDescending(e => e.Id).Take(MostEvents).ToListAsync(stop);
        return new CustomerFile(customer, company, people, events, IsMasked: !isShown);
    }
}
