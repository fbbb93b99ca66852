using Skein.Journal;
using Skein.Platform;

namespace Skein.Customers;

/// <summary>What a contact tells about who makes it.</summary>
public sealed record ContactIdentity(string Name, string? Email, string? Phone, Language Language);

/// <summary>
/// Who a contact comes from: a customer known by the address it names or else by the telephone, or a new one. Part of the use case that
/// takes the contact in, so it works in that one's context and transaction.
/// </summary>
public static class RecogniseCustomer
{
    /// <summary>What the customer is known by, as it is kept; null when the contact leaves nothing of the kind.</summary>
    public static (ContactKind Kind, string Normalized)? By(ContactIdentity identity) =>
        Normalized(ContactKind.Email, identity.Email) is { } email ? (ContactKind.Email, email)
        : Normalized(ContactKind.Phone, identity.Phone) is { } phone ? (ContactKind.Phone, phone)
        : null;

    /// <summary>Opens a file for somebody nobody knows yet.</summary>
    public static Customer Open(SkeinDb db, Actor actor, ContactIdentity identity)
    {
        var customer = new Customer { Name = identity.Name, Language = identity.Language, CreatedAt = db.Now };
        Add(customer, ContactKind.Email, identity.Email);
        Add(customer, ContactKind.Phone, identity.Phone);
        db.Customers.Add(customer);
        db.Record(actor, CustomerEvents.Registered, customer, after: new { customer.Name });
        return customer;
    }

    private static void Add(Customer customer, ContactKind kind, string? value)
    {
        if (Normalized(kind, value) is not { } normalized) return;
        customer.Contacts.Add(new ContactPoint
        {
            Kind = kind,
            Value = value!.Trim(),
            Normalized = normalized,
            UniqueKey = ContactValues.UniqueKey(kind, normalized),
            IsPrimary = true,
        });
    }

    private static string? Normalized(ContactKind kind, string? value) => value is { Length: > 0 } ? ContactValues.Normalize(kind, value) : null;
}
