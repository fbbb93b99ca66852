using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;
using SignInResult = Skein.Access.SignInResult;

namespace Skein.Organization;

/// <summary>A person as an OpenID Connect provider vouches for them.</summary>
/// <param name="Email">Only when the provider says that it has verified it.</param>
public sealed record ProviderPerson(string Issuer, string Subject, string? Email, string? Name);

/// <summary>
/// Finds who somebody is that a provider has signed in: by the provider's own number from the second time on, by the verified
/// address the first time; or opens a file for them where the house is set to do so. The provider answers for second steps.
/// </summary>
public sealed class ProviderSignIn(IDbContextFactory<SkeinDb> storage)
{
    private const int LongestSubject = 255;

    /// <param name="roleForNew">The code of the role that people nobody knows yet get; null when they are turned away.</param>
    public async Task<Knocked> Run(ProviderPerson person, string? roleForNew, Visit visit, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (person.Subject.Length is 0 or > LongestSubject) return await TurnedAway(db, person, visit, stop);
        var issuer = PublicToken.Hash(person.Issuer);
        var known = await db.Logins.SingleOrDefaultAsync(l => l.LoginProvider == issuer && l.ProviderKey == person.Subject, stop);
        var account = known is not null
            ? await db.Accounts.SingleAsync(a => a.Id == known.UserId, stop)
            : await Meet(db, person, issuer, roleForNew, stop);
        if (account is null) return await TurnedAway(db, person, visit, stop);

        var hasLeft = await db.Employees.AnyAsync(e => e.Id == account.Id && e.LeftAt != null, stop);
        if (account.DisabledAt is null && !hasLeft)
        {
            account.EmailConfirmed = true;
            await db.Save(stop);
            return new Knocked(Answer.MayEnter, account.Id, account.SecurityStamp ?? "", SignInWay.Provider);
        }

        await Note(db, SignInResult.Disabled, account.Id, account.Email, visit, stop);
        return new Knocked(Answer.Disabled);
    }

    /// <summary>The first time: the account of the same verified address, or a new one.</summary>
    private static async Task<Account?> Meet(SkeinDb db, ProviderPerson person, string issuer, string? roleForNew, CancellationToken stop)
    {
        if (EmailAddress.Normalize(person.Email) is not { } email) return null;
        var key = EmailAddress.Key(email);
        Account? met = null;
        var done = await db.Together(async () =>
        {
            met = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, stop) ?? await Open(db, person, email, roleForNew, stop);
            if (met is null) return Outcome.Missing;
            db.Logins.Add(new IdentityUserLogin<long>
            {
                LoginProvider = issuer, ProviderKey = person.Subject, ProviderDisplayName = person.Issuer, UserId = met.Id,
            });
            db.Record(Actor.System("openid"), AccessEvents.ProviderLinked, met, after: new { Provider = person.Issuer, met.Email });
            return Outcome.Done;
        }, stop);
        return done.IsDone ? met : null;
    }

    private static async Task<Account?> Open(SkeinDb db, ProviderPerson person, string email, string? roleForNew, CancellationToken stop)
    {
        var role = roleForNew is null ? null : await db.Roles.SingleOrDefaultAsync(r => r.Code == roleForNew, stop);
        if (role is null) return null;
        var like = await db.Accounts.OrderBy(a => a.Id).Select(a => new { a.Language, a.TimeZone }).FirstAsync(stop);
        var name = Clean.Line(person.Name) is { Length: > 0 and <= 100 } given ? given : email.Split('@')[0];
        var account = InviteEmployee.NewAccount(new NewEmployee { Name = name, Email = email, Language = like.Language, TimeZone = like.TimeZone }, db.Now);
        account.Roles.Add(new AccountRole { Role = role });
        db.Accounts.Add(account);
        if (!(await db.Save(stop)).IsDone) return null;

        db.Employees.Add(new Employee { Id = account.Id, Name = name.Length <= 100 ? name : name[..100] });
        db.Record(Actor.System("openid"), AccessEvents.ProviderJoined, account, after: new { Name = name, account.Email, Roles = role.Code });
        return account;
    }

    private static async Task<Knocked> TurnedAway(SkeinDb db, ProviderPerson person, Visit visit, CancellationToken stop)
    {
        await Note(db, SignInResult.UnknownAtProvider, null, person.Email, visit, stop);
        return new Knocked(Answer.Wrong);
    }

    private static async Task Note(SkeinDb db, SignInResult result, long? account, string? email, Visit visit, CancellationToken stop)
    {
        db.SignIns.Add(SignInEntry.Of(result, account, email, visit, db.Now, SignInWay.Provider));
        await db.Save(stop);
    }
}
