using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Says how arrived mail is treated.</summary>
public sealed class SetIntake(IDbContextFactory<SkeinDb> storage)
{
    public async Task<MailIntake> Find(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.MailIntakes.AsNoTracking().SingleOrDefaultAsync(stop) ?? new MailIntake();
    }

    /// <param name="seen">The version the person saw; 0 when there was none.</param>
    public async Task<Outcome> Run(Actor actor, int reopenDays, int seen, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden;
        if (reopenDays is < 0 or > 3650) return Outcome.Invalid(EmailRules.NotDays.At("ReopenDays"));
        await using var db = await storage.CreateDbContextAsync(stop);
        var intake = await db.MailIntakes.SingleOrDefaultAsync(stop);
        if (intake is not null && intake.Version != seen) return Outcome.Conflict;
        if (intake is null) db.MailIntakes.Add(intake = new MailIntake());
        var before = new { intake.ReopenDays };
        intake.ReopenDays = reopenDays;
        db.Record(actor, EmailEvents.IntakeSet, intake, before, new { intake.ReopenDays });
        return await db.Save(stop);
    }
}
