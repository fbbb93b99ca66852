using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Portal;

public sealed record OwnCase(long Id, string Subject, CaseStatus Status, bool IsOpen, Instant CreatedAt, Instant UpdatedAt);

/// <summary>A customer's own cases: open ones first, then newest first, a page by key.</summary>
public sealed class OwnCases(IDbContextFactory<SkeinDb> storage)
{
    public const int PageSize = 20;

    /// <param name="after">The last row of the page before.</param>
    public async Task<(IReadOnlyList<OwnCase> Rows, (bool IsOpen, long Id)? Next)> Page(Actor customer, (bool IsOpen, long Id)? after, CancellationToken stop)
    {
        if (customer.Kind != ActorKind.Customer) return ([], null);
        await using var db = await storage.CreateDbContextAsync(stop);
        var cases = db.CasesFor(customer).AsNoTracking();
        if (after is { } last) cases = cases.Where(c => (last.IsOpen && !c.IsOpen) || (c.IsOpen == last.IsOpen && c.Id < last.Id));
        var rows = await cases
            .OrderByDescending(c => c.IsOpen).ThenByDescending(c => c.Id)
            .Take(PageSize + 1)
            .Select(c => new OwnCase(c.Id, c.Subject, c.Status, c.IsOpen, c.CreatedAt, c.UpdatedAt))
            .ToListAsync(stop);
        if (rows.Count <= PageSize) return (rows, null);
        rows.RemoveAt(PageSize);
        return (rows, (rows[^1].IsOpen, rows[^1].Id));
    }
}
