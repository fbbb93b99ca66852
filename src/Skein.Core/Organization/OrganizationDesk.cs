using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Organization;

/// <summary>Where every change of the organisation happens: permitted, based on the version seen, saved with its journal entry.</summary>
public sealed class OrganizationDesk(IDbContextFactory<SkeinDb> storage)
{
    /// <returns>The new thing's id.</returns>
    public async Task<Outcome<long>> Create<T>(Actor actor, Func<SkeinDb, Task<Outcome<T>>> create, CancellationToken stop)
        where T : class, ISubject
    {
        if (!actor.May(OrganizationPermissions.Manage)) return Outcome.Forbidden.As<long>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var created = await create(db);
        if (!created.IsDone) return created.As<long>();

        db.Set<T>().Add(created.Value);
        var saved = await db.Save(stop);
        return saved.IsDone ? created.Value.Id : saved.As<long>();
    }

    public async Task<Outcome> Change<T>(Actor actor, long id, int? seen, Func<SkeinDb, T, Task<Outcome>> change, CancellationToken stop)
        where T : class, ISubject, IVersioned
    {
        if (!actor.May(OrganizationPermissions.Manage)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var found = await db.Set<T>().FindAsync([id], stop);
        if (found is null) return Outcome.Missing;
        if (seen is { } version && version != found.Version) return Outcome.Conflict;

        var decided = await change(db, found);
        return decided.IsDone ? await db.Save(stop) : decided;
    }
}
