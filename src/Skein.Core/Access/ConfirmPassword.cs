using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Access;

/// <summary>
/// Somebody signed in shows once more who they are, before what a thief of an open browser must not do. Counted like sign-ins.
/// </summary>
public sealed class ConfirmPassword(IServiceScopeFactory scopes)
{
    public async Task<Outcome> Run(Actor actor, string? password, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SkeinDb>();
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.Id == actor.Id && a.DisabledAt == null, stop);
        if (account is null || actor.Kind != ActorKind.Employee) return Outcome.Missing;
        if (string.IsNullOrEmpty(password)) return Outcome.Invalid(CommonRules.Required.At("Current"));

        var door = LockOut.Password(account.Email!);
        if (await db.Try(door, stop) is not null) return Outcome.Refused(AccessRules.LockedOut.At("Current", LockOut.Lasts.TotalMinutes));
        if (password.Length > PasswordRules.Longest || account.PasswordHash is null || !Matches(scope.ServiceProvider, account, password))
        {
            return Outcome.Invalid(AccessRules.WrongPassword.At("Current"));
        }

        await db.Forgive(door, stop);
        return Outcome.Done;
    }

    private static bool Matches(IServiceProvider services, Account account, string password) =>
        services.GetRequiredService<UserManager<Account>>().PasswordHasher
            .VerifyHashedPassword(account, account.PasswordHash!, password) != PasswordVerificationResult.Failed;
}
