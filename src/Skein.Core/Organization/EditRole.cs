using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>A role as somebody wants it. A standard role without a name keeps its own in every language.</summary>
public sealed record RoleEdit(string? Name, IReadOnlyDictionary<string, Scope> Grants, bool NeedsSecondFactor = false);

/// <summary>What each role allows. Every change keeps an administrator in the house and gives nobody more than the editor has.</summary>
public sealed class EditRole(IDbContextFactory<SkeinDb> storage, PermissionCatalog catalog)
{
    public const int LongestName = 100;

    /// <returns>The new role's id.</returns>
    public async Task<Outcome<long>> Create(Actor actor, RoleEdit wanted, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageRoles)) return Outcome.Forbidden.As<long>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var broken = await Check(db, wanted.Name, self: null, stop);
        if (broken.Count > 0) return Outcome.Invalid(broken).As<long>();

        var role = new Role { Name = Clean.Line(wanted.Name), NeedsSecondFactor = wanted.NeedsSecondFactor };
        role.Grants.AddRange(Grants(catalog.Clean(wanted.Grants)));
        if (Beyond(actor, role.Grants) is { } beyond) return Outcome.Refused(beyond).As<long>();

        db.Roles.Add(role);
        db.Record(actor, RoleEvents.Created, role, after: Values(role));
        return (await db.Save(stop)).With(role).IsDone ? role.Id : Outcome.Conflict.As<long>();
    }

    public async Task<Outcome> Change(Actor actor, long id, RoleEdit wanted, int? seen, CancellationToken stop) =>
        await Alter(actor, id, seen, RoleEvents.Changed, async (db, role) =>
        {
            var broken = await Check(db, wanted.Name, role, stop);
            if (broken.Count > 0) return Outcome.Invalid(broken);
            (role.Name, role.NeedsSecondFactor) = (Clean.Line(wanted.Name), wanted.NeedsSecondFactor);
            return Set(role, catalog.Clean(wanted.Grants));
        }, stop);

    /// <summary>A standard role goes back to the name and the grants it came with.</summary>
    public async Task<Outcome> Reset(Actor actor, long id, int? seen, CancellationToken stop) =>
        await Alter(actor, id, seen, RoleEvents.Reset, (_, role) =>
        {
            if (StandardRoles.All().SingleOrDefault(r => r.Code == role.Code) is not { } standard) return Task.FromResult(Outcome.Refused(RoleRules.NotStandard.Broken()));
            (role.Name, role.NeedsSecondFactor) = ("", false);
            return Task.FromResult(Set(role, standard.Grants.ToDictionary(g => g.Permission, g => g.Scope)));
        }, stop);

    public async Task<Outcome> Delete(Actor actor, long id, int? seen, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageRoles)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var role = await db.Roles.Include(r => r.Grants).SingleOrDefaultAsync(r => r.Id == id, stop);
        if (role is null) return Outcome.Missing;
        if (role.Code is not null) return Outcome.Refused(RoleRules.Standard.Broken());
        if (seen is { } version && version != role.Version) return Outcome.Conflict;

        var held = await db.AccountRoles.CountAsync(r => r.RoleId == id, stop);
        if (held > 0) return Outcome.Refused(RoleRules.Held.Broken(held));

        db.Roles.Remove(role);
        db.Record(actor, RoleEvents.Deleted, role, before: Values(role));
        return await db.Save(stop);
    }

    private async Task<Outcome> Alter(
        Actor actor, long id, int? seen, Event what, Func<SkeinDb, Role, Task<Outcome>> change, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageRoles)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.KeepingAnAdministrator(async () =>
        {
            var role = await db.Roles.Include(r => r.Grants).SingleOrDefaultAsync(r => r.Id == id, stop);
            if (role is null) return Outcome.Missing;
            if (seen is { } version && version != role.Version) return Outcome.Conflict;
            if (Beyond(actor, role.Grants) is { } had) return Outcome.Refused(had);

            var before = Values(role);
            var changed = await change(db, role);
            if (!changed.IsDone) return changed;
            if (Beyond(actor, role.Grants) is { } wanted) return Outcome.Refused(wanted);

            db.Entry(role).State = EntityState.Modified;
            db.Record(actor, what, role, before, Values(role));
            return Outcome.Done;
        }, stop);
    }

    private static Outcome Set(Role role, IReadOnlyDictionary<string, Scope> wanted)
    {
        role.Grants.RemoveAll(g => !wanted.ContainsKey(g.Permission));
        foreach (var grant in role.Grants) grant.Scope = wanted[grant.Permission];
        role.Grants.AddRange(Grants(wanted.Where(w => role.Grants.TrueForAll(g => g.Permission != w.Key))).ToList());
        return Outcome.Done;
    }

    private Broken? Beyond(Actor actor, IEnumerable<RoleGrant> grants) =>
        actor.Beyond(grants) is { } code ? RoleRules.BeyondOwn.At(code, catalog.Find(code)?.Name.In(actor.Language) ?? code) : null;

    private static IEnumerable<RoleGrant> Grants(IEnumerable<KeyValuePair<string, Scope>> wanted) =>
        wanted.Select(w => new RoleGrant { Permission = w.Key, Scope = w.Value });

    private static object Values(Role role) => new
    {
        role.Name, role.NeedsSecondFactor,
        Grants = new SortedDictionary<string, Scope>(role.Grants.ToDictionary(g => g.Permission, g => g.Scope), StringComparer.Ordinal),
    };

    private static async Task<List<Broken>> Check(SkeinDb db, string? name, Role? self, CancellationToken stop)
    {
        var broken = new List<Broken>();
        var cleaned = broken.Line("Name", name, LongestName, required: self?.Code is null);
        var id = self?.Id ?? 0;
        if (cleaned.Length > 0 && await db.Roles.AnyAsync(r => r.Id != id && r.Name == cleaned, stop)) broken.Add(RoleRules.NameTaken.At("Name", cleaned));
        return broken;
    }
}
