using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

/// <summary>A person changes their own password. Every other place they are signed in is signed out.</summary>
public sealed class ChangePassword(IServiceScopeFactory scopes, ConfirmPassword confirm, IEnumerable<IOwnWords> own)
{
    public async Task<Outcome> Run(Actor actor, string? current, string? wanted, long? session, CancellationToken stop)
    {
        var confirmed = await confirm.Run(actor, current, stop);
        if (!confirmed.IsDone) return confirmed;

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var db = scope.ServiceProvider.GetRequiredService<SkeinDb>();
        var account = await db.Accounts.SingleAsync(a => a.Id == actor.Id, stop);
        var broken = await PasswordRules.Check(users, account, wanted, "Wanted", await own.OwnWords(db, account.Id, stop));
        if (broken.Any()) return Outcome.Invalid([.. broken]);

        account.PasswordHash = users.PasswordHasher.HashPassword(account, wanted!);
        await Sessions.Renew(db, account, session, stop);
        await IssueLink.Cancel(db, account.Id, stop);
        db.Record(actor, AccessEvents.PasswordChanged, account);
        return await db.Save(stop);
    }
}
