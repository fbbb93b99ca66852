using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Setup;

/// <summary>
/// The company's language, for whoever asks for none of the three. Every request may need it, so it is kept, on this node until the
/// company is changed and at most for a minute: that late is another node.
/// </summary>
public sealed class HouseLanguage : IDisposable
{
    private static readonly Duration Kept = Duration.FromMinutes(1);

    private readonly IDbContextFactory<SkeinDb> storage;
    private readonly Wake wake;
    private readonly TimeProvider time;
    private Known? known;
    private long changes;

    public HouseLanguage(IDbContextFactory<SkeinDb> storage, Wake wake, TimeProvider time)
    {
        (this.storage, this.wake, this.time) = (storage, wake, time);
        wake.Raised += Note;
    }

    /// <summary>As far as it is known without the database, however old that is.</summary>
    public Language? Remembered => Volatile.Read(ref known)?.Language;

    /// <summary>Null before the house is set up.</summary>
    public async Task<Language?> Find(CancellationToken stop)
    {
        var (now, before) = (time.Now(), Volatile.Read(ref changes));
        if (Volatile.Read(ref known) is { } found && found.Changes == before && now >= found.At && now < found.At + Kept) return found.Language;

        await using var db = await storage.CreateDbContextAsync(stop);
        if (await db.Companies.Select(c => (Language?)c.Language).SingleOrDefaultAsync(stop) is not { } language) return null;

        // With the count of before the question: a change made while it was asked makes the answer worthless at once.
        Volatile.Write(ref known, new Known(language, before, now));
        return language;
    }

    public void Dispose() => wake.Raised -= Note;

    private void Note(IReadOnlySet<string> touched)
    {
        if (touched.Contains(Company.SubjectKind)) Interlocked.Increment(ref changes);
    }

    private sealed record Known(Language Language, long Changes, Instant At);
}
