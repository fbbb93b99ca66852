using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Platform;

namespace Skein.Web.Commands;

/// <summary>A token for a program, printed once.</summary>
internal static class TokenCommand
{
    private static readonly (string Field, string Option)[] Fields =
    [
        (nameof(NewToken.Name), "--name"), (nameof(NewToken.AccountId), "--email"), (nameof(NewToken.Scopes), "--scope"), (nameof(NewToken.ExpiresAt), "--days"),
    ];

    public static Command Make()
    {
        var email = new Option<string>("--email") { Required = true, HelpName = "address", Description = CommandTexts.TokenEmail };
        var name = new Option<string>("--name") { Required = true, HelpName = "name", Description = CommandTexts.TokenName };
        var scopes = new Option<string[]>("--scope") { Required = true, HelpName = "permission", Description = CommandTexts.TokenScopes, AllowMultipleArgumentsPerToken = true };
        var days = new Option<int?>("--days") { HelpName = "days", Description = CommandTexts.TokenDays };
        days.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int?>() is < 1 or > 3660) given.AddError(CommandTexts.DaysBetween.With(1, 3660));
        });
        var create = new Command("create", CommandTexts.TokenCreate) { email, name, scopes, days };
        create.SetAction((said, stop) => CommandHouse.Inside(said, async house =>
        {
            var account = await AccountOf(house, said.GetValue(email)!, stop);
            if (account == 0) return Say.No(Outcome.Invalid(ResetPassword.NoAccount.At(nameof(NewToken.AccountId))), Fields);
            var made = await house.GetRequiredService<CreateToken>().Run(CommandHouse.Operator, new NewToken
            {
                Name = said.GetValue(name)!,
                AccountId = account,
                Scopes = said.GetValue(scopes)!,
                ExpiresAt = said.GetValue(days) is { } lasts ? house.GetRequiredService<TimeProvider>().Now() + Duration.FromDays(lasts) : null,
            }, stop);
            if (!made.IsDone) return Say.No(made, Fields);
            await Console.Error.WriteLineAsync(CommandTexts.TokenOnce);
            return Say.Yes(made.Value.Secret);
        }, stop));
        return new Command("token", CommandTexts.Token) { create };
    }

    private static async Task<long> AccountOf(IServiceProvider house, string email, CancellationToken stop)
    {
        await using var db = await house.GetRequiredService<IDbContextFactory<SkeinDb>>().CreateDbContextAsync(stop);
        var key = EmailAddress.Key(email.Trim());
        return await db.Accounts.Where(a => a.NormalizedEmail == key).Select(a => a.Id).SingleOrDefaultAsync(stop);
    }
}
