using Skein.Journal;
using Skein.Platform;

namespace Skein.Customers;

/// <summary>What a contact tells about who makes it.</summary>
public sealed record ContactIdentity(string Name, string? Email, string? Phone, Language Language);

/// <summary>
/// Finds the customer a contact comes from, or opens a file. Part of the use case that takes the contact in, so it works in that
/// one's context and transaction.
/// </summary>
public static class RecogniseCustomer
{
    public static async Task<Customer> For(SkeinDb db, Actor actor, ContactIdentity identity, CancellationToken stop)
    {
        var email = identity.Email is { Length: > 0 } e ? ContactValues.Normalize(ContactKind.Email, e) : null;
        var phone = identity.Phone is { Length: > 0 } p ? ContactValues.Normalize(ContactKind.Phone, p) : null;
        return await Find(db, ContactKind.Email, email, stop)
            ?? (email is null ? await Find(db, ContactKind.Phone, phone, stop) : null)
            ?? Open(db, actor, identity, email, phone);
    }

    private static Task<Customer?> Find(SkeinDb db, ContactKind kind, string? normalized, CancellationToken stop) =>
        normalized is null ? Task.FromResult<Customer?>(null) : WhoseContact.Find(db, kind, normalized, stop);

    private static Customer Open(SkeinDb db, Actor actor, ContactIdentity identity, string? email, string? phone)
    {
        var customer = new Customer { Name = identity.Name, Language = identity.Language, CreatedAt = db.Now };
        Add(customer, ContactKind.Email, identity.Email, email);
        Add(customer, ContactKind.Phone, identity.Phone, phone);
        db.Customers.Add(customer);
        db.Record(actor, CustomerEvents.Registered, customer, after: new { customer.Name });
        return customer;
    }

    private static void Add(Customer customer, ContactKind kind, string? value, string? normalized)
    {
        if (normalized is null) return;
        customer.Contacts.Add(new ContactPoint
        {
            Kind = kind,
            Value = value!.Trim(),
            Normalized = normalized,
            UniqueKey = ContactValues.UniqueKey(kind, normalized),
            IsPrimary = true,
        });
    }
}
