using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

/// <summary>Sets somebody's password from the machine the house runs on: the way back in when nobody can sign in.</summary>
public sealed class ResetPassword(IServiceScopeFactory scopes)
{
    public static readonly Rule NoAccount = new("account.none", "没有这个邮箱的账号", "沒有這個電子郵件的帳號", "There is no account with this e-mail address");

    public async Task<Outcome> Run(Actor actor, string email, string password, CancellationToken stop)
    {
        if (actor.Kind != ActorKind.System) return Outcome.Forbidden;
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var db = scope.ServiceProvider.GetRequiredService<SkeinDb>();
        var key = EmailAddress.Key(email.Trim());
        var account = await db.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == key, stop);
        if (account is null) return Outcome.Invalid(NoAccount.At("Email"));

        var broken = await PasswordRules.Check(users, account, password, "Password");
        if (broken.Any()) return Outcome.Invalid([.. broken]);
        account.SetPassword(users, password);
        await Sessions.Renew(db, account, kept: null, stop);
        await db.Forgive(LockOut.Password(account.Email!), stop);
        await IssueLink.Cancel(db, account.Id, stop);
        db.Record(actor, AccessEvents.PasswordChanged, account);
        return await db.Save(stop);
    }
}
