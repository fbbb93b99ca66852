using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Audit;

public sealed record AuditEntries(IReadOnlyList<JournalEntry> Rows, long? Next);

/// <summary>
/// The journal as an auditor reads it, newest first. Every filter has an index that also gives the order; days become a range of
/// ids, so that they need none.
/// </summary>
public sealed class AuditLog(IDbContextFactory<SkeinDb> storage)
{
    private const int LargestPage = 1000;
    private const int MostPeople = 20;

    // Ids are given a moment before or after the time of their entry; an hour is more than any transaction lasts.
    private static readonly Duration Slack = Duration.FromHours(1);

    public async Task<AuditEntries> Page(Actor actor, AuditQuery query, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ReadAudit)) return new AuditEntries([], null);
        await using var db = await storage.CreateDbContextAsync(stop);
        var size = Math.Clamp(query.Size, 1, LargestPage);
        var rows = await (await Select(db, actor.Zone, query, stop)).OrderByDescending(e => e.Id).Take(size + 1).ToListAsync(stop);
        var hasMore = rows.Count > size;
        if (hasMore) rows.RemoveAt(size);
        return new AuditEntries(rows, hasMore ? rows[^1].Id : null);
    }

    private static async Task<IQueryable<JournalEntry>> Select(SkeinDb db, DateTimeZone zone, AuditQuery query, CancellationToken stop)
    {
        var entries = db.Journal.AsNoTracking();
        if (query.Before is { } before) entries = entries.Where(e => e.Id < before);
        if (query.Event is { Length: > 0 } what) entries = entries.Where(e => e.Event == what);
        if (query.SubjectKind is { Length: > 0 } kind) entries = entries.Where(e => e.SubjectKind == kind);
        if (query.SubjectId is { } subject) entries = entries.Where(e => e.SubjectId == subject);
        if (await People(db, query.Person, stop) is { } people)
        {
            var only = people.Count == 1 ? people[0] : 0;
            entries = entries.Where(e => e.ActorKind == ActorKind.Employee && (only != 0 ? e.ActorId == only : people.Contains(e.ActorId)));
        }

        if (query.From is { } from)
        {
            var start = from.AtStartOfDayInZone(zone).ToInstant();
            var first = await FirstAt(db, start - Slack, stop);
            entries = entries.Where(e => e.Id >= first && e.At >= start);
        }

        if (query.Until is { } until)
        {
            var end = until.PlusDays(1).AtStartOfDayInZone(zone).ToInstant();
            var last = await FirstAt(db, end + Slack, stop);
            entries = entries.Where(e => e.Id < last && e.At < end);
        }

        return entries;
    }

    private static async Task<List<long>?> People(SkeinDb db, string? person, CancellationToken stop)
    {
        var wanted = Clean.Line(person);
        if (wanted.Length is 0 or > 100) return null;
        if (long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return [number];
        var key = EmailAddress.Key(wanted);
        return await db.Employees.Where(e => e.Name.Contains(wanted) || db.Set<Account>().Any(a => a.Id == e.Id && a.NormalizedEmail == key))
            .OrderBy(e => e.Id).Select(e => e.Id).Take(MostPeople).ToListAsync(stop);
    }

    /// <summary>The id from which on entries are that new: found by halving, twenty look-ups among a million.</summary>
    private static async Task<long> FirstAt(SkeinDb db, Instant at, CancellationToken stop)
    {
        var low = await db.Journal.MinAsync(e => (long?)e.Id, stop) ?? 0;
        var high = (await db.Journal.MaxAsync(e => (long?)e.Id, stop) ?? 0) + 1;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var entry = await db.Journal.AsNoTracking().Where(e => e.Id >= middle).OrderBy(e => e.Id).Select(e => new { e.Id, e.At }).FirstAsync(stop);
            if (entry.At >= at) high = middle;
            else low = entry.Id + 1;
        }

        return low;
    }
}
