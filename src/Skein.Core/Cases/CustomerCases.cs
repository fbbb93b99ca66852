using Microsoft.EntityFrameworkCore;
using Skein.Customers;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>The cases of one customer and, where that is a company, of its people, as far as the reader's post reaches.</summary>
public sealed class CustomerCases(IDbContextFactory<SkeinDb> storage)
{
    private const int MostOfOneState = 10;

    private static readonly CaseStatus[] Shown = [.. Enum.GetValues<CaseStatus>().Where(s => s != CaseStatus.Spam)];

    /// <summary>A few of every state, the newest first.</summary>
    public async Task<IReadOnlyList<CaseRow>> Recent(Actor actor, long customerId, CancellationToken stop)
    {
        if (!actor.May(CustomerPermissions.Read)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        var cases = db.CasesFor(actor).Where(c => c.DeletedAt == null);
        var rows = await CaseList.Rows(db, Latest(db, cases, Shown, customerId, MostOfOneState)).ToListAsync(stop);
        return [.. rows.GroupBy(r => r.Status.IsWork() ? CaseStatus.Open : r.Status)
            .SelectMany(state => state.OrderByDescending(r => r.UpdatedAt).Take(MostOfOneState))
            .OrderByDescending(r => r.Id)];
    }

    /// <summary>
    /// Those of each state that something happened on last. Of each person only as many are looked at as are wanted in all, so what is
    /// read grows with the people of a company and not with what lies in the archive. It is asked state by state, as the index is, but
    /// in one question.
    /// </summary>
    internal static IQueryable<Case> Latest(SkeinDb db, IQueryable<Case> cases, IEnumerable<CaseStatus> states, long customerId, int most) =>
        states.Select(state => LatestOf(db, cases.Where(c => c.Status == state), customerId, most)).Aggregate(Queryable.Concat);

    private static IQueryable<Case> LatestOf(SkeinDb db, IQueryable<Case> cases, long customerId, int most)
    {
        var found =
            from one in db.Customers.Where(o => o.Id == customerId || o.CompanyId == customerId)
            from c in cases
            where c.CustomerId == one.Id
                && c.UpdatedAt >= cases.Where(o => o.CustomerId == one.Id).OrderByDescending(o => o.UpdatedAt).Select(o => o.UpdatedAt).Skip(most - 1).FirstOrDefault()
            select c;
        return found.OrderByDescending(c => c.UpdatedAt).ThenByDescending(c => c.Id).Take(most);
    }
}
