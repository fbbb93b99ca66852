using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

public sealed record NewToken
{
    public required string Name { get; init; }

    /// <summary>The account it acts as.</summary>
    public required long AccountId { get; init; }

    /// <summary>Codes of the permissions it may use.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    public Instant? ExpiresAt { get; init; }
}

/// <summary>The secret is here and nowhere else: it cannot be shown again.</summary>
public sealed record IssuedToken(long Id, string Secret);

/// <summary>Issues a token: for oneself, or with the permission for any account, but never for more than one may do oneself.</summary>
public sealed class CreateToken(IDbContextFactory<SkeinDb> storage, PermissionCatalog catalog)
{
    public async Task<Outcome<IssuedToken>> Run(Actor actor, NewToken wanted, CancellationToken stop)
    {
        if (wanted.AccountId != actor.Id && !actor.May(AccessPermissions.ManageTokens)) return Outcome.Forbidden.As<IssuedToken>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var account = await db.Accounts
            .Include(a => a.Roles).ThenInclude(r => r.Role).ThenInclude(r => r.Grants)
            .AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == wanted.AccountId && a.DisabledAt == null, stop);
        var broken = Check(actor, account, wanted, db.Now);
        if (broken.Count > 0) return Outcome.Invalid(broken).As<IssuedToken>();

        var secret = ApiToken.NewSecret();
        var token = new ApiToken
        {
            Name = Clean.Line(wanted.Name),
            AccountId = wanted.AccountId,
            Prefix = ApiToken.PrefixOf(secret),
            Hash = ApiToken.HashOf(secret),
            CreatedAt = db.Now,
            ExpiresAt = wanted.ExpiresAt,
        };
        var scopes = wanted.Scopes.Distinct().Order(StringComparer.Ordinal).ToList();
        token.Scopes.AddRange(scopes.Select(s => new ApiTokenScope { Permission = s }));
        db.ApiTokens.Add(token);
        db.Record(actor, TokenEvents.Created, token, after: new
        {
            token.Name, Account = account!.Email, token.Prefix, Scopes = string.Join(", ", scopes), token.ExpiresAt,
        });
        var saved = await db.Save(stop);
        return saved.IsDone ? new IssuedToken(token.Id, secret) : saved.As<IssuedToken>();
    }

    private List<Broken> Check(Actor actor, Account? account, NewToken wanted, Instant now)
    {
        var broken = new List<Broken>();
        broken.Line(nameof(wanted.Name), wanted.Name, ApiToken.LongestName);
        if (wanted.ExpiresAt <= now) broken.Add(TokenRules.AlreadyExpired.At(nameof(wanted.ExpiresAt)));
        if (wanted.Scopes.Count == 0) broken.Add(TokenRules.NoScope.At(nameof(wanted.Scopes)));
        var unknown = wanted.Scopes.Where(scope => catalog.Find(scope) is null).ToList();
        if (unknown.Count > 0) broken.Add(TokenRules.UnknownScope.At(nameof(wanted.Scopes), Some(unknown)));
        if (account is null)
        {
            broken.Add(CommonRules.NotAChoice.At(nameof(wanted.AccountId)));
            return broken;
        }

        if (!account.TwoFactorEnabled && account.Roles.Any(r => r.Role.NeedsSecondFactor)) broken.Add(TokenRules.NeedsSecondFactor.At(nameof(wanted.AccountId)));
        var tooWide = wanted.Scopes.Except(unknown).Where(scope => !MayGive(actor, account, scope)).ToList();
        if (tooWide.Count > 0) broken.Add(TokenRules.TooWide.At(nameof(wanted.Scopes), Some(tooWide)));
        return broken;
    }

    private static string Some(IEnumerable<string> scopes) => string.Join(", ", scopes.Take(5).Select(Clean.Line));

    private static bool MayGive(Actor actor, Account account, string scope)
    {
        var reach = account.Roles.SelectMany(r => r.Role.Grants).Where(g => g.Permission == scope).Select(g => g.Scope).DefaultIfEmpty().Max();
        return reach != Scope.None && actor.ScopeOf(scope) >= reach;
    }
}
