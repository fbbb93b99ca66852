using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>One thing that passed between a customer and the company: words on a case, or an event of a case or of the file itself.</summary>
public sealed record TimelineEntry(Instant At, string Who, TimelineCase? Case, MessageKind? Message, string? Words, JournalEntry? Event);

/// <summary>The case it happened on, and whose that is: in a company's timeline, one of its people's.</summary>
public sealed record TimelineCase(long Id, string Subject, long CustomerId, string CustomerName);

public sealed record TimelinePage(IReadOnlyList<TimelineEntry> Entries, TimelineCursor? Next);

/// <summary>
/// Everything about one customer in one order of time, the newest first, as far as the reader's post reaches. A company's tells what
/// happened with its people too.
/// </summary>
public sealed class CustomerTimeline(IDbContextFactory<SkeinDb> storage)
{
    private const int Size = 50;
    private const int LongestWords = 120;

    /// <summary>A few cases more than entries are wanted show that none of those left out has anything as new.</summary>
    private const int Spare = 10;

    /// <summary>What is done in one go does not bear one time to the tick.</summary>
    private static readonly Duration Slack = Duration.FromSeconds(1);

    private static readonly TimelineCursor Newest = new(Instant.MaxValue, long.MaxValue, long.MaxValue);

    private static readonly string[] Milestones =
        [CaseEvents.Resolved.Code, CaseEvents.Closed.Code, CaseEvents.Reopened.Code, CaseEvents.MarkedSpam.Code, CaseEvents.Deleted.Code];

    /// <param name="before">The <see cref="TimelinePage.Next"/> of the page before; null is the newest page.</param>
    public async Task<TimelinePage> Page(Actor actor, long customerId, TimelineCursor? before, CancellationToken stop)
    {
        if (!actor.May(CustomerPermissions.Read)) return new TimelinePage([], null);
        await using var db = await storage.CreateDbContextAsync(stop);

        // Mostly one round. Many cases that were touched without a word, as in a bulk edit, hide the words of others until there are more.
        for (var most = Size + Spare; ; most *= 4)
        {
            var (cases, floor) = await Cases(db, actor, customerId, before?.At, most, stop);
            var found = Merged(await Messages(db, cases, before ?? Newest, stop), await Events(db, customerId, cases, before ?? Newest, stop)).Take(Size + 1).ToList();
            if (floor is null || (found.Count > Size && found.Take(Size).Min(f => f.Entry.At) > floor + Slack)) return Page(found, before ?? Newest);
        }
    }

    private static TimelinePage Page(List<Found> found, TimelineCursor before)
    {
        var shown = found.Take(Size).ToList();
        IReadOnlyList<TimelineEntry> entries = [.. shown.Select(f => f.Entry).OrderByDescending(e => e.At)];
        return new TimelinePage(entries, found.Count <= Size ? null : new TimelineCursor(
            entries[^1].At,
            shown.Where(f => f.Entry.Event is null).Select(f => f.Id).Append(before.MessageId).Min(),
            shown.Where(f => f.Entry.Event is not null).Select(f => f.Id).Append(before.EntryId).Min()));
    }

    /// <summary>
    /// Those that entries before <paramref name="before"/> can be of: every one that something happened on since, which are about as many as
    /// have been paged through, and of the others those that something happened on last.
    /// </summary>
    /// <returns>The cases and, where there may be others, since when nothing has happened on any of those.</returns>
    private static async Task<(Dictionary<long, TimelineCase> Cases, Instant? Floor)> Cases(
        SkeinDb db, Actor actor, long customerId, Instant? before, int most, CancellationToken stop)
    {
        var states = Enum.GetValues<CaseStatus>();
        var all = db.CasesFor(actor);
        var older = CustomerCases.Latest(db, before is { } at ? all.Where(c => c.UpdatedAt < at) : all, states, customerId, most)
            .OrderByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id).Take(most);
        var rows = await Rows(older).ToListAsync(stop);
        var floor = rows.Count < most ? (Instant?)null : rows[^1].UpdatedAt;
        if (before is { } since)
        {
            rows.AddRange(await Rows(
                from one in db.Customers.Where(o => o.Id == customerId || o.CompanyId == customerId)
                from c in all
                where c.CustomerId == one.Id && states.Contains(c.Status) && c.UpdatedAt >= since
                select c).ToListAsync(stop));
        }

