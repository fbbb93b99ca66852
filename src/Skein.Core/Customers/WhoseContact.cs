using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Customers;

/// <summary>
/// The customer a contact point belongs to. Asked whether a customer has such a contact, SQLite goes through all customers; asked
/// whose it is, it looks the contact up. Asked for with every contact, so it is translated once and not each time.
/// </summary>
public static class WhoseContact
{
    private static readonly Prepared<Func<SkeinDb, ContactKind, string, CancellationToken, Task<Customer?>>> Oldest = new(() => EF.CompileAsyncQuery(
        (SkeinDb db, ContactKind kind, string normalized, CancellationToken stop) => db.Set<Customer>()
            .Where(c => db.Set<ContactPoint>().Where(p => p.Kind == kind && p.Normalized == normalized).Select(p => p.CustomerId).Contains(c.Id))
            .OrderBy(c => c.Id)
            .FirstOrDefault()));

    /// <summary>Of several who share a telephone, the one known longest.</summary>
    public static Task<Customer?> Find(SkeinDb db, ContactKind kind, string normalized, CancellationToken stop) => Oldest.For(db)(db, kind, normalized, stop);
}
