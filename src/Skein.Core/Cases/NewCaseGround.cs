using Microsoft.EntityFrameworkCore;
using Skein.Customers;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>What a new case stands on.</summary>
/// <param name="Customer">The customer it names, or who is known by the contact it leaves; null when there is none yet.</param>
internal sealed record NewCaseGround(long KindId, string Kind, long? TeamId, string? Team, int? Minutes, Customer? Customer)
{
    /// <summary>Asked for with every contact, so it is translated once and not each time.</summary>
    private static readonly Prepared<Func<SkeinDb, string, long?, Priority, long?, ContactKind, string?, CancellationToken, Task<NewCaseGround?>>> Asked =
        new(() => EF.CompileAsyncQuery(
            (SkeinDb db, string code, long? team, Priority priority, long? customer, ContactKind contact, string? normalized, CancellationToken stop) => (
                from k in db.Set<CaseKind>().Where(k => k.IsActive && (code == "" || k.Code == code))
                from c in db.Set<Customer>().Where(c => c.Id == (customer ?? db.Set<ContactPoint>()
                    .Where(p => p.Kind == contact && p.Normalized == normalized).OrderBy(p => p.CustomerId).Select(p => (long?)p.CustomerId).FirstOrDefault())).DefaultIfEmpty()
                orderby k.Order, k.Id
                select new NewCaseGround(
                    k.Id,
                    k.Code,
                    db.Set<Team>().Where(t => team == null || t.Id == team).OrderBy(t => t.Id).Select(t => (long?)t.Id).FirstOrDefault(),
                    db.Set<Team>().Where(t => team == null || t.Id == team).OrderBy(t => t.Id).Select(t => t.Name).FirstOrDefault(),
                    db.Set<PriorityTarget>().Where(t => t.Priority == priority).Select(t => (int?)t.Minutes).FirstOrDefault(),
                    c)).FirstOrDefault()));

    /// <summary>
    /// In one query. Without a kind it is the first; a case without a team would be seen by nobody, so the first team is where the
    /// unrouted go. Of several customers who share a telephone it is the one known longest. Null when there is no such kind.
    /// </summary>
    public static Task<NewCaseGround?> Find(SkeinDb db, NewCase contact, CancellationToken stop)
    {
        var by = contact is { CustomerId: null, From: { } identity } ? RecogniseCustomer.By(identity) : null;
        return Asked.For(db)(
            db, contact.Kind ?? "", contact.TeamId, contact.Priority, contact.CustomerId, by?.Kind ?? default, by?.Normalized, stop);
    }
}