        return (rows.ToDictionary(r => r.Id, r => new TimelineCase(r.Id, r.Subject, r.CustomerId, r.CustomerName)), floor);
    }

    private static IQueryable<Row> Rows(IQueryable<Case> cases) => cases.Select(c => new Row(c.UpdatedAt, c.Id, c.Subject, c.CustomerId, c.Customer.Name));

    /// <summary>Of each conversation only its last ones are looked at, however long it is.</summary>
    private static async Task<List<Found>> Messages(SkeinDb db, Dictionary<long, TimelineCase> cases, TimelineCursor before, CancellationToken stop)
    {
        var ids = cases.Keys.ToList();
        var earlier = db.CaseMessages.AsNoTracking().Where(m => m.Id < before.MessageId);
        var last =
            from c in db.Cases.Where(c => EF.Parameter(ids).Contains(c.Id))
            from m in earlier
            where m.CaseId == c.Id
                && m.Id >= earlier.Where(o => o.CaseId == c.Id).OrderByDescending(o => o.Id).Select(o => o.Id).Skip(Size).FirstOrDefault()
            select m;
        var messages = await last.OrderByDescending(m => m.Id).Take(Size + 1)
            .Select(m => new { m.Id, m.At, m.AuthorName, m.CaseId, m.Kind, m.Plain })
            .ToListAsync(stop);
        return [.. messages.Select(m => new Found(m.Id, new TimelineEntry(m.At, m.AuthorName, cases[m.CaseId], m.Kind, Beginning(m.Plain), null)))];
    }

    private static async Task<List<Found>> Events(SkeinDb db, long customerId, Dictionary<long, TimelineCase> cases, TimelineCursor before, CancellationToken stop)
    {
        var ids = cases.Keys.ToList();
        var earlier = db.Journal.AsNoTracking().Where(e => e.Id < before.EntryId);
        var ofFile = earlier.Where(e => e.SubjectKind == Customer.SubjectKind && e.SubjectId == customerId).OrderByDescending(e => e.Id).Take(Size + 1);
        var ofCases = earlier.Where(e => e.SubjectKind == Case.SubjectKind && EF.Parameter(ids).Contains(e.SubjectId) && Milestones.Contains(e.Event)).OrderByDescending(e => e.Id).Take(Size + 1);
        var events = await ofFile.Concat(ofCases).OrderByDescending(e => e.Id).Take(Size + 1).ToListAsync(stop);
        return [.. events.Select(e => new Found(e.Id, new TimelineEntry(e.At, e.ActorName, e.SubjectKind == Case.SubjectKind ? cases[e.SubjectId] : null, null, null, e)))];
    }

    /// <summary>Each keeps its own order, which is that of its cursor: nothing is left out between pages or shown twice.</summary>
    private static IEnumerable<Found> Merged(IReadOnlyList<Found> messages, IReadOnlyList<Found> events)
    {
        for (var (m, e) = (0, 0); m < messages.Count || e < events.Count;)
        {
            var isMessage = e == events.Count || (m < messages.Count && messages[m].Entry.At >= events[e].Entry.At);
            yield return isMessage ? messages[m++] : events[e++];
        }
    }

    private static string Beginning(string plain)
    {
        var line = Clean.Line(plain);
        if (line.Length <= LongestWords) return line;
        return line[..(char.IsHighSurrogate(line[LongestWords - 1]) ? LongestWords - 1 : LongestWords)] + "…";
    }

    private sealed record Row(Instant UpdatedAt, long Id, string Subject, long CustomerId, string CustomerName);

    private sealed record Found(long Id, TimelineEntry Entry);
}
