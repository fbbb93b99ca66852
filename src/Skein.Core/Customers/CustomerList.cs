using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Customers;

public sealed record CustomerListQuery
{
    public CustomerKind? Kind { get; init; }

    public string? Tag { get; init; }

    public string? Tier { get; init; }

    /// <summary>A contact or the beginning of a name, as somebody on the telephone gives it.</summary>
    public string? Text { get; init; }

    /// <summary>The last id of the page before.</summary>
    public long? After { get; init; }

    public int Size { get; init; } = 50;
}

public sealed record CustomerRow(
    long Id, CustomerKind Kind, string Name, string? Tier, string? CompanyName, string? Email, string? Phone, Instant CreatedAt);

public sealed record CustomerPage(IReadOnlyList<CustomerRow> Rows, long? Next);

/// <summary>Customers, newest file first. Phones are masked for everybody: seeing one is asked for in the file, and noted.</summary>
public sealed class CustomerList(IDbContextFactory<SkeinDb> storage)
{
    private const int LargestPage = 200;

    public async Task<CustomerPage> Page(Actor actor, CustomerListQuery query, CancellationToken stop)
    {
        if (!actor.May(CustomerPermissions.Read)) return new CustomerPage([], null);
        await using var db = await storage.CreateDbContextAsync(stop);
        var size = Math.Clamp(query.Size, 1, LargestPage);
        var rows = await Rows(db, Select(db, query).OrderByDescending(c => c.Id).Take(size + 1)).ToListAsync(stop);
        var hasMore = rows.Count > size;
        if (hasMore) rows.RemoveAt(size);
        return new CustomerPage([.. rows.Select(Masked)], hasMore ? rows[^1].Id : null);
    }

    /// <summary>The rows of these customers, newest file first; for callers that have asked for the permission.</summary>
    internal static async Task<IReadOnlyList<CustomerRow>> Of(SkeinDb db, IReadOnlyCollection<long> ids, CancellationToken stop)
    {
        var rows = await Rows(db, db.Customers.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.Id)).ToListAsync(stop);
        return [.. rows.Select(Masked)];
    }

    private static IQueryable<CustomerRow> Rows(SkeinDb db, IQueryable<Customer> customers) => customers.Select(c => new CustomerRow(
        c.Id, c.Kind, c.Name, c.Tier,
        db.Set<Customer>().Where(o => o.Id == c.CompanyId).Select(o => o.Name).FirstOrDefault(),
        c.Contacts.Where(p => p.Kind == ContactKind.Email).OrderByDescending(p => p.IsPrimary).Select(p => p.Value).FirstOrDefault(),
        c.Contacts.Where(p => p.Kind == ContactKind.Phone).OrderByDescending(p => p.IsPrimary).Select(p => p.Value).FirstOrDefault(),
        c.CreatedAt));

    private static IQueryable<Customer> Select(SkeinDb db, CustomerListQuery query)
    {
        var customers = db.Customers.AsNoTracking();
        if (query.After is { } after) customers = customers.Where(c => c.Id < after);
        if (query.Kind is { } kind) customers = customers.Where(c => c.Kind == kind);
        if (query.Tier is { Length: > 0 } tier) customers = customers.Where(c => c.Tier == tier);
        if (query.Tag is { Length: > 0 } tag) customers = customers.Where(c => c.Tags.Any(t => t.Tag == tag));
        if (Clean.Line(query.Text) is { Length: > 0 and <= 200 } text)
        {
            var email = ContactValues.Normalize(ContactKind.Email, text);
            var phone = ContactValues.Normalize(ContactKind.Phone, text);
            customers = email is not null || phone is not null
                ? customers.Where(c => c.Contacts.Any(p =>
                    (p.Kind == ContactKind.Email && p.Normalized == email) || (p.Kind == ContactKind.Phone && p.Normalized == phone)))
                : customers.Where(c => c.Name.StartsWith(text));
        }

        return customers;
    }

    private static CustomerRow Masked(CustomerRow row) => row with { Phone = row.Phone is { } phone ? ContactValues.Masked(phone) : null };
}
