using MailKit.Net.Pop3;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Mail;
using Skein.Platform.Files;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>
/// POP3 has no numbering to go on from, so every mail is told by its UIDL, and every one known has a row: also those that lay there
/// before the start. Nothing is deleted on the server. A conversation shows the mailbox as it was when it began, so each look is one.
/// </summary>
internal sealed class Pop3Line(
    Mailbox box, MailLines lines, IDbContextFactory<SkeinDb> storage, StoreMail store, MailPace pace, TimeProvider time) : IMailLine
{
    private const int AtOnce = 500;
    private const long SlowestPerSecond = 50_000;
    private const int Large = 8 * 1024 * 1024;

    public async Task<int> Fetch(string folder, CancellationToken stop)
    {
        using var client = await lines.Pop3(box, stop);
        if (!client.Capabilities.HasFlag(Pop3Capabilities.UIDL)) throw new MailTroubleException(MailTrouble.NoNumbers, "");

        var isFirst = await NoteContact(client.Count, stop);
        var uids = client.Count == 0 ? [] : await pace.Within(limit => client.GetMessageUidsAsync(limit), stop);
        var added = 0;
        foreach (var some in uids.Select((uid, index) => (uid, index)).Chunk(AtOnce))
        {
            var known = await Known(some.Select(s => s.uid), stop);
            var fresh = some.Where(s => !known.Contains(s.uid)).ToList();
            if (isFirst && box.Start == MailStart.FromNow)
            {
                await Note([.. fresh.Select(s => new Arrival(s.uid, null, 0, time.Now(), ArrivalNote.BeforeStart))], stop);
                continue;
            }

            foreach (var (uid, index) in fresh) added += await Note([await Take(client, uid, index, isFirst, stop)], stop);
        }

        await pace.Within(limit => client.DisconnectAsync(quit: true, limit), stop);
        return added;
    }

    public Task Wait(TimeSpan longest, CancellationToken stop) => Task.Delay(pace.BetweenLooks < longest ? pace.BetweenLooks : longest, stop);

    public async Task<IReadOnlyList<string>> Folders(CancellationToken stop)
    {
        using var client = await lines.Pop3(box, stop);
        return client.Capabilities.HasFlag(Pop3Capabilities.UIDL) ? [MailFolder.Pop3] : throw new MailTroubleException(MailTrouble.NoNumbers, "");
    }

    /// <summary>POP3 knows no dates to ask for: what was left alone at the start is fetched by its row.</summary>
    public Task<int> FetchBetween(string folder, LocalDate from, LocalDate until, CancellationToken stop) => Task.FromResult(0);

    public async Task<KeptFile?> FetchAgain(ArrivedMail mail, CancellationToken stop)
    {
        using var client = await lines.Pop3(box, stop);
        var uids = await pace.Within(limit => client.GetMessageUidsAsync(limit), stop);
        var index = uids.IndexOf(mail.Uid);
        return index < 0 ? null : (await Whole(client, index, stop)).Kept;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Arrival> Take(Pop3Client client, string uid, int index, bool isFirst, CancellationToken stop)
    {
        var size = await pace.Within(limit => client.GetMessageSizeAsync(index, limit), stop);
        if (isFirst && box.StartAt is { } start && await Sent(client, index, stop) < start) return new Arrival(uid, null, size, time.Now(), ArrivalNote.BeforeStart);
        if (size <= StoreMail.Largest)
        {
            try
            {
                var (kept, _) = await Whole(client, index, stop);
                return new Arrival(uid, kept, kept.Size, time.Now(), kept.Size == 0 ? ArrivalNote.Unfetchable : null);
            }
            catch (FileTooLargeException)
            {
                // The server said less than it sent.
            }
        }

        await using var headers = await pace.Within(limit => client.GetStreamAsync(index, headersOnly: true, limit), stop);
        return new Arrival(uid, await store.Keep(headers, stop), size, time.Now(), ArrivalNote.TooLarge);
    }

    private async Task<(KeptFile Kept, int Size)> Whole(Pop3Client client, int index, CancellationToken stop)
    {
        var size = await pace.Within(limit => client.GetMessageSizeAsync(index, limit), stop);
        var longest = pace.LongestAnswer + TimeSpan.FromSeconds(size / SlowestPerSecond);
        if (size > Large) await lines.OneLargeByPop3.WaitAsync(stop);
        try
        {
            await using var raw = await MailPace.Within(longest, limit => client.GetStreamAsync(index, headersOnly: false, limit), stop);
            return (await store.Keep(raw, stop), size);
        }
        finally
        {
            if (size > Large) lines.OneLargeByPop3.Release();
        }
    }

    private async Task<Instant> Sent(Pop3Client client, int index, CancellationToken stop)
    {
        var headers = await pace.Within(limit => client.GetMessageHeadersAsync(index, limit), stop);
        return MimeKit.Utils.DateUtils.TryParse(headers[MimeKit.HeaderId.Date] ?? "", out var date) ? Instant.FromDateTimeOffset(date) : time.Now();
    }

    private async Task<HashSet<string>> Known(IEnumerable<string> uids, CancellationToken stop)
    {
        var keys = uids.ToDictionary(uid => StoreMail.Key(box.Id, MailFolder.Pop3, 0, uid));
        await using var db = await storage.CreateDbContextAsync(stop);
        var known = await db.ArrivedMails.Where(m => keys.Keys.Contains(m.Key)).Select(m => m.Key).ToListAsync(stop);
        return [.. known.Select(k => keys[k])];
    }

    private Task<int> Note(IReadOnlyList<Arrival> arrivals, CancellationToken stop) => arrivals.Count == 0
        ? Task.FromResult(0)
        : store.Note(new FolderStep(box.Id, MailFolder.Pop3, 0, 0, 0), arrivals, stop);

    /// <returns>Whether this mailbox was never fully looked at before.</returns>
    private async Task<bool> NoteContact(int count, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var place = await db.MailFolders.SingleOrDefaultAsync(f => f.MailboxId == box.Id && f.Name == MailFolder.Pop3, stop);
        if (place is null) db.MailFolders.Add(place = new MailFolder { MailboxId = box.Id, Name = MailFolder.Pop3 });
        (place.OnServer, place.SeenAt) = (count, time.Now());
        await db.Save(stop);
        return box.LastContactAt is null;
    }
}
