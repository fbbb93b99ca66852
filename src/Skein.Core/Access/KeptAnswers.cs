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

public sealed class KeptAnswers(IDbContextFactory<SkeinDb> storage)
{
    private static readonly Duration Kept = Duration.FromHours(24);

    /// <summary>Longer than any request takes: after it, whoever began is dead and the work is done anew.</summary>
    private static readonly Duration Patience = Duration.FromMinutes(2);

    private static readonly Duration BetweenSweeps = Duration.FromHours(1);
    private Instant swept;

    public async Task<(KeyState State, KeptAnswer? Answer)> Begin(long tokenId, string key, string fingerprint, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        await Sweep(db, stop);
        var known = await db.Set<KeptAnswer>().SingleOrDefaultAsync(a => a.TokenId == tokenId && a.Key == key, stop);
        if (known is not null && !IsOver(known, db.Now)) return (StateOf(known, fingerprint), known);

        if (known is not null) db.Remove(known);
        await db.Save(stop);
        db.Add(new KeptAnswer { TokenId = tokenId, Key = key, Fingerprint = fingerprint, At = db.Now });
        return ((await db.Save(stop)).IsDone ? KeyState.New : KeyState.InWork, null);
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
}
