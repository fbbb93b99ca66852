using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

public sealed record Profile(string Name, string Email, Language Language, string TimeZone);

public sealed record ProfileEdit(string? Name, Language Language, string? TimeZone);

/// <summary>What people may change about themselves.</summary>
public sealed class EditProfile(IDbContextFactory<SkeinDb> storage)
{
    public async Task<Profile?> Find(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return actor.Kind != ActorKind.Employee ? null : await db.Accounts.Where(a => a.Id == actor.Id)
            .Join(db.Employees, a => a.Id, e => e.Id, (a, e) => new Profile(e.Name, a.Email!, a.Language, a.TimeZone)).SingleOrDefaultAsync(stop);
    }

    public async Task<Outcome> Run(Actor actor, ProfileEdit wanted, CancellationToken stop)
    {
        if (actor.Kind != ActorKind.Employee) return Outcome.Forbidden;
        var broken = new List<Broken>();
        var name = broken.Line(nameof(wanted.Name), wanted.Name, 100);
        if (!Enum.IsDefined(wanted.Language)) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.Language)));
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(wanted.TimeZone ?? "") is null) broken.Add(CommonRules.NotAChoice.At(nameof(wanted.TimeZone)));
        if (broken.Count > 0) return Outcome.Invalid(broken);

        await using var db = await storage.CreateDbContextAsync(stop);
        var account = await db.Accounts.SingleAsync(a => a.Id == actor.Id, stop);
        var employee = await db.Employees.SingleAsync(e => e.Id == actor.Id, stop);
        var before = new { employee.Name, account.Language, account.TimeZone };
        (employee.Name, account.Language, account.TimeZone) = (name, wanted.Language, wanted.TimeZone!);
        var after = new { employee.Name, account.Language, account.TimeZone };
        if (before.Equals(after)) return Outcome.Done;
        db.Record(actor, AccessEvents.ProfileEdited, employee, before, after);
        return await db.Save(stop);
    }
}
