using Microsoft.EntityFrameworkCore;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

public sealed record TeamChoice(long Id, string Name, IReadOnlyList<MemberChoice> Members);

public sealed record MemberChoice(long Id, string Name, Presence Presence);

/// <summary>What the forms of a case offer to choose from.</summary>
public sealed class CaseChoices(IDbContextFactory<SkeinDb> storage)
{
    public async Task<IReadOnlyList<CaseKind>> Kinds(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.CaseKinds.AsNoTracking().Where(k => k.IsActive).OrderBy(k => k.Order).ThenBy(k => k.Id).ToListAsync(stop);
    }

    /// <summary>Teams with the people in them who still work here; those available first.</summary>
    public async Task<IReadOnlyList<TeamChoice>> Teams(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = db.Now;
        var teams = await db.Teams.AsNoTracking()
            .OrderBy(t => t.Id)
            .Select(t => new { t.Id, t.Name, Members = t.Members.Select(m => m.Employee).Where(e => e.LeftAt == null).ToList() })
            .ToListAsync(stop);
        return [.. teams.Select(t => new TeamChoice(t.Id, t.Name,
            [
                .. t.Members.Select(e => new MemberChoice(e.Id, e.Name, e.PresenceAt(now)))
                    .OrderByDescending(m => m.Presence == Presence.Available).ThenBy(m => m.Id),
            ]))];
    }
}
