using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Journal;

public enum Stepped
{
    /// <summary>Entries were followed; there may be more.</summary>
    Advanced,

    /// <summary>Nothing new.</summary>
    Idle,

    /// <summary>Another node holds the lease, or a failure is waiting for its retry.</summary>
    Waiting,

    Failed,
}

/// <summary>
/// One step of a follower: take or renew the lease, read the next settled entries, follow them, and commit effects and position
/// together. A node that lost its lease meanwhile commits nothing.
/// </summary>
public sealed class FollowerStep(IDbContextFactory<SkeinDb> storage, ISettledJournal settled, TimeProvider time)
{
    public static readonly Duration Lease = Duration.FromSeconds(10);
    private const int BatchSize = 200;
    private static readonly Duration LongestPause = Duration.FromMinutes(5);

    public async Task<Stepped> Run(IFollower follower, string holder, CancellationToken stop)
    {
        var state = await Hold(follower, holder, stop);
        if (state is null) return Stepped.Waiting;

        try
        {
            return await Advance(follower, state, holder, stop) ? Stepped.Advanced : Stepped.Idle;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            await NoteFailure(state, failure, stop);
            return Stepped.Failed;
        }
    }

    private async Task<FollowerState?> Hold(IFollower follower, string holder, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var (now, until) = (time.Now(), time.Now() + Lease);
        using (await db.Engine.Turn(stop))
        {
            var held = await db.Followers
                .Where(f => f.Name == follower.Name)
                .Where(f => f.Holder == holder || f.HeldUntil == null || f.HeldUntil < now)
                .Where(f => f.RetryAt == null || f.RetryAt <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.Holder, holder).SetProperty(f => f.HeldUntil, until), stop);
            if (held == 1) return await db.Followers.AsNoTracking().SingleAsync(f => f.Name == follower.Name, stop);
        }

        await Introduce(db, follower, stop);
        return null;
    }

    private async Task Introduce(SkeinDb db, IFollower follower, CancellationToken stop)
    {
        if (await db.Followers.AnyAsync(f => f.Name == follower.Name, stop)) return;
        var start = follower.FromTheBeginning ? Position.Beginning : await settled.End(db, stop);
        db.Followers.Add(new FollowerState { Name = follower.Name, Tx = start.Tx, EntryId = start.Id });
        await db.Save(stop);
    }

    private async Task<bool> Advance(IFollower follower, FollowerState state, string holder, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);

        // After a failure one entry at a time, so that all before the one that fails still take effect.
        var size = state.Failures > 0 ? 1 : BatchSize;
        var entries = await settled.After(db, state.Position).AsNoTracking().Take(size).ToListAsync(stop);
        if (entries.Count == 0) return false;

        await db.Together(async () =>
        {
            await follower.Follow(db, entries, stop);
            await MoveTo(db, follower.Name, holder, entries[^1], stop);
        }, stop);
        return true;
    }

    private async Task MoveTo(SkeinDb db, string name, string holder, JournalEntry last, CancellationToken stop)
    {
        var now = time.Now();
        var moved = await db.Followers.Where(f => f.Name == name && f.Holder == holder).ExecuteUpdateAsync(set => set
            .SetProperty(f => f.Tx, last.Tx)
            .SetProperty(f => f.EntryId, last.Id)
            .SetProperty(f => f.HeldUntil, now + Lease)
            .SetProperty(f => f.AdvancedAt, now)
            .SetProperty(f => f.Failures, 0)
            .SetProperty(f => f.Error, (string?)null)
            .SetProperty(f => f.RetryAt, (Instant?)null), stop);
        if (moved != 1) throw new InvalidOperationException($"The lease of follower '{name}' went to another node.");
    }

    private async Task NoteFailure(FollowerState state, Exception failure, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var failures = state.Failures + 1;
        var pause = Duration.Min(Duration.FromSeconds(Math.Pow(2, Math.Min(failures, 16))), LongestPause);
        var (error, retryAt) = (Describe(failure), time.Now() + pause);
        using (await db.Engine.Turn(stop))
        {
            await db.Followers.Where(f => f.Name == state.Name).ExecuteUpdateAsync(set => set
                .SetProperty(f => f.Failures, failures)
                .SetProperty(f => f.Error, error)
                .SetProperty(f => f.RetryAt, retryAt), stop);
        }
    }

    private static string Describe(Exception failure)
    {
        var text = $"{failure.GetType().Name}: {failure.Message}";
        return text.Length <= 2000 ? text : text[..2000];
    }
}
