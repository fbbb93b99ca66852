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
        var rows = new List<CaseRow>();
        foreach (var status in Shown)
        {
            var cases = db.CasesFor(actor).Where(c => c.Status == status && c.DeletedAt == null);
            rows.AddRange(await CaseList.Rows(db, Latest(db, cases, customerId, MostOfOneState)).ToListAsync(stop));
        }

        return [.. rows.GroupBy(r => r.Status.IsWork() ? CaseStatus.Open : r.Status)
            .SelectMany(state => state.OrderByDescending(r => r.UpdatedAt).Take(MostOfOneState))
            .OrderByDescending(r => r.Id)];
    }

    /// <summary>
    /// Those that something happened on last. Of each person only as many are looked at as are wanted in all, so what is read grows
    /// with the people of a company and not with what lies in the archive; <paramref name="cases"/> are of one status, as the index is.
    /// </summary>
    internal static IQueryable<Case> Latest(SkeinDb db, IQueryable<Case> cases, long customerId, int most)
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
