using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

/// <summary>
/// An administrator hands somebody a link to set a password with: to a new colleague, or to one who forgot theirs. The link is shown
/// to the administrator once; an older one of the same account stops working.
/// </summary>
public sealed class IssueLink(IDbContextFactory<SkeinDb> storage)
{
    /// <returns>The secret that stands at the end of <c>/sign-in/reset/…</c></returns>
    public async Task<Outcome<string>> Run(Actor actor, long accountId, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageAccounts)) return Outcome.Forbidden.As<string>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var account = await db.Accounts.WithGrants().SingleOrDefaultAsync(a => a.Id == accountId && a.DisabledAt == null, stop);
        if (account is null) return Outcome.Missing.As<string>();
        if (account.MayMoreThan(actor)) return Outcome.Refused(AccessRules.BeyondYou.Broken()).As<string>();

        var purpose = account.PasswordHash is null ? LinkPurpose.Invitation : LinkPurpose.Reset;
        await Cancel(db, accountId, stop);
        var secret = Add(db, accountId, purpose);
        db.Record(actor, AccessEvents.LinkIssued, account, after: new { Purpose = purpose });
        return (await db.Save(stop)).With(secret);
    }

    /// <summary>Adds a link to the coming save and gives its secret.</summary>
    internal static string Add(SkeinDb db, long accountId, LinkPurpose purpose)
    {
        var secret = PublicToken.New();
        db.AccessLinks.Add(new AccessLink
        {
            AccountId = accountId,
            Hash = PublicToken.Hash(secret),
            Purpose = purpose,
            CreatedAt = db.Now,
            ExpiresAt = db.Now + AccessLink.Lasts(purpose),
        });
        return secret;
    }

    internal static async Task Cancel(SkeinDb db, long accountId, CancellationToken stop)
    {
        foreach (var open in await db.AccessLinks.Where(l => l.AccountId == accountId && l.UsedAt == null).ToListAsync(stop)) open.UsedAt = db.Now;
    }
}
