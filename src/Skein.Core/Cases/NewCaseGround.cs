using Microsoft.EntityFrameworkCore;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>What a new case stands on.</summary>
internal sealed record NewCaseGround(long KindId, string Kind, long? TeamId, string? Team, int? Minutes)
{
    /// <summary>Asked for with every contact, so it is translated once and not each time.</summary>
    private static readonly Prepared<Func<SkeinDb, string, long?, Priority, CancellationToken, Task<NewCaseGround?>>> Asked = new(() => EF.CompileAsyncQuery(
        (SkeinDb db, string code, long? team, Priority priority, CancellationToken stop) => db.Set<CaseKind>()
            .Where(k => k.IsActive && (code == "" || k.Code == code))
            .OrderBy(k => k.Order).ThenBy(k => k.Id)
            .Select(k => new NewCaseGround(
                k.Id,
                k.Code,
                db.Set<Team>().Where(t => team == null || t.Id == team).OrderBy(t => t.Id).Select(t => (long?)t.Id).FirstOrDefault(),
                db.Set<Team>().Where(t => team == null || t.Id == team).OrderBy(t => t.Id).Select(t => t.Name).FirstOrDefault(),
                db.Set<PriorityTarget>().Where(t => t.Priority == priority).Select(t => (int?)t.Minutes).FirstOrDefault()))
            .FirstOrDefault()));

    /// <summary>
    /// In one query. Without a kind it is the first; a case without a team would be seen by nobody, so the first team is where the
    /// unrouted go. Null when there is no such kind.
    /// </summary>
    public static Task<NewCaseGround?> Find(SkeinDb db, NewCase contact, CancellationToken stop) =>
        Asked.For(db)(db, contact.Kind ?? "", contact.TeamId, contact.Priority, stop);
}
