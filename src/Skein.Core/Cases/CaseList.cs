using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

public sealed record CaseRow(
    long Id,
    string Subject,
    string Preview,
    CaseStatus Status,
    Priority Priority,
    Channel Channel,
    long KindId,
    long CustomerId,
    string CustomerName,
    string? CustomerTier,
    long? OwnerId,
    string? OwnerName,
    long TeamId,
    Instant CreatedAt,
    Instant UpdatedAt,
    Instant? DueAt,
    Instant? PausedSince,
    Instant? CustomerWaitingSince,
    int Version,
    Instant? FirstRepliedAt,
    Instant? ResolvedAt,
    Instant? ClosedAt);

public sealed record CasePage(IReadOnlyList<CaseRow> Rows, CaseCursor? Next);

/// <summary>Pages of cases by key. Every view reads an index that holds only what it shows.</summary>
public sealed class CaseList(IDbContextFactory<SkeinDb> storage)
{
    /// <summary>Counts stop here: "999+" says as much as the exact number and costs the same at any size.</summary>
    public const int CountLimit = 1000;

    public async Task<CasePage> Page(Actor actor, CaseListQuery query, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var size = Math.Clamp(query.Size, 1, CaseListQuery.LargestPage);
        var rows = await Rows(db, Ordered(After(Select(db, actor, query), query), query.View).Take(size + 1)).ToListAsync(stop);
        if (rows.Count <= size) return new CasePage(rows, null);

        rows.RemoveAt(size);
        var last = rows[^1];
        return new CasePage(rows, new CaseCursor(query.View == CaseView.Late ? last.DueAt!.Value : last.UpdatedAt, last.Id));
    }

    /// <summary>How many there are, up to <see cref="CountLimit"/>.</summary>
    public async Task<int> Count(Actor actor, CaseListQuery query, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await Ordered(Select(db, actor, query), query.View).Take(CountLimit).CountAsync(stop);
    }

    private static IQueryable<Case> Select(SkeinDb db, Actor actor, CaseListQuery query)
    {
        var cases = InView(db.CasesFor(actor), actor, query.View, db.Now);
        if (query.Kind is { } kind) cases = cases.Where(c => db.Set<CaseKind>().Any(k => k.Id == c.KindId && k.Code == kind));
        if (query.Priority is { } priority) cases = cases.Where(c => c.Priority == priority);
        if (query.Channel is { } channel) cases = cases.Where(c => c.Channel == channel);
        if (query.TeamId is { } team) cases = cases.Where(c => c.TeamId == team);
        if (query.OwnerId is { } owner) cases = cases.Where(c => c.OwnerId == owner);
        if (query.CustomerId is { } customer) cases = cases.Where(c => c.CustomerId == customer);
        if (query.Tag is { } tag) cases = cases.Where(c => c.Tags.Any(t => t.Tag == tag));
        return cases;
    }

    private static IQueryable<Case> InView(IQueryable<Case> cases, Actor actor, CaseView view, Instant now) => view switch
    {
        CaseView.Mine => cases.Where(c => c.IsOpen && c.OwnerId == actor.Id),
        CaseView.Unassigned => cases.Where(c => c.IsOpen && c.OwnerId == null),
        CaseView.Team => cases.Where(c => c.IsOpen && actor.Teams.Contains(c.TeamId)),
        CaseView.Open => cases.Where(c => c.IsOpen),
        CaseView.Late => cases.Where(c => c.IsOpen && c.PausedSince == null && c.DueAt < now),
        CaseView.Waiting => cases.Where(c => c.IsOpen && (c.Status == CaseStatus.WaitingForCustomer || c.Status == CaseStatus.WaitingForOthers)),
        CaseView.Resolved => cases.Where(c => c.Status == CaseStatus.Resolved && c.DeletedAt == null),
        CaseView.Closed => cases.Where(c => c.Status == CaseStatus.Closed && c.DeletedAt == null),
        CaseView.Spam => cases.Where(c => c.Status == CaseStatus.Spam && c.DeletedAt == null),
        CaseView.Deleted => cases.Where(c => c.DeletedAt != null),
    };

    private static IQueryable<Case> After(IQueryable<Case> cases, CaseListQuery query)
    {
        if (query.After is not { } cursor) return cases;
        return query.View == CaseView.Late
            ? cases.Where(c => c.DueAt > cursor.At || (c.DueAt == cursor.At && c.Id > cursor.Id))
            : cases.Where(c => c.UpdatedAt <= cursor.At && (c.UpdatedAt < cursor.At || c.Id < cursor.Id));
    }

    /// <summary>Newest first, but late ones with the longest overdue first: that is the order to work in.</summary>
    private static IQueryable<Case> Ordered(IQueryable<Case> cases, CaseView view) => view == CaseView.Late
        ? cases.OrderBy(c => c.DueAt).ThenBy(c => c.Id)
        : cases.OrderByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id);

    internal static IQueryable<CaseRow> Rows(SkeinDb db, IQueryable<Case> cases) => cases.Select(c => new CaseRow(
        c.Id, c.Subject, c.Preview, c.Status, c.Priority, c.Channel, c.KindId, c.CustomerId, c.Customer.Name, c.Customer.Tier, c.OwnerId,
        db.Set<Employee>().Where(e => e.Id == c.OwnerId).Select(e => e.Name).FirstOrDefault(),
        c.TeamId, c.CreatedAt, c.UpdatedAt, c.DueAt, c.PausedSince, c.CustomerWaitingSince, c.Version, c.FirstRepliedAt, c.ResolvedAt, c.ClosedAt));
}
