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

/// <summary>
/// Everything about one customer in one order of time, the newest first, as far as the reader's post reaches. A company's tells what
/// happened with its people too.
/// </summary>
public sealed class CustomerTimeline(IDbContextFactory<SkeinDb> storage)
{
    private const int Size = 50;
    private const int LongestWords = 120;

    private static readonly string[] Milestones =
        [CaseEvents.Resolved.Code, CaseEvents.Closed.Code, CaseEvents.Reopened.Code, CaseEvents.MarkedSpam.Code, CaseEvents.Deleted.Code];

    public async Task<IReadOnlyList<TimelineEntry>> Read(Actor actor, long customerId, CancellationToken stop)
    {
        if (!actor.May(CustomerPermissions.Read)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        var cases = await Cases(db, actor, customerId, stop);
        var ids = cases.Keys.ToList();
        var messages = await db.CaseMessages.AsNoTracking().Where(m => ids.Contains(m.CaseId))
            .OrderByDescending(m => m.Id).Take(Size)
            .Select(m => new { m.At, m.AuthorName, m.CaseId, m.Kind, m.Plain })
            .ToListAsync(stop);
        var events = await db.Journal.AsNoTracking()
            .Where(e => (e.SubjectKind == Customer.SubjectKind && e.SubjectId == customerId)
                || (e.SubjectKind == Case.SubjectKind && ids.Contains(e.SubjectId) && Milestones.Contains(e.Event)))
            .OrderByDescending(e => e.Id).Take(Size)
            .ToListAsync(stop);
        return [.. messages.Select(m => new TimelineEntry(m.At, m.AuthorName, cases[m.CaseId], m.Kind, Beginning(m.Plain), null))
            .Concat(events.Select(e => e.SubjectKind == Case.SubjectKind
                ? new TimelineEntry(e.At, e.ActorName, cases[e.SubjectId], null, null, e)
                : new TimelineEntry(e.At, e.ActorName, null, null, null, e)))
            .OrderByDescending(e => e.At)
            .Take(Size)];
    }

    /// <summary>Those of every state that something happened on last.</summary>
    private static async Task<Dictionary<long, TimelineCase>> Cases(SkeinDb db, Actor actor, long customerId, CancellationToken stop)
    {
        var found = new List<(Instant At, TimelineCase Case)>();
        foreach (var status in Enum.GetValues<CaseStatus>())
        {
            var latest = await CustomerCases.Latest(db, db.CasesFor(actor).Where(c => c.Status == status), customerId, Size)
                .Select(c => new { c.UpdatedAt, c.Id, c.Subject, c.CustomerId, c.Customer.Name })
                .ToListAsync(stop);
            found.AddRange(latest.Select(c => (c.UpdatedAt, new TimelineCase(c.Id, c.Subject, c.CustomerId, c.Name))));
        }

        return found.OrderByDescending(c => c.At).Take(Size).ToDictionary(c => c.Case.Id, c => c.Case);
    }

    private static string Beginning(string plain)
    {
        var line = Clean.Line(plain);
        if (line.Length <= LongestWords) return line;
        return line[..(char.IsHighSurrogate(line[LongestWords - 1]) ? LongestWords - 1 : LongestWords)] + "…";
    }
}
