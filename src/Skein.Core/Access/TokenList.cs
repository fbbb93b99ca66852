using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Access;

public sealed record TokenRow(
    long Id, string Name, string Prefix, long AccountId, string Account, IReadOnlyList<string> Scopes, Instant CreatedAt,
    Instant? LastUsedAt, Instant? ExpiresAt, Instant? RevokedAt);

public sealed record AccountChoice(long Id, string Email);

/// <summary>The tokens a person may see, newest first.</summary>
public sealed class TokenList(IDbContextFactory<SkeinDb> storage)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<TokenRow>> Run(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await Rows(db.TokensFor(actor)).Take(Most).ToListAsync(stop);
    }

    public async Task<TokenRow?> Find(Actor actor, long tokenId, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await Rows(db.TokensFor(actor).Where(t => t.Id == tokenId)).SingleOrDefaultAsync(stop);
    }

    /// <summary>Whom one may issue a token for, besides oneself; none without the permission for it.</summary>
    public async Task<IReadOnlyList<AccountChoice>> Accounts(Actor actor, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageTokens)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Accounts.Where(a => a.DisabledAt == null).OrderBy(a => a.Email).Take(Most).Select(a => new AccountChoice(a.Id, a.Email!)).ToListAsync(stop);
    }

    private static IQueryable<TokenRow> Rows(IQueryable<ApiToken> tokens) => tokens.AsNoTracking().OrderByDescending(t => t.Id).Select(t => new TokenRow(
        t.Id, t.Name, t.Prefix, t.AccountId, t.Account.Email!, t.Scopes.OrderBy(s => s.Permission).Select(s => s.Permission).ToList(),
        t.CreatedAt, t.LastUsedAt, t.ExpiresAt, t.RevokedAt));
}
