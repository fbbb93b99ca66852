using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform.Search;
using Skein.Search;

namespace Skein.Bench.Generating;

/// <summary>Fills the search index in large steps and puts its follower where the journal ends.</summary>
internal static class IndexAll
{
    private const int AtOnce = 1_000;

    public static async Task Run(BenchHouse house, Engine engine, Town town)
    {
        var index = house.Get<ISearchIndex>();
        await Each(house, index, SearchShelf.Customers, town.Customers, CustomerEntries.Of);
        await Each(house, index, SearchShelf.Cases, town.Cases, CaseEntries.Of);

        await using var db = house.Db();
        var end = await house.Get<ISettledJournal>().End(db, default);
        foreach (var follower in house.Get<IEnumerable<IFollower>>())
        {
            await db.Followers.Where(f => f.Name == follower.Name).ExecuteDeleteAsync();
            db.Followers.Add(new FollowerState { Name = follower.Name, Tx = end.Tx, EntryId = end.Id });
        }

        await db.Save(default);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        if (engine == Engine.Postgres) await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        else await db.Database.ExecuteSqlRawAsync("ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static async Task Each(
        BenchHouse house, ISearchIndex index, SearchShelf shelf, int last,
        Func<Skein.Platform.SkeinDb, IReadOnlyCollection<long>, CancellationToken, Task<IReadOnlyList<IndexEntry>>> entries)
    {
        for (var first = 1; first <= last; first += AtOnce)
        {
            await using var db = house.Db();
            List<long> ids = [.. Enumerable.Range(first, Math.Min(AtOnce, last - first + 1)).Select(id => (long)id)];
            await using var transaction = await db.Database.BeginTransactionAsync();
            await index.Replace(db, shelf, [], await entries(db, ids, default), default);
            await transaction.CommitAsync();
        }
    }
}
