using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Search;
using Skein.Setup;

namespace Skein.Search;

public static class SearchEvents
{
    public static readonly Event Rebuilt = new("search.rebuilt", "重建了搜索索引", "重建了搜尋索引", "Rebuilt the search index");
}

/// <summary>Makes the index anew: empties it and lets its follower read the journal from the beginning, while work goes on.</summary>
public sealed class RebuildSearch(IDbContextFactory<SkeinDb> storage, ISearchIndex index)
{
    /// <summary>What is behind is counted up to here.</summary>
    public const int CountLimit = 1000;

    public async Task<Outcome> Run(Actor actor, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var company = await db.Companies.SingleAsync(stop);
        await db.Together(async () =>
        {
            await index.Clear(db, stop);
            await db.Followers.Where(f => f.Name == SearchStart.Follower).ExecuteDeleteAsync(stop);
            db.Record(actor, SearchEvents.Rebuilt, company);
        }, stop);
        return Outcome.Done;
    }

    /// <summary>How many journal entries the index has yet to read, up to <see cref="CountLimit"/>.</summary>
    public async Task<int> Behind(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var at = await db.Followers.AsNoTracking().SingleOrDefaultAsync(f => f.Name == SearchStart.Follower, stop);
        var (tx, id) = (at?.Tx ?? 0, at?.EntryId ?? 0);
        return await db.Journal.Where(e => e.Tx > tx || (e.Tx == tx && e.Id > id)).OrderBy(e => e.Tx).ThenBy(e => e.Id).Take(CountLimit).CountAsync(stop);
    }
}
