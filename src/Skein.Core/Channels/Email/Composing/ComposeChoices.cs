using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Platform;

namespace Skein.Channels.Email;

public sealed record MailboxChoice(long Id, string Name, string Address);

/// <param name="Addresses">The first one first.</param>
public sealed record CustomerChoice(long Id, string Name, Language Language, IReadOnlyList<string> Addresses);

/// <summary>What the page for a new letter offers.</summary>
public sealed class ComposeChoices(IDbContextFactory<SkeinDb> storage)
{
    private const int Most = 10;

    public async Task<IReadOnlyList<MailboxChoice>> Mailboxes(Actor actor, CancellationToken stop)
    {
        if (!actor.May(CasePermissions.Open)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Mailboxes.OrderBy(b => b.Id).Select(b => new MailboxChoice(b.Id, b.Name, b.Address)).ToListAsync(stop);
    }

    public async Task<CustomerChoice?> Customer(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(CustomerPermissions.Read)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var customer = await db.Customers.AsNoTracking().Include(c => c.Contacts).SingleOrDefaultAsync(c => c.Id == id, stop);
        return customer is null ? null : new CustomerChoice(customer.Id, customer.Name, customer.Language,
            [.. customer.Contacts.Where(c => c.Kind == ContactKind.Email).OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Id).Select(c => c.Value)]);
    }

    /// <summary>Known customers by the beginning of a name or by address, written as a letter's head has them.</summary>
    public async Task<IReadOnlyList<string>> Suggest(Actor actor, string? text, CancellationToken stop)
    {
        var typed = Clean.Line(text);
        if (!actor.May(CustomerPermissions.Read) || typed.Length is 0 or > 200) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        var key = typed.ToLowerInvariant();
        var found = await db.Customers.AsNoTracking()
            .Where(c => c.Name.StartsWith(typed) || c.Contacts.Any(p => p.Kind == ContactKind.Email && p.Normalized == key))
            .OrderByDescending(c => c.Id).Take(Most)
            .Select(c => new { c.Name, Address = c.Contacts.Where(p => p.Kind == ContactKind.Email).OrderByDescending(p => p.IsPrimary).Select(p => p.Value).FirstOrDefault() })
            .ToListAsync(stop);
        return [.. found.Where(c => c.Address is not null).Select(c => $"{c.Name} <{c.Address}>")];
    }
}
