using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Upkeep;

public sealed record BackupPlanEdit(bool IsOn, int Hour, int Keep);

/// <summary>Says when the house backs itself up and how many it keeps.</summary>
public sealed class PlanBackups(IDbContextFactory<SkeinDb> storage)
{
    public async Task<BackupPlan?> Find(Actor actor, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.BackupPlans.AsNoTracking().SingleOrDefaultAsync(stop) ?? new BackupPlan();
    }

    public async Task<Outcome> Run(Actor actor, BackupPlanEdit wanted, int? seen, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden;
        var broken = new List<Broken>();
        if (wanted.Hour is < 0 or > 23) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Hour)));
        if (wanted.Keep is < 1 or > BackupPlan.MostKept) broken.Add(UpkeepRules.NotKept.At(nameof(wanted.Keep), BackupPlan.MostKept));
        if (broken.Count > 0) return Outcome.Invalid(broken);

        await using var db = await storage.CreateDbContextAsync(stop);
        var plan = await db.BackupPlans.SingleOrDefaultAsync(stop);
        if (seen is { } version && version != (plan?.Version ?? 0)) return Outcome.Conflict;
        var before = plan is null ? null : Values(plan);

        // What is planned today begins at its next hour, not at once for an hour gone by.
        if (plan is null) db.BackupPlans.Add(plan = new BackupPlan { TriedAt = db.Now, Version = 1 });
        else if (wanted.Hour != plan.Hour) plan.TriedAt = db.Now;
        (plan.IsOn, plan.Hour, plan.Keep) = (wanted.IsOn, wanted.Hour, wanted.Keep);
        db.Record(actor, UpkeepEvents.BackupsPlanned, plan, before, Values(plan));
        return await db.Save(stop);
    }

    private static object Values(BackupPlan plan) => new { plan.IsOn, plan.Hour, plan.Keep };
}
