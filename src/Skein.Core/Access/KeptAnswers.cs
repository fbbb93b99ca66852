using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

public enum KeyState
{
    /// <summary>Never seen, or long ago: do the work, then <see cref="KeptAnswers.Keep"/> or <see cref="KeptAnswers.Drop"/>.</summary>
    New,
    Answered,
    InWork,
    UsedDifferently,
}

public sealed class KeptAnswers(IDbContextFactory<SkeinDb> storage, IEngine engine)
{
    private static readonly Duration Kept = Duration.FromHours(24);

    /// <summary>Who is at work says so three times in it: after this long in silence its node is dead, and the work is done anew.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(30);

    private static readonly Duration BetweenSweeps = Duration.FromHours(1);
    private Instant swept;

    public async Task<(KeyState State, KeptAnswer? Answer)> Begin(long tokenId, string key, string fingerprint, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        await Sweep(db, stop);
        var known = await db.Set<KeptAnswer>().SingleOrDefaultAsync(a => a.TokenId == tokenId && a.Key == key, stop);
        if (known is not null && !IsOver(known, db.Now)) return (StateOf(known, fingerprint), known);

        // Of many who find it over, one begins anew.
        if (known is not null && !await TakeAway(db, known, stop)) return (KeyState.InWork, null);
        db.Add(new KeptAnswer { TokenId = tokenId, Key = key, Fingerprint = fingerprint, At = db.Now });
        return ((await db.Save(stop)).IsDone ? KeyState.New : KeyState.InWork, null);
    }

    /// <summary>Holds the key of a request that was begun, however long it takes, until disposed of.</summary>
    public IAsyncDisposable Hold(long tokenId, string key) => new Held(this, engine, tokenId, key);

    public async Task StillWorking(long tokenId, string key, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = db.Now;
        using (await db.Engine.Turn(stop)) await Rows(db, tokenId, key).Where(a => a.Status == null).ExecuteUpdateAsync(set => set.SetProperty(a => a.At, now), stop);
    }

    /// <summary>
    /// What the request of this name made, when a node died after the commit and before the answer: the name stands in the journal, in
    /// the transaction of the change.
    /// </summary>
    public async Task<long?> MadeBy(string requestKey, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Journal.Where(e => e.RequestKey == requestKey).OrderBy(e => e.Id).Select(e => (long?)e.SubjectId).FirstOrDefaultAsync(stop);
    }

    public async Task Keep(long tokenId, string key, int status, string? location, string body, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        using (await db.Engine.Turn(stop))
        {
            await Rows(db, tokenId, key).ExecuteUpdateAsync(set => set
                .SetProperty(a => a.Status, status).SetProperty(a => a.Location, location).SetProperty(a => a.Body, body), stop);
        }
    }

    /// <summary>Nothing came of it: the key is free for another try.</summary>
    public async Task Drop(long tokenId, string key, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        using (await db.Engine.Turn(stop)) await Rows(db, tokenId, key).ExecuteDeleteAsync(stop);
    }

    private static async Task<bool> TakeAway(SkeinDb db, KeptAnswer known, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        using (await db.Engine.Turn(stop)) return await Rows(db, known.TokenId, known.Key).Where(a => a.At == known.At).ExecuteDeleteAsync(stop) == 1;
    }

    private async Task Sweep(SkeinDb db, CancellationToken stop)
    {
        if (swept != default && db.Now < swept + BetweenSweeps) return;
        swept = db.Now;
        var before = db.Now - Kept;
        using (await db.Engine.Turn(stop)) await db.Set<KeptAnswer>().Where(a => a.At < before).ExecuteDeleteAsync(stop);
    }

    private static IQueryable<KeptAnswer> Rows(SkeinDb db, long tokenId, string key) =>
        db.Set<KeptAnswer>().Where(a => a.TokenId == tokenId && a.Key == key);

    private static bool IsOver(KeptAnswer known, Instant now) => known.At < now - (known.Status is null ? Patience : Kept);

    private static KeyState StateOf(KeptAnswer known, string fingerprint) => known switch
    {
        _ when known.Fingerprint != fingerprint => KeyState.UsedDifferently,
        { Status: null } => KeyState.InWork,
        _ => KeyState.Answered,
    };

    private sealed class Held : IAsyncDisposable
    {
        private readonly CancellationTokenSource ends = new();
        private readonly Task renewing;

        public Held(KeptAnswers answers, IEngine engine, long tokenId, string key) => renewing = Keep(answers, engine, tokenId, key, ends.Token);

        public async ValueTask DisposeAsync()
        {
            await ends.CancelAsync();
            await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ends.Dispose();
        }

        private static async Task Keep(KeptAnswers answers, IEngine engine, long tokenId, string key, CancellationToken stop)
        {
            while (true)
            {
                await Task.Delay((Patience / 3).ToTimeSpan(), stop);
                try
                {
                    await answers.StillWorking(tokenId, key, stop);
                }
                catch (Exception failure) when (engine.IsOutage(failure))
                {
                    // Where it cannot be said, nobody can begin anew either.
                }
            }
        }
    }
}
