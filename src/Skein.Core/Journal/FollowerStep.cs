using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Journal;

public enum Stepped
{
    /// <summary>All that was new has been followed.</summary>
    Advanced,

    /// <summary>As much as fits into one step was followed; more is waiting.</summary>
    Behind,

    /// <summary>Nothing new.</summary>
    Idle,

    /// <summary>Another node holds the lease, or a failure is waiting for its retry.</summary>
    Waiting,

    Failed,
}

/// <summary>
/// One step of a follower: when there is something new, take or renew the lease, follow the next settled entries, and commit
/// effects and position together. A node that lost its lease meanwhile commits nothing. An idle follower writes nothing.
/// </summary>
public sealed class FollowerStep(IDbContextFactory<SkeinDb> storage, ISettledJournal settled, FollowerLease lease, TimeProvider time)
{
    private const int BatchSize = 200;
    private static readonly Duration LongestPause = Duration.FromMinutes(5);

    public async Task<Stepped> Run(IFollower follower, string holder, CancellationToken stop)
    {
        var state = await Look(follower, holder, stop);
        if (state is null) return Stepped.Waiting;
        var entries = await Read(state, stop);
        if (entries.Count == 0) return Stepped.Idle;
        var held = lease.IsFresh(state, holder) ? state : await lease.Take(follower.Name, holder, stop);
        if (held is null) return Stepped.Waiting;

        try
        {
            // Another node may have followed some of them before this one took over.
            if (held.Position != state.Position) entries = await Read(held, stop);
            await Advance(follower, held, holder, entries, stop);
            return entries.Count < BatchSize ? Stepped.Advanced : Stepped.Behind;
        }
        catch (LeaseLostException)
        {
            return Stepped.Waiting;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            await NoteFailure(held, holder, failure, stop);
            return Stepped.Failed;
        }
    }

    /// <summary>Its state when this node may try; a follower seen for the first time gets one.</summary>
    private async Task<FollowerState?> Look(IFollower follower, string holder, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var state = await db.Followers.AsNoTracking().SingleOrDefaultAsync(f => f.Name == follower.Name, stop);
        if (state is not null) return state.MayBeTriedBy(holder, time.Now()) ? state : null;

        var start = follower.FromTheBeginning ? Position.Beginning : await settled.End(db, stop);
        var anew = new FollowerState { Name = follower.Name, Tx = start.Tx, EntryId = start.Id };
        db.Followers.Add(anew);
        return (await db.Save(stop)).IsDone ? anew : null;
    }

    private async Task Advance(IFollower follower, FollowerState state, string holder, List<JournalEntry> entries, CancellationToken stop)
    {
        try
        {
            await Follow(follower, state, holder, entries, stop);
        }
        catch (Exception failure) when (entries.Count > 1 && failure is not LeaseLostException && !stop.IsCancellationRequested)
        {
            foreach (var entry in entries) await Follow(follower, state, holder, [entry], stop);
        }
    }

    private async Task<List<JournalEntry>> Read(FollowerState state, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await settled.After(db, state.Position).AsNoTracking().Take(Most(state)).ToListAsync(stop);
    }

    /// <summary>After a failure one entry at a time, so that all before the one that fails still take effect.</summary>
    private static int Most(FollowerState state) => state.Failures > 0 ? 1 : BatchSize;

    private async Task Follow(
        IFollower follower, FollowerState state, string holder, List<JournalEntry> entries, CancellationToken stop)
    {
        if (entries.Count == 0) return;
        using var trace = JournalMeter.Traces.StartActivity("follow");
        trace?.SetTag("follower", state.Name).SetTag("entries", entries.Count);
        await using var renewing = lease.KeepRenewing(state.Name, holder, stop);
        await using var db = await storage.CreateDbContextAsync(stop);
        var write = await follower.Prepare(db, entries, stop);
        await db.TogetherForNow(async () =>
        {
            await write(stop);
            await lease.Advance(db, state, holder, entries[^1], stop);
        }, stop);
        (state.Tx, state.EntryId) = (entries[^1].Tx, entries[^1].Id);
    }

    private async Task NoteFailure(FollowerState state, string holder, Exception failure, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var failures = state.Failures + 1;
        var pause = Duration.Min(Duration.FromSeconds(Math.Pow(2, Math.Min(failures, 16))), LongestPause);
        var (error, retryAt) = (Describe(failure), time.Now() + pause);
        using (await db.Engine.Turn(stop))
        {
            await db.Followers.Where(f => f.Name == state.Name && f.Holder == holder).ExecuteUpdateAsync(set => set
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
