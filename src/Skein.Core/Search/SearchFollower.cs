using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>Keeps the index. It writes what is there now, not what the entry says, so reading an entry twice changes nothing.</summary>
public sealed class SearchFollower(ISearchIndex index) : IFollower
{
    /// <summary>Of a customer with more cases than this, the older ones keep the former name until the index is made anew.</summary>
    private const int MostCasesOfOneCustomer = 1000;

    /// <summary>From here on the follower is catching up, and entries that later ones make superfluous are worth looking for.</summary>
    private const int ManyEntries = 100;

    private const int CasesAtOnce = 100;

    /// <summary>What is made for more than these is not all held in memory at once: it is made as it is stored.</summary>
    private const int MostHeld = 400;

    private static readonly string[] SeenOnCases =
        [CustomerEvents.Edited.Code, CustomerEvents.ContactAdded.Code, CustomerEvents.ContactRemoved.Code];

    public string Name => SearchStart.Follower;

    public Text Title => new("搜索索引", "搜尋索引", "Search index");

    /// <summary>The index is not backed up: it is made of what is.</summary>
    public bool StartsAgainWhenRestored => true;

    /// <summary>Texts are read and taken apart here; the transaction only stores what came of it.</summary>
    public async ValueTask<Func<CancellationToken, Task>> Prepare(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        var customers = await Touched(db, Customer.SubjectKind, entries, stop);
        var cases = await Touched(db, Case.SubjectKind, entries, stop);
        foreach (var customer in entries.Where(e => SeenOnCases.Contains(e.Event)).Select(e => e.SubjectId).Where(customers.Contains).Distinct())
        {
            cases.UnionWith(await db.Cases.Where(c => c.CustomerId == customer)
                .OrderByDescending(c => c.Id).Take(MostCasesOfOneCustomer).Select(c => c.Id).ToListAsync(stop));
        }

        var made = Made(db, customers, cases, stop);
        if (customers.Count + cases.Count <= MostHeld) made = (await made.ToListAsync(stop)).ToAsyncEnumerable();
        return async ending =>
        {
            await foreach (var some in made) await index.Replace(db, some.Shelf, some.Ranges, some.Entries, ending);
        };
    }

    public async Task Follow(SkeinDb db, IReadOnlyList<JournalEntry> entries, CancellationToken stop) => await (await Prepare(db, entries, stop))(stop);

    private static async IAsyncEnumerable<(SearchShelf Shelf, KeyRange[] Ranges, IReadOnlyList<IndexEntry> Entries)> Made(
        SkeinDb db, HashSet<long> customers, HashSet<long> cases, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var some in customers.Chunk(CasesAtOnce)) yield return (SearchShelf.Customers, [.. some.Select(SearchKeys.Of)], await CustomerEntries.Of(db, some, stop));
        foreach (var some in cases.Order().Chunk(CasesAtOnce)) yield return (SearchShelf.Cases, [.. some.Select(SearchKeys.Of)], await CaseEntries.Of(db, some, stop));
    }

    /// <summary>The subjects touched, without those that a later entry, still to be read, touches again.</summary>
    private static async Task<HashSet<long>> Touched(SkeinDb db, string kind, IReadOnlyList<JournalEntry> entries, CancellationToken stop)
    {
        var touched = entries.Where(e => e.SubjectKind == kind).Select(e => e.SubjectId).ToHashSet();
        if (entries.Count < ManyEntries || touched.Count == 0) return touched;

        var last = entries[^1];
        touched.ExceptWith(await db.Journal
            .Where(e => e.SubjectKind == kind && touched.Contains(e.SubjectId))
            .Where(e => e.Tx > last.Tx || (e.Tx == last.Tx && e.Id > last.Id))
            .Select(e => e.SubjectId)
            .Distinct()
            .ToListAsync(stop));
        return touched;
    }
}
