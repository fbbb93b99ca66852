using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Platform;

namespace Skein.Journal;

/// <summary>A follower that waits after a failure tries again now.</summary>
public sealed class RetryFollower(IDbContextFactory<SkeinDb> storage, Wake wake)
{
    public async Task<Outcome> Run(Actor actor, string name, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        int found;
        using (await db.Engine.Turn(stop))
        {
            found = await db.Followers.Where(f => f.Name == name)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.RetryAt, (Instant?)null), stop);
        }

        wake.Raise(new HashSet<string>());
        return found == 1 ? Outcome.Done : Outcome.Missing;
    }
}
