using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

/// <summary>A mail whose bytes are safe, about to get its row.</summary>
/// <param name="Size">As the server states it; more than what was kept when only the headers were taken.</param>
public sealed record Arrival(string Uid, KeptFile? Kept, long Size, Instant ReceivedAt, ArrivalNote? Note = null)
{
    internal ArrivalState State => Note switch
    {
        null => ArrivalState.Stored,
        ArrivalNote.BeforeStart => ArrivalState.Ignored,
        _ => ArrivalState.Failed,
    };
}

/// <summary>How far a folder is read once these arrivals have their rows.</summary>
public sealed record FolderStep(long MailboxId, string Folder, long UidValidity, long From, long To);

/// <summary>
/// Raw first: the bytes go into the file store, durably, and only then the rows of a batch and the folder's new position into the
/// database, in one transaction. What is fetched again finds its row and changes nothing.
/// </summary>
public sealed class StoreMail(IDbContextFactory<SkeinDb> storage, IFileStore files)
{
    public const long Largest = 100 * 1024 * 1024;
    private const int LongestUid = 80;
    private const int Attempts = 3;

    /// <exception cref="FileTooLargeException">It is longer than <see cref="Largest"/>; nothing is kept.</exception>
    public Task<KeptFile> Keep(Stream raw, CancellationToken stop) => files.Keep(raw, Largest, stop);

    /// <returns>How many were not stored before.</returns>
    public async Task<int> Note(FolderStep step, IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await storage.CreateDbContextAsync(stop);
            var added = 0;
            var saved = await db.Together(async () =>
            {
                added = await Add(db, step.MailboxId, step.Folder, step.UidValidity, arrivals, stop);
                return await Advance(db, step, added, stop) ? Outcome.Done : Outcome.Conflict;
            }, stop);
            if (saved.IsDone) return added;
            if (attempt == Attempts) throw new MailboxMovedException(step.MailboxId);
        }
    }

    /// <summary>A mail that a mail server handed over by itself. The same bytes again are the same mail.</summary>
    /// <returns>The arrival's id.</returns>
    public async Task<Outcome<long>> Note(long? mailboxId, KeptFile kept, CancellationToken stop)
    {
        var key = Key(mailboxId ?? 0, "pipe", 0, kept.Sha256);
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await storage.CreateDbContextAsync(stop);
            var saved = await db.Together(async () =>
            {
                var added = await Add(db, mailboxId, "pipe", 0, [new Arrival(kept.Sha256, kept, kept.Size, db.Now)], stop);
                await Count(db, mailboxId, added, stop);
                return Outcome.Done;
            }, stop);
            if (saved.IsDone) return await db.ArrivedMails.Where(m => m.Key == key).Select(m => m.Id).SingleAsync(stop);
            if (attempt == Attempts) return saved.As<long>();
        }
    }

    internal static string Key(long mailboxId, string folder, long uidValidity, string uid) =>
        string.Create(CultureInfo.InvariantCulture, $"{mailboxId}/{folder}/{uidValidity}/{uid}");

    internal static StoredFile Raw(KeptFile kept, Instant now) => new()
    {
        Sha256 = kept.Sha256, Name = "mail.eml", ContentType = "message/rfc822", Size = kept.Size, StoredAt = now, UploaderKind = ActorKind.System,
    };

    private static async Task<int> Add(SkeinDb db, long? mailboxId, string folder, long uidValidity, IReadOnlyList<Arrival> arrivals, CancellationToken stop)
    {
        var keyed = arrivals.Select(a => (Key: Key(mailboxId ?? 0, folder, uidValidity, a.Uid), Arrival: a)).ToList();
        var keys = keyed.Select(k => k.Key).ToList();
        var known = await db.ArrivedMails.Where(m => keys.Contains(m.Key)).Select(m => new { m.Key, m.Sha256 }).ToDictionaryAsync(m => m.Key, m => m.Sha256, stop);
        var added = 0;
        foreach (var (key, arrival) in keyed.DistinctBy(k => k.Key))
        {
            var place = key;
            if (known.TryGetValue(key, out var sha256))
            {
                // A server that was set back gives an old number to a new mail.
                if (sha256 is null || arrival.Kept is null || sha256 == arrival.Kept.Value.Sha256) continue;
                place = $"{key}/{arrival.Kept.Value.Sha256}";
                if (await db.ArrivedMails.AnyAsync(m => m.Key == place, stop)) continue;
            }

            db.ArrivedMails.Add(Row(db, mailboxId, folder, uidValidity, place, arrival));
            added++;
        }

        return added;
    }

    private static ArrivedMail Row(SkeinDb db, long? mailboxId, string folder, long uidValidity, string key, Arrival arrival) => new()
    {
        MailboxId = mailboxId,
        Folder = folder,
        UidValidity = uidValidity,
        Uid = arrival.Uid.Length <= LongestUid ? arrival.Uid : arrival.Uid[..LongestUid],
        Key = key,
        File = arrival.Kept is { } kept ? Raw(kept, db.Now) : null,
        Sha256 = arrival.Kept?.Sha256,
        Size = arrival.Size,
        ReceivedAt = arrival.ReceivedAt,
        StoredAt = db.Now,
        State = arrival.State,
        Note = arrival.Note,
    };

    private static async Task Count(SkeinDb db, long? mailboxId, int added, CancellationToken stop)
    {
        if (added == 0 || mailboxId is null) return;
        var now = db.Now;
        await db.Mailboxes.Where(b => b.Id == mailboxId)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.LastArrivalAt, now).SetProperty(b => b.Stored, b => b.Stored + added), stop);
    }

    private static async Task<bool> Advance(SkeinDb db, FolderStep step, int added, CancellationToken stop)
    {
        await Count(db, step.MailboxId, added, stop);
        if (step.From == step.To) return true;
        return await db.MailFolders
            .Where(f => f.MailboxId == step.MailboxId && f.Name == step.Folder && f.UidValidity == step.UidValidity && f.LastUid == step.From)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastUid, step.To), stop) == 1;
    }
}

/// <summary>Another hand moved the place in a folder, or removed the mailbox: whatever this conversation knows is out of date.</summary>
internal sealed class MailboxMovedException(long mailboxId) : Exception($"Mailbox {mailboxId} was moved by another hand.");
