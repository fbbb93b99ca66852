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
/// Takes mails by UIDVALIDITY and UID alone: what somebody read, flagged or dated wrongly arrives all the same. Folders are opened
/// read-only, so the mailbox looks untouched to people.
/// </summary>
internal sealed class ImapLine(
    Mailbox box, ImapClient client, IDbContextFactory<SkeinDb> storage, StoreMail store, MailPace pace, TimeProvider time) : IMailLine
{
    private readonly Dictionary<string, int> seen = [];
    private readonly ImapTake take = new(box, storage, store, pace, time);

    public async Task<int> Fetch(string folder, CancellationToken stop)
    {
        var opened = await Open(folder, stop);
        var place = await Place(opened, folder, stop);
        seen[folder] = opened.Count;
        if (opened.Count == 0) return 0;

        return await take.Run(opened, place, await Fresh(opened, place, stop), isNew: true, stop);
    }

    public async Task<int> FetchBetween(string folder, LocalDate from, LocalDate until, CancellationToken stop)
    {
        var opened = await Open(folder, stop);
        var place = await Place(opened, folder, stop);
        var query = SearchQuery.DeliveredAfter(from.PlusDays(-1).ToDateTimeUnspecified()).And(SearchQuery.DeliveredBefore(until.PlusDays(1).ToDateTimeUnspecified()));
        var found = opened.Count == 0 ? [] : await pace.Within(limit => opened.SearchAsync(query, limit), stop);
        return await take.Run(opened, place, await Unknown(place, [.. found.Distinct().Order()], stop), isNew: false, stop);
    }

    public async Task<KeptFile?> FetchAgain(ArrivedMail mail, CancellationToken stop)
    {
        var opened = await Open(mail.Folder, stop);
        if (opened.UidValidity != mail.UidValidity || !uint.TryParse(mail.Uid, CultureInfo.InvariantCulture, out var uid)) return null;
        try
        {
            return await take.Whole(opened, new UniqueId(uid), stop);
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
    }

    public async Task<IReadOnlyList<string>> Folders(CancellationToken stop)
    {
        var names = new List<string>();
        foreach (var space in client.PersonalNamespaces)
        {
            var folders = await pace.Within(limit => client.GetFoldersAsync(space, cancellationToken: limit), stop);
            names.AddRange(folders.Where(f => !f.Attributes.HasFlag(FolderAttributes.NoSelect) && !f.Attributes.HasFlag(FolderAttributes.NonExistent)).Select(f => f.FullName));
        }

        return [.. names.Distinct()];
    }

    internal Task<SentFolder> Sent(CancellationToken stop) => SentFolder.Of(client, pace, stop);

    public async Task Wait(TimeSpan longest, CancellationToken stop)
    {
        var first = box.FolderNames[0];
        var canIdle = client.Capabilities.HasFlag(ImapCapabilities.Idle);
        var pause = canIdle && box.FolderNames.Count == 1 ? longest : pace.BetweenLooks < longest ? pace.BetweenLooks : longest;
        if (!canIdle)
        {
            await Task.Delay(pause, stop);
            return;
        }

        var opened = await Open(first, stop);
        if (opened.Count != seen.GetValueOrDefault(first)) return;
        using var done = new CancellationTokenSource(pause);
        void News(object? sender, EventArgs e) => done.Cancel();
        opened.CountChanged += News;
        try
        {
            await MailPace.Within(
                pause + pace.LongestAnswer,
                async limit =>
                {
                    await client.IdleAsync(done.Token, limit);
                    return true;
                }, stop);
        }
        finally
        {
            opened.CountChanged -= News;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // A farewell is a courtesy; a server that does not answer it is not waited for.
        if (client.IsConnected)
        {
            using var short_ = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await client.DisconnectAsync(quit: true, short_.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        client.Dispose();
    }

    private async Task<ImapFolder> Open(string name, CancellationToken stop)
    {
        var folder = string.Equals(name, "INBOX", StringComparison.OrdinalIgnoreCase)
            ? client.Inbox
            : await pace.Within(limit => client.GetFolderAsync(name, limit), stop);

        // Opened anew each time: only then the server says again what its numbering is.
        if (folder.IsOpen) await pace.Within(limit => folder.CloseAsync(expunge: false, limit), stop);
        await pace.Within(limit => folder.OpenAsync(FolderAccess.ReadOnly, limit), stop);
        return (ImapFolder)folder;
    }

    private async Task<MailFolder> Place(ImapFolder opened, string name, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var place = await db.MailFolders.SingleOrDefaultAsync(f => f.MailboxId == box.Id && f.Name == name, stop);
        if (place is null)
        {
            place = new MailFolder { MailboxId = box.Id, Name = name, UidValidity = opened.UidValidity };
            db.MailFolders.Add(place);
            Again(place, opened);
        }
        else if (place.UidValidity != opened.UidValidity || opened.UidNext is { Id: > 0 } less && less.Id <= place.LastUid)
        {
            // Another numbering, or one that was set back: every mail is looked at again, and those that came before are recognised.
            place.UidValidity = opened.UidValidity;
            Again(place, opened);
        }

        (place.OnServer, place.SeenAt) = (opened.Count, time.Now());
        if (!(await db.Save(stop)).IsDone) throw new MailboxMovedException(box.Id);
        return place;
    }

    private async Task<List<UniqueId>> Fresh(ImapFolder opened, MailFolder place, CancellationToken stop)
    {
        var (next, found) = (place.LastUid + 1, new List<UniqueId>());
        if (box.StartAt is { } start && next < place.AgainUntil)
        {
            // Days only narrow down what is looked at; the zone of the server's days is unknown.
            var query = SearchQuery.Uids(Range(next, place.AgainUntil - 1)).And(SearchQuery.DeliveredAfter(start.Minus(Duration.FromDays(2)).ToDateTimeUtc()));
            found.AddRange(await pace.Within(limit => opened.SearchAsync(query, limit), stop));
            next = place.AgainUntil;
        }

        if (next <= uint.MaxValue) found.AddRange(await pace.Within(limit => opened.SearchAsync(SearchQuery.Uids(Range(next, uint.MaxValue)), limit), stop));

        // "n:*" always names the last mail, also when it is older than n.
        return [.. found.Where(u => u.Id > place.LastUid).Distinct().Order()];
    }

    private static UniqueIdRange Range(long from, long until) => new(new UniqueId((uint)from), new UniqueId((uint)until));

    private static void Again(MailFolder place, ImapFolder opened) =>
        (place.LastUid, place.AgainUntil) = (0, opened.UidNext is { Id: > 0 } next ? next.Id : uint.MaxValue);

    private async Task<List<UniqueId>> Unknown(MailFolder place, List<UniqueId> found, CancellationToken stop)
    {
        var unknown = new List<UniqueId>();
        await using var db = await storage.CreateDbContextAsync(stop);
        foreach (var some in found.Chunk(500))
        {
            var keys = some.ToDictionary(u => StoreMail.Key(box.Id, place.Name, place.UidValidity, ImapTake.Number(u)));
            var known = await db.ArrivedMails.Where(m => keys.Keys.Contains(m.Key) && m.FileId != null).Select(m => m.Key).ToListAsync(stop);
            unknown.AddRange(keys.Where(k => !known.Contains(k.Key)).Select(k => k.Value));
        }

        return unknown;
    }
}
