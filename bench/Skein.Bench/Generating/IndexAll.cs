using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Search;
using Skein.Search;

namespace Skein.Bench.Generating;

/// <summary>
/// Fills the search index in large steps and puts the followers where the journal ends. The tokens of a repeated conversation are
/// made once; that they are what the product makes is checked on some cases.
/// </summary>
internal sealed class IndexAll(BenchHouse house, Town town)
{
    private const int AtOnce = 1_000;
    private readonly Dictionary<int, string[]> told = [];
    private readonly List<long> odd = [];

    public async Task Run()
    {
        var index = house.Get<ISearchIndex>();
        await Each(town.Customers, (db, ids) => Put(db, index, SearchShelf.Customers, CustomerEntries.Of(db, ids, default)));
        await Each(town.Cases, (db, ids) => Put(db, index, SearchShelf.Cases, Cases(db, ids)));
        await using var db = house.Db();
        await Put(db, index, SearchShelf.Cases, CaseEntries.Of(db, odd, default));
        await Compare(db);

        var end = await house.Get<ISettledJournal>().End(db, default);
        foreach (var follower in house.Get<IEnumerable<IFollower>>())
        {
            await db.Followers.Where(f => f.Name == follower.Name).ExecuteDeleteAsync();
            db.Followers.Add(new FollowerState { Name = follower.Name, Tx = end.Tx, EntryId = end.Id });
        }

        await db.Save(default);
    }

    private async Task<IReadOnlyList<IndexEntry>> Cases(SkeinDb db, List<long> ids)
    {
        odd.AddRange(ids.Where(id => town.Conversation((int)id) is null));
        var heads = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id)
            .Select(c => new { Case = c, c.Customer.Name, Contacts = c.Customer.Contacts.ToList(), Tags = c.Tags.Select(t => t.Tag).ToList() })
            .AsSplitQuery().ToListAsync();
        return [.. heads.Where(h => town.Conversation((int)h.Case.Id) is not null).Select(h => Entry(h.Case, h.Name, h.Contacts, h.Tags))];
    }

    private IndexEntry Entry(Case one, string customer, List<ContactPoint> contacts, List<string> tags)
    {
        var conversation = town.Conversation((int)one.Id)!.Value;
        if (!told.TryGetValue(conversation, out var said)) told[conversation] = said = Said(town.Case((int)one.Id));
        var owner = one.OwnerId is { } id ? owners.TryGetValue(id, out var name) ? name : owners[id] = OwnerName(id) : null;
        var own = SearchTokens.Of(
            [one.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), .. tags, customer, .. Pinyin.SearchWords(customer), .. CustomerEntries.Written(contacts), owner, .. Pinyin.SearchWords(owner)]);
        var marks = CaseMarks.Of(one, tags).Concat(CustomerEntries.Phones(contacts));
        return new(SearchKeys.Key(one.Id, 0), [.. said, .. own, .. Beginnings.Of(own), .. marks]);
    }

    private readonly Dictionary<long, string> owners = [];

    private static string OwnerName(long id) => id == 1 ? "林静" : Town.Name((int)id * 17);

    private static string[] Said(OneCase one)
    {
        var tokens = SearchTokens.Of([one.Subject, .. Enumerable.Range(0, one.Messages).Select(number => Town.Message(one, number))]);
        return [.. tokens, .. Beginnings.Of(tokens)];
    }

    private async Task Compare(SkeinDb db)
    {
        List<long> some = [.. Enumerable.Range(1, 20).Select(i => (long)(town.Cases / 21 * i)).Where(id => town.Conversation((int)id) is not null)];
        var (made, real) = (await Cases(db, some), await CaseEntries.Of(db, some, default));
        foreach (var (mine, its) in made.Zip(real))
        {
            if (!mine.Tokens.ToHashSet().SetEquals(its.Tokens)) throw new InvalidOperationException($"Case {SearchKeys.IdOf(mine.Key)} is indexed otherwise than the product does it.");
        }
    }

    private static async Task Put(SkeinDb db, ISearchIndex index, SearchShelf shelf, Task<IReadOnlyList<IndexEntry>> entries) =>
        await index.Replace(db, shelf, [], await entries, default);

    private async Task Each(int last, Func<SkeinDb, List<long>, Task> put)
    {
        for (var first = 1; first <= last; first += AtOnce)
        {
            await using var db = house.Db();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await put(db, [.. Enumerable.Range(first, Math.Min(AtOnce, last - first + 1)).Select(id => (long)id)]);
            await transaction.CommitAsync();
        }
    }
}
