using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Access;

/// <summary>A token as a request brings it: whom it acts as, and within what.</summary>
public sealed record TokenInUse(long Id, string Name, long AccountId, IReadOnlySet<string> Scopes, Instant? ExpiresAt)
{
    /// <summary>The same person with no more than the token's scopes; the audit says which token it was.</summary>
    public Actor Cut(Actor actor) => actor with
    {
        Grants = actor.Grants.Where(g => Scopes.Contains(g.Key)).ToDictionary(g => g.Key, g => g.Value),
        Origin = Name,
    };
}

/// <summary>Recognises a token by its secret, and notes that it was used.</summary>
public sealed class UseToken(IDbContextFactory<SkeinDb> storage)
{
    public static readonly Duration Coarseness = Duration.FromMinutes(10);
    private const int LongestSecret = 100;

    /// <summary>Null for one that is unknown, expired or revoked: one answer, so that nothing is given away.</summary>
    public async Task<TokenInUse?> Find(string secret, CancellationToken stop)
    {
        if (secret.Length > LongestSecret) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var hash = ApiToken.HashOf(secret);
        var token = await db.ApiTokens.AsNoTracking().Include(t => t.Scopes).SingleOrDefaultAsync(t => t.Hash == hash, stop);
        if (token is null || !token.IsValid(db.Now)) return null;

        if (token.LastUsedAt is not { } last || last < db.Now - Coarseness) await Note(db, token.Id, stop);
        return new TokenInUse(token.Id, token.Name, token.AccountId, token.Scopes.Select(s => s.Permission).ToHashSet(), token.ExpiresAt);
    }

    private static async Task Note(SkeinDb db, long tokenId, CancellationToken stop)
    {
        var now = db.Now;
        using (await db.Engine.Turn(stop))
        {
            await db.ApiTokens.Where(t => t.Id == tokenId).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now), stop);
        }
    }
}
