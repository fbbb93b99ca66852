using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>What a person says of themselves: available, busy, away, offline. And their open page saying that it is there.</summary>
public sealed class ChoosePresence(IDbContextFactory<SkeinDb> storage)
{
    private static readonly Duration OftenEnough = Duration.FromSeconds(30);

    public async Task<Outcome> Run(Actor actor, Presence wanted, CancellationToken stop)
    {
        if (actor.Kind != ActorKind.Employee) return Outcome.Forbidden;
        if (!Enum.IsDefined(wanted)) return Outcome.Invalid(CommonRules.NotAChoice.At("Presence"));
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = db.Now;
        var person = await db.Employees.AsNoTracking().SingleOrDefaultAsync(e => e.Id == actor.Id, stop);
        if (person is null) return Outcome.Missing;
        if (person.Presence == wanted && person.PresenceAt(now) == wanted) return Outcome.Done;

        // Past the version: whoever edits this person's details meanwhile is not disturbed.
        await db.Together(async () =>
        {
            await db.Employees.Where(e => e.Id == actor.Id).ExecuteUpdateAsync(set => set
                .SetProperty(e => e.Presence, wanted).SetProperty(e => e.PresenceSince, now).SetProperty(e => e.SeenAt, now), stop);
            db.Record(actor, OrganizationEvents.PresenceChosen, person, new { person.Presence }, new { Presence = wanted });
        }, stop);
        return Outcome.Done;
    }

    /// <summary>A page of this person's is open. Not journalled: it is a pulse, not a choice.</summary>
    public async Task Seen(Actor actor, CancellationToken stop)
    {
        if (actor.Kind != ActorKind.Employee) return;
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = db.Now;
        var before = now - OftenEnough;
        if (!await db.Employees.AnyAsync(e => e.Id == actor.Id && (e.SeenAt == null || e.SeenAt < before), stop)) return;
        using (await db.Engine.Turn(stop))
        {
            await db.Employees.Where(e => e.Id == actor.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.SeenAt, now), stop);
        }
    }

    public async Task<Presence> Of(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Employees.Where(e => e.Id == actor.Id).Select(e => e.Presence).SingleOrDefaultAsync(stop);
    }
}
