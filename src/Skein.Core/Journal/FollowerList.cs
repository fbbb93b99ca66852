using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Platform;

namespace Skein.Journal;

/// <summary>A follower as people look after it.</summary>
/// <param name="Lag">Entries it has not followed yet, counted up to <see cref="FollowerList.MostCounted"/>.</param>
/// <param name="Behind">How long the oldest of them has waited.</param>
/// <param name="State">Null until it has run for the first time.</param>
public sealed record FollowerSheet(IFollower Follower, FollowerState? State, int Lag, Duration Behind)
{
    public bool IsFailing => State?.Failures > 0;
}

public sealed class FollowerList(IDbContextFactory<SkeinDb> storage, ISettledJournal settled, IEnumerable<IFollower> followers, TimeProvider time)
{
    public const int MostCounted = 1000;

    public async Task<IReadOnlyList<FollowerSheet>> All(Actor actor, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        var states = await db.Followers.AsNoTracking().ToDictionaryAsync(f => f.Name, stop);
        var sheets = new List<FollowerSheet>();
        foreach (var follower in followers) sheets.Add(await Sheet(db, follower, states.GetValueOrDefault(follower.Name), stop));
        return sheets;
    }

    private async Task<FollowerSheet> Sheet(SkeinDb db, IFollower follower, FollowerState? state, CancellationToken stop)
    {
        var position = state?.Position ?? Position.Beginning;
        var lag = await settled.After(db, position).Take(MostCounted).CountAsync(stop);
        var oldest = lag == 0 ? (Instant?)null : await settled.After(db, position).Select(e => (Instant?)e.At).FirstOrDefaultAsync(stop);
        return new FollowerSheet(follower, state, lag, oldest is { } at ? time.Now() - at : Duration.Zero);
    }
}
