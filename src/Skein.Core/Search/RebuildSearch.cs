using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;
using Skein.Platform.Search;

namespace Skein.Search;

/// <summary>Makes the index anew: empties it and lets its follower read the journal from the beginning, while work goes on.</summary>
public sealed class RebuildSearch(IDbContextFactory<SkeinDb> storage, ISearchIndex index)
{
    public async Task<Outcome> Run(Actor actor, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        await db.Together(async () =>
        {
            await index.Clear(db, stop);
            await db.Followers.Where(f => f.Name == SearchStart.Follower).ExecuteDeleteAsync(stop);
        }, stop);
        return Outcome.Done;
    }
}
