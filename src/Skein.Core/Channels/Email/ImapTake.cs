using System.Globalization;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

/// <summary>
/// Takes mails out of an opened folder: small ones together, large ones in parts, and one by one where the conversation keeps breaking
/// off, until it is known which mail does it.
/// </summary>
internal sealed class ImapTake(Mailbox box, IDbContextFactory<SkeinDb> storage, StoreMail store, MailPace pace, TimeProvider time)
{
    private const int AtOnce = 50;
    private const int Small = 256 * 1024;
    private const int SmallTogether = 2 * 1024 * 1024;
    private const int CarefulAfter = 2;
    private const int GivesUpAfter = 3;

    /// <param name="isNew">Whether the folder's place moves on with them, and the mailbox's start counts.</param>
    public async Task<int> Run(ImapFolder opened, MailFolder place, List<UniqueId> uids, bool isNew, CancellationToken stop)
    {
        var added = 0;
        var isCareful = box.Failures >= CarefulAfter;
        foreach (var some in uids.Chunk(AtOnce))
        {
            var known = await pace.Within(limit => opened.FetchAsync(some, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate, limit), stop);
            var summaries = known.Where(s => some.Contains(s.UniqueId)).DistinctBy(s => s.UniqueId).OrderBy(s => s.UniqueId).ToList();
            var together = new List<IMessageSummary>();
            foreach (var summary in summaries.Where(s => !isNew || !IsBeforeStart(place, s)))
            {
                together.Add(summary);
                if (!isCareful && summary.Size <= Small && together.Sum(s => s.Size ?? 0) < SmallTogether) continue;
                added += await Store(opened, place, together, isNew, isCareful, stop);
                together.Clear();
            }

            if (together.Count > 0) added += await Store(opened, place, together, isNew, isCareful, stop);
            var lost = await Lost(opened, [.. some.Except(summaries.Select(s => s.UniqueId))], stop);
            added += await Note(place, lost, isNew ? some[^1].Id : place.LastUid, stop);
        }

        return added;
    }

    private bool IsBeforeStart(MailFolder place, IMessageSummary summary) =>
        summary.UniqueId.Id < place.AgainUntil && box.StartAt is { } start && Received(summary) < start;

    private async Task<int> Store(ImapFolder opened, MailFolder place, List<IMessageSummary> some, bool isNew, bool isCareful, CancellationToken stop)
    {
        var arrivals = new List<Arrival>();
        try
        {
            if (some is [var one] && !(one.Size <= Small)) arrivals.Add(await Large(opened, one, stop));
            else arrivals.AddRange(await Together(opened, some, stop));
        }
        catch (Exception failure) when (isCareful && some is [var poison] && !stop.IsCancellationRequested && failure is not FileTooLargeException)
        {
            if (await IsGivenUp(place, poison.UniqueId, stop))
            {
                await Note(place, [Unfetchable(poison)], isNew ? poison.UniqueId.Id : place.LastUid, stop);
            }

            throw;
        }

        return await Note(place, arrivals, isNew ? some[^1].UniqueId.Id : place.LastUid, stop);
    }

    private async Task<List<Arrival>> Together(ImapFolder opened, List<IMessageSummary> some, CancellationToken stop)
    {
        var kept = new Dictionary<UniqueId, KeptFile>();
        await pace.Within(limit => opened.GetStreamsAsync([.. some.Select(s => s.UniqueId)], async (_, _, uid, stream, cancel) =>
        {
            kept[uid] = await store.Keep(stream, cancel);
        }, limit), stop);
        var arrivals = some.Where(s => kept.TryGetValue(s.UniqueId, out var k) && k.Size > 0)
            .Select(s => new Arrival(Number(s.UniqueId), kept[s.UniqueId], kept[s.UniqueId].Size, Received(s))).ToList();
        if (arrivals.Count == some.Count) return arrivals;
        return [.. arrivals, .. await Lost(opened, [.. some.Where(s => arrivals.All(a => a.Uid != Number(s.UniqueId))).Select(s => s.UniqueId)], stop)];
    }

    private async Task<Arrival> Large(ImapFolder opened, IMessageSummary one, CancellationToken stop)
    {
        if (one.Size is null or <= (uint)StoreMail.Largest)
        {
            try
            {
                var kept = await Whole(opened, one.UniqueId, stop);
                return new Arrival(Number(one.UniqueId), kept, kept.Size, Received(one), kept.Size == 0 ? ArrivalNote.Unfetchable : null);
            }
            catch (FileTooLargeException)
            {
                // The server said less than it sent.
            }
        }

        await using var headers = await pace.Within(limit => opened.GetStreamAsync(one.UniqueId, "HEADER", limit), stop);
        return new Arrival(Number(one.UniqueId), await store.Keep(headers, stop), one.Size ?? StoreMail.Largest, Received(one), ArrivalNote.TooLarge);
    }

    public async Task<KeptFile> Whole(ImapFolder opened, UniqueId uid, CancellationToken stop)
    {
        await using var parts = new PartedStream((offset, count, ends) => pace.Within(limit => opened.GetStreamAsync(uid, offset, count, limit), ends));
        return await store.Keep(parts, stop);
    }

    /// <summary>What was not handed over and is still there; what was deleted meanwhile is nobody's loss of ours.</summary>
    private async Task<List<Arrival>> Lost(ImapFolder opened, List<UniqueId> missing, CancellationToken stop)
    {
        if (missing.Count == 0) return [];
        var still = await pace.Within(limit => opened.SearchAsync(SearchQuery.Uids(missing), limit), stop);
        return [.. missing.Where(still.Contains).Select(uid => new Arrival(Number(uid), null, 0, time.Now(), ArrivalNote.Unfetchable))];
    }

    private async Task<int> Note(MailFolder place, List<Arrival> arrivals, long until, CancellationToken stop)
    {
        if (arrivals.Count == 0 && until == place.LastUid) return 0;
        var added = await store.Note(new FolderStep(box.Id, place.Name, place.UidValidity, place.LastUid, until), arrivals, stop);
        place.LastUid = until;
        return added;
    }

    private async Task<bool> IsGivenUp(MailFolder place, UniqueId poison, CancellationToken stop)
    {
        var times = place.StuckUid == poison.Id ? place.StuckTimes + 1 : 1;
        await using var db = await storage.CreateDbContextAsync(stop);
        using (await db.Engine.Turn(stop))
        {
            await db.MailFolders.Where(f => f.MailboxId == box.Id && f.Name == place.Name)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.StuckUid, poison.Id).SetProperty(f => f.StuckTimes, times), stop);
        }

        return times >= GivesUpAfter;
    }

    private Arrival Unfetchable(IMessageSummary poison) => new(Number(poison.UniqueId), null, poison.Size ?? 0, Received(poison), ArrivalNote.Unfetchable);

    private Instant Received(IMessageSummary summary) => summary.InternalDate is { } date ? Instant.FromDateTimeOffset(date) : time.Now();

    public static string Number(UniqueId uid) => uid.Id.ToString(CultureInfo.InvariantCulture);
}
