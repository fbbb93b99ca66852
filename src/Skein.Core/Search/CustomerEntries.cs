using Microsoft.EntityFrameworkCore;
using Skein.Customers;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>What the index holds of a customer.</summary>
internal static class CustomerEntries
{
    public static string Kind(CustomerKind kind) => Marks.Of("customer-kind", kind.ToString());

    public static string Tag(string tag) => Marks.Of("tag", tag);

    public static async Task<IReadOnlyList<IndexEntry>> Of(SkeinDb db, IReadOnlyCollection<long> customers, CancellationToken stop)
    {
        var files = await db.Customers.AsNoTracking()
            .Where(c => EF.Parameter(customers).Contains(c.Id))
            .Include(c => c.Contacts).Include(c => c.Tags).AsSplitQuery()
            .OrderBy(c => c.Id)
            .ToListAsync(stop);
        var companies = files.Select(f => f.CompanyId).OfType<long>().Distinct().ToList();
        var names = await db.Customers.Where(c => companies.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, stop);
        return [.. files.Select(file => Entry(file, file.CompanyId is { } id ? names.GetValueOrDefault(id) : null))];
    }

    /// <summary>Contacts that are found as they are written; telephone numbers have marks of their own.</summary>
    public static IEnumerable<string> Written(IEnumerable<ContactPoint> contacts) =>
        contacts.Where(c => c.Kind != ContactKind.Phone).Select(c => c.Value);

    public static IEnumerable<string> Phones(IEnumerable<ContactPoint> contacts) =>
        contacts.Where(c => c.Kind == ContactKind.Phone).SelectMany(PhoneMarks.Of);

    private static IndexEntry Entry(Customer file, string? company)
    {
        var tokens = SearchTokens.Of(
        [
            file.Name, .. Pinyin.SearchWords(file.Name), .. Written(file.Contacts), .. file.Contacts.Select(c => c.Label),
            company, file.Tier, .. file.Tags.Select(t => t.Tag), file.Note,
        ]);
        IEnumerable<string> marks = [Kind(file.Kind), .. file.Tags.Select(t => Tag(t.Tag)), .. Phones(file.Contacts)];
        return new(SearchKeys.Key(file.Id, 0), [.. tokens, .. Beginnings.Of(tokens), .. marks]);
    }
}
