using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Customers;

public sealed record NewContact(ContactKind Kind, string Value, string? Label = null);

/// <summary>The ways to reach a customer, added and removed one by one.</summary>
public sealed class Contacts(CustomerDesk desk)
{
    private const int Most = 50;
    private const int LongestLabel = 100;

    public Task<Outcome> Add(Actor actor, long customerId, NewContact contact, CancellationToken stop) =>
        desk.Change(actor, customerId, seen: null, async (db, customer) =>
        {
            if (customer.Contacts.Count >= Most) return Outcome.Refused(CustomerRules.TooManyContacts.At(nameof(contact.Value), Most));
            List<Broken> broken = [.. await Check(db, customerId, [contact], stop)];
            if (broken.Count > 0) return Outcome.Invalid(broken);

            var normalized = ContactValues.Normalize(contact.Kind, contact.Value)!;
            if (customer.Contacts.Any(c => c.Kind == contact.Kind && c.Normalized == normalized)) return Outcome.Done;
            Add(customer, contact);
            Touch(db, customer);
            db.Record(actor, CustomerEvents.ContactAdded, customer, after: new { contact.Kind });
            return Outcome.Done;
        }, stop);

    public Task<Outcome> Remove(Actor actor, long customerId, long contactId, CancellationToken stop) =>
        desk.Change(actor, customerId, seen: null, (db, customer) =>
        {
            var gone = customer.Contacts.SingleOrDefault(c => c.Id == contactId);
            if (gone is null) return Task.FromResult(Outcome.Missing);
            customer.Contacts.Remove(gone);
            db.ContactPoints.Remove(gone);
            if (gone.IsPrimary && customer.Contacts.FirstOrDefault(c => c.Kind == gone.Kind) is { } next) next.IsPrimary = true;
            Touch(db, customer);
            db.Record(actor, CustomerEvents.ContactRemoved, customer, before: new { gone.Kind });
            return Task.FromResult(Outcome.Done);
        }, stop);

    internal static void Add(Customer customer, NewContact contact)
    {
        var normalized = ContactValues.Normalize(contact.Kind, contact.Value)!;
        customer.Contacts.Add(new ContactPoint
        {
            Kind = contact.Kind,
            Value = Clean.Line(contact.Value),
            Normalized = normalized,
            UniqueKey = ContactValues.UniqueKey(contact.Kind, normalized),
            Label = Clean.Line(contact.Label) is { Length: > 0 } label ? label : null,
            IsPrimary = customer.Contacts.All(c => c.Kind != contact.Kind),
        });
    }

    internal static async Task<IEnumerable<Broken>> Check(SkeinDb db, long self, IReadOnlyList<NewContact> contacts, CancellationToken stop)
    {
        var broken = new List<Broken>();
        foreach (var contact in contacts)
        {
            var field = self == 0 ? contact.Kind.ToString() : nameof(contact.Value);
            broken.Line(nameof(contact.Label), contact.Label, LongestLabel, required: false);
            if (ContactValues.Normalize(contact.Kind, contact.Value) is not { } normalized)
            {
                broken.Add(Unreadable(contact.Kind).At(field));
            }
            else if (ContactValues.UniqueKey(contact.Kind, normalized) is not null
                && await WhoseContact.Find(db, contact.Kind, normalized, stop) is { } holder && holder.Id != self)
            {
                broken.Add(CustomerRules.ContactTaken.At(field, holder.Name));
            }
        }

        return broken;
    }

    private static Rule Unreadable(ContactKind kind) => kind switch
    {
        ContactKind.Email => CommonRules.NotAnEmail,
        ContactKind.Phone => CommonRules.NotAPhone,
        ContactKind.Address or ContactKind.WeChat or ContactKind.WeCom or ContactKind.Other => CustomerRules.ContactUnreadable,
    };

    /// <summary>Another contact is another version of the file, though its own row is untouched.</summary>
    private static void Touch(SkeinDb db, Customer customer) => db.Entry(customer).State = EntityState.Modified;
}
