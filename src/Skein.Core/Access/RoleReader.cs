using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

public sealed record RoleRow(Role Role, int Holders);

public sealed record RoleSheet(Role Role, IReadOnlyList<Account> Holders, IReadOnlyList<JournalEntry> Events);

public sealed class RoleReader(IDbContextFactory<SkeinDb> storage)
{
    private const int MostHolders = 200;
    private const int MostEvents = 30;

    /// <summary>Every role with what it allows; standard roles first.</summary>
    public async Task<IReadOnlyList<RoleRow>> All(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var roles = await db.Roles.AsNoTracking().Include(r => r.Grants).ToListAsync(stop);
        var held = await db.AccountRoles.GroupBy(r => r.RoleId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return [.. roles.OrderBy(r => r.Code is null).ThenBy(r => r.Id).Select(r => new RoleRow(r, held.GetValueOrDefault(r.Id)))];
    }

    public async Task<RoleSheet?> Find(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageRoles)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var role = await db.Roles.AsNoTracking().Include(r => r.Grants).SingleOrDefaultAsync(r => r.Id == id, stop);
        if (role is null) return null;

        var holders = await db.Accounts.AsNoTracking().Where(a => a.Roles.Any(r => r.RoleId == id)).OrderBy(a => a.Id).Take(MostHolders).ToListAsync(stop);
        var events = await db.Journal.AsNoTracking()
            .Where(e => e.SubjectKind == Role.SubjectKind && e.SubjectId == id)
            .OrderByDescending(e => e.Id).Take(MostEvents).ToListAsync(stop);
        return new RoleSheet(role, holders, events);
    }
}
