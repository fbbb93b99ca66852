using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Customers;

/// <summary>Opens a customer's file by hand, and changes what it says.</summary>
public sealed class EditCustomer(IDbContextFactory<SkeinDb> storage, CustomerDesk desk)
{
    /// <returns>The new file's id.</returns>
    public async Task<Outcome<long>> Open(Actor actor, CustomerEdit wanted, IReadOnlyList<NewContact> contacts, CancellationToken stop)
    {
        if (!actor.May(CustomerPermissions.Edit)) return Outcome.Forbidden.As<long>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var broken = wanted.Check();
        broken.AddRange(await Contacts.Check(db, 0, contacts, stop));
        broken.AddRange(await CheckCompany(db, wanted, 0, stop));
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        var customer = new Customer { Name = "", CreatedAt = db.Now };
        wanted.Apply(customer);
        foreach (var contact in contacts) Contacts.Add(customer, contact);
        db.Customers.Add(customer);
        db.Record(actor, CustomerEvents.Registered, customer, after: Values(customer));
        var saved = await db.Save(stop);
        return saved.IsDone ? customer.Id : saved.As<long>();
    }

    public async Task<Outcome> Run(Actor actor, long customerId, CustomerEdit wanted, int? seen, CancellationToken stop)
    {
        var broken = wanted.Check();
        if (broken.Count > 0) return Outcome.Invalid(broken);
        return await desk.Change(actor, customerId, seen, async (db, customer) =>
        {
            broken.AddRange(await CheckCompany(db, wanted, customerId, stop));
            if (broken.Count > 0) return Outcome.Invalid(broken);
            var before = Values(customer);
            wanted.Apply(customer);
            if (db.ChangeTracker.HasChanges()) db.Record(actor, CustomerEvents.Edited, customer, before, Values(customer));
            return Outcome.Done;
        }, stop);
    }

    private static async Task<IEnumerable<Broken>> CheckCompany(SkeinDb db, CustomerEdit wanted, long self, CancellationToken stop)
    {
        if (wanted.CompanyId is not { } id || wanted.Kind == CustomerKind.Company) return [];
        var isCompany = id != self && await db.Customers.AnyAsync(c => c.Id == id && c.Kind == CustomerKind.Company, stop);
        return isCompany ? [] : [CustomerRules.NotACompany.At(nameof(wanted.CompanyId))];
    }

    private static object Values(Customer c) => new
    {
        c.Name,
        c.Kind,
        c.Language,
        c.Tier,
        c.CompanyId,
        Tags = string.Join(", ", c.Tags.Select(t => t.Tag)),
    };
}
