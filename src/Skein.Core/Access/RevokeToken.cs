using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

/// <summary>A revoked token opens nothing from the next request on. It stays listed, so that the audit can be read.</summary>
public sealed class RevokeToken(IDbContextFactory<SkeinDb> storage)
{
    public async Task<Outcome> Run(Actor actor, long tokenId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var token = await db.TokensFor(actor).SingleOrDefaultAsync(t => t.Id == tokenId, stop);
        if (token is null) return Outcome.Missing;
        if (token.RevokedAt is not null) return Outcome.Done;
        token.RevokedAt = db.Now;
        db.Record(actor, TokenEvents.Revoked, token, before: new { token.Name, token.Prefix });
        return await db.Save(stop);
    }
}
