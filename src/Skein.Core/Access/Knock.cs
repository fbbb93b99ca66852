using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Skein.Platform;

namespace Skein.Access;

public enum Answer
{
    Wrong,
    LockedOut,
    Disabled,
    NeedsCode,
    MayEnter,
}

/// <param name="Until">Until when nobody is let in, after too many wrong tries.</param>
public sealed record Knocked(Answer Answer, long AccountId = 0, string Stamp = "", SignInWay Way = SignInWay.Password, Instant? Until = null);

/// <summary>
/// Somebody asks to be let in, with a password and, where the account wants one, a code. Unknown addresses are answered like known
/// ones, in words, in time and in being locked out.
/// </summary>
public sealed class Knock(IServiceScopeFactory scopes)
{
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Account>().HashPassword(new Account(), PublicToken.New()));

    /// <param name="knownDevice">The stamp in the cookie of a device that need not show a code again, and its account.</param>
    public async Task<Knocked> WithPassword(string? email, string? password, (long Account, string Stamp)? knownDevice, Visit visit, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SkeinDb>();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var address = Clean.Line(email);
        var account = await Find(db, address, stop);
        if (await db.Try(LockOut.Password(address), stop) is { } locked) return await No(db, new(Answer.LockedOut, Until: locked), SignInResult.LockedOut, account, address, visit, stop);

        if (!await IsRight(users, db, account, password, stop))
        {
            var until = await db.LockedUntil(LockOut.Password(address), stop);
            var answer = until is null ? new Knocked(Answer.Wrong) : new Knocked(Answer.LockedOut, Until: until);
            return await No(db, answer, account is null ? SignInResult.UnknownAddress : SignInResult.WrongPassword, account, address, visit, stop);
        }

        await db.Forgive(LockOut.Password(address), stop);
        if (account!.DisabledAt is not null) return await No(db, new(Answer.Disabled), SignInResult.Disabled, account, address, visit, stop);

        var stamp = account.SecurityStamp ?? "";
        if (!account.TwoFactorEnabled) return new(Answer.MayEnter, account.Id, stamp);
        if (knownDevice == (account.Id, stamp)) return new(Answer.MayEnter, account.Id, stamp, SignInWay.PasswordOnKnownDevice);
        return await No(db, new(Answer.NeedsCode, account.Id, stamp), SignInResult.CodeAsked, account, address, visit, stop);
    }

    /// <summary>The second step: a code of the authenticator, or one of the recovery codes. Each is good once.</summary>
    public async Task<Knocked> WithCode(long accountId, string stamp, string? code, Visit visit, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SkeinDb>();
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == accountId && a.DisabledAt == null && a.SecurityStamp == stamp, stop);
        if (account is null) return new(Answer.Disabled);
        var door = LockOut.Code(accountId);
        if (await db.Try(door, stop) is { } locked) return await No(db, new(Answer.LockedOut, Until: locked), SignInResult.LockedOut, account, null, visit, stop);

        if (await SecondFactors.Accepts(db, accountId, code, stop) is not { } way)
        {
            var until = await db.LockedUntil(door, stop);
            return await No(db, until is null ? new(Answer.Wrong) : new(Answer.LockedOut, Until: until), SignInResult.WrongCode, account, null, visit, stop);
        }

        await db.Forgive(door, stop);
        return new(Answer.MayEnter, accountId, stamp, way);
    }

    private static async Task<Account?> Find(SkeinDb db, string address, CancellationToken stop)
    {
        if (EmailAddress.Normalize(address) is null) return null;
        var key = EmailAddress.Key(address);
        return await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, stop);
    }

    private static async Task<bool> IsRight(UserManager<Account> users, SkeinDb db, Account? account, string? password, CancellationToken stop)
    {
        // As long as a right password takes, for whoever knocks: the time must not tell which addresses exist.
        if (password is null or { Length: > PasswordRules.Longest }) password = "";
        var result = users.PasswordHasher.VerifyHashedPassword(account ?? new Account(), account?.PasswordHash ?? NobodysHash.Value, password);
        if (account?.PasswordHash is null || result == PasswordVerificationResult.Failed) return false;
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
            await db.Save(stop);
        }

        return true;
    }

    private static async Task<Knocked> No(
        SkeinDb db, Knocked answer, SignInResult result, Account? account, string? typed, Visit visit, CancellationToken stop)
    {
        db.SignIns.Add(SignInEntry.Of(result, account?.Id, account?.Email ?? typed, visit, db.Now, SignInWay.Password));
        await db.Save(stop);
        return answer;
    }
}
