using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Portal;

/// <summary>What a customer does with a case of theirs: answer it, close it, take it up again while it is fresh.</summary>
public sealed class PortalDesk(IDbContextFactory<SkeinDb> storage, WriteMessage write, EndCase end)
{
    public async Task<Outcome<long>> Answer(Actor customer, long caseId, NewMessage message, CancellationToken stop)
    {
        caseId = await WhereItWent(caseId, stop);
        var fresh = await IsFresh(customer, caseId, stop);
        return fresh.IsDone ? await write.FromCustomer(customer, caseId, message, stop) : fresh.As<long>();
    }

    public async Task<Outcome> Close(Actor customer, long caseId, CancellationToken stop) => await end.Close(customer, await WhereItWent(caseId, stop), seen: null, stop);

    public async Task<Outcome> Reopen(Actor customer, long caseId, CancellationToken stop)
    {
        caseId = await WhereItWent(caseId, stop);
        var fresh = await IsFresh(customer, caseId, stop);
        return fresh.IsDone ? await end.Reopen(customer, caseId, seen: null, stop) : fresh;
    }

    /// <summary>Until when an ended case can be taken up again; null while it is open.</summary>
    public static Instant? FreshUntil(Case found, PortalSettings settings) =>
        (found.ClosedAt ?? found.ResolvedAt) is { } ended ? ended + Duration.FromDays(settings.ReopenDays) : null;

    /// <summary>A page that was opened before the case became part of another acts on that one.</summary>
    private async Task<long> WhereItWent(long caseId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await MergeCase.WhereItWent(db, caseId, stop);
    }

    private async Task<Outcome> IsFresh(Actor customer, long caseId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var found = await db.CasesFor(customer).AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, stop);
        if (found is null) return Outcome.Missing;
        var settings = await db.PortalSettings(stop);
        return FreshUntil(found, settings) < db.Now ? Outcome.Refused(PortalRules.EndedLongAgo.Broken(settings.ReopenDays)) : Outcome.Done;
    }
}
