using Microsoft.EntityFrameworkCore;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Cases;

/// <summary>What kinds and teams are called, for lists that carry only their ids.</summary>
public sealed record CaseNames(IReadOnlyDictionary<long, string> Kinds, IReadOnlyDictionary<long, string> Teams);

public sealed class CaseNaming(IDbContextFactory<SkeinDb> storage)
{
    /// <summary>Codes of kinds, also of those no longer in use, and names of teams.</summary>
    public async Task<CaseNames> Read(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return new CaseNames(
            await db.CaseKinds.ToDictionaryAsync(k => k.Id, k => k.Code, stop),
            await db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, stop));
    }
}
