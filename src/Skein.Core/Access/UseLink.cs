using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

/// <summary>Whom a link is for, to greet them by.</summary>
public sealed record OpenLink(long AccountId, string Email, LinkPurpose Purpose);

/// <summary>The holder of a link sets the password of its account. Of two who try at the same moment, one does.</summary>
public sealed class UseLink(IServiceScopeFactory scopes, IDbContextFactory<SkeinDb> storage, IEnumerable<IOwnWords> own)
{
    public async Task<OpenLink?> Find(string? secret, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await Open(db, secret).Join(
            db.Accounts.Where(a => a.DisabledAt == null), l => l.AccountId, a => a.Id, (l, a) => new OpenLink(a.Id, a.Email!, l.Purpose))
            .SingleOrDefaultAsync(stop);
    }

    /// <returns>The account, for signing its owner in.</returns>
    public async Task<Outcome<long>> Run(string? secret, string? password, string? origin, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var db = scope.ServiceProvider.GetRequiredService<SkeinDb>();
        var link = await Open(db, secret).SingleOrDefaultAsync(stop);
        var account = link is null ? null : await db.Accounts.SingleOrDefaultAsync(a => a.Id == link.AccountId && a.DisabledAt == null, stop);
        if (link is null || account is null) return Outcome.Refused(AccessRules.LinkSpent.Broken()).As<long>();

        var broken = await PasswordRules.Check(users, account, password, "Password", await own.OwnWords(db, account.Id, stop));
        if (broken.Any()) return Outcome.Invalid([.. broken]).As<long>();

        var now = db.Now;
        var done = await db.Together(async () =>
        {
            var taken = await db.AccessLinks.Where(l => l.Id == link.Id && l.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), stop);
            if (taken == 0) return Outcome.Refused(AccessRules.LinkSpent.Broken());
            account.SetPassword(users, password!);
            await Sessions.Renew(db, account, null, stop);
            await db.Forgive(LockOut.Password(account.Email!), stop);
            db.Record(Actor.System(account.Email!) with { Origin = origin }, AccessEvents.PasswordSet, account, after: new { link.Purpose });
            return Outcome.Done;
        }, stop);
        return done.With(account.Id);
    }

    private static IQueryable<AccessLink> Open(SkeinDb db, string? secret)
    {
        var (hash, now) = (PublicToken.Hash(secret ?? ""), db.Now);
        return db.AccessLinks.Where(l => l.Hash == hash && l.UsedAt == null && l.ExpiresAt > now);
    }
}
