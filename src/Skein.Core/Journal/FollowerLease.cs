using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Journal;

/// <summary>The right of one node to run one follower. It ends by itself when the node dies, and is given back when it stops.</summary>
public sealed class FollowerLease(IDbContextFactory<SkeinDb> storage, TimeProvider time)
{
    public static readonly Duration Length = Duration.FromSeconds(10);

    /// <summary>Held by this node and renewed not long ago by its last step: taking it again would only be one more commit.</summary>
    public bool IsFresh(FollowerState state, string holder) => state.Holder == holder && state.HeldUntil > time.Now() + (Length / 2);

    /// <summary>The follower's state, when the lease is now this node's; null when it is another's or a retry is not due.</summary>
    public async Task<FollowerState?> Take(string name, string holder, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var (now, until) = (time.Now(), time.Now() + Length);
        using (await db.Engine.Turn(stop))
        {
            var taken = await db.Followers
                .Where(f => f.Name == name)
                .Where(f => f.Holder == holder || f.HeldUntil == null || f.HeldUntil < now)
                .Where(f => f.RetryAt == null || f.RetryAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.Holder, holder).SetProperty(f => f.HeldUntil, until), stop);
            return taken == 1 ? await db.Followers.AsNoTracking().SingleAsync(f => f.Name == name, stop) : null;
        }
    }

    /// <summary>Moves the position, in the transaction of the effects. Whoever lost the lease, or reads from an outdated place, fails here.</summary>
    public async Task Advance(SkeinDb db, FollowerState from, string holder, JournalEntry to, CancellationToken stop)
    {
        var now = time.Now();
        var moved = await db.Followers
            .Where(f => f.Name == from.Name && f.Holder == holder && f.Tx == from.Tx && f.EntryId == from.EntryId)
            .ExecuteUpdateAsync(set => set
                .SetProperty(f => f.Tx, to.Tx)
                .SetProperty(f => f.EntryId, to.Id)
                .SetProperty(f => f.HeldUntil, now + Length)
                .SetProperty(f => f.AdvancedAt, now)
                .SetProperty(f => f.Failures, 0)
                .SetProperty(f => f.Error, (string?)null)
                .SetProperty(f => f.RetryAt, (Instant?)null), stop);
        if (moved != 1) throw new LeaseLostException(from.Name);
    }

    /// <summary>Everything this node holds, for another to take at once.</summary>
    public async Task GiveBack(string holder, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        using (await db.Engine.Turn(stop))
        {
            await db.Followers.Where(f => f.Holder == holder).ExecuteUpdateAsync(set => set
                .SetProperty(f => f.Holder, (string?)null)
                .SetProperty(f => f.HeldUntil, (Instant?)null), stop);
        }
    }

    /// <summary>Renews until disposed of: without it, a batch that takes longer than the lease would pass from node to node for ever.</summary>
    public IAsyncDisposable KeepRenewing(string name, string holder, CancellationToken stop) => new Renewing(this, name, holder, stop);

    private async Task Renew(string name, string holder, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var until = time.Now() + Length;
        using (await db.Engine.Turn(stop))
        {
            await db.Followers.Where(f => f.Name == name && f.Holder == holder).ExecuteUpdateAsync(set => set.SetProperty(f => f.HeldUntil, until), stop);
        }
    }

    private sealed class Renewing : IAsyncDisposable
    {
        private readonly CancellationTokenSource ends;
        private readonly Task work;

        public Renewing(FollowerLease lease, string name, string holder, CancellationToken stop)
        {
            ends = CancellationTokenSource.CreateLinkedTokenSource(stop);
            work = Keep(lease, name, holder, ends.Token);
        }

        public async ValueTask DisposeAsync()
        {
            await ends.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ends.Dispose();
        }

        // A renewal that fails costs nothing here: who lost the lease learns it when it commits.
        private static async Task Keep(FollowerLease lease, string name, string holder, CancellationToken stop)
        {
            while (true)
            {
                await Task.Delay((Length / 3).ToTimeSpan(), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stop.IsCancellationRequested) return;
                await lease.Renew(name, holder, stop);
            }
        }
    }
}

internal sealed class LeaseLostException(string follower) : Exception($"The lease of follower '{follower}' went to another node.");
