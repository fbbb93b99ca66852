using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Access;

/// <param name="Key">Shown only while the authenticator is being set up.</param>
public sealed record SecondFactorState(Instant? EnrolledAt, string? Key, int CodesLeft)
{
    public bool IsOn => EnrolledAt is not null;
}

/// <summary>A person sets up their authenticator, gets recovery codes, and switches it off again with the password.</summary>
public sealed class SecondFactors(IDbContextFactory<SkeinDb> storage, ConfirmPassword confirm)
{
    public const int Codes = 10;

    // No letters that are taken for one another.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public async Task<SecondFactorState> State(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == actor.Id, stop);
        var left = await db.RecoveryCodes.CountAsync(c => c.AccountId == actor.Id && c.UsedAt == null, stop);
        return new SecondFactorState(factor?.EnrolledAt, factor?.EnrolledAt is null ? factor?.Key : null, left);
    }

    /// <summary>Makes a key to be shown to the authenticator; one that is already being set up stays as it is.</summary>
    public async Task<Outcome> Begin(Actor actor, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        if (await db.SecondFactors.AnyAsync(f => f.AccountId == actor.Id, stop)) return Outcome.Done;
        db.SecondFactors.Add(new SecondFactor { AccountId = actor.Id, Key = Totp.NewKey() });
        return await db.Save(stop);
    }

    /// <returns>The recovery codes, shown this once.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> Enrol(Actor actor, string? code, long? session, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == actor.Id && f.EnrolledAt == null, stop);
        if (factor is null) return Outcome.Missing.As<IReadOnlyList<string>>();
        if (Totp.Match(factor.Key, code, db.Now) is not { } step) return Outcome.Invalid(AccessRules.WrongCode.At("Code")).As<IReadOnlyList<string>>();

        (factor.EnrolledAt, factor.LastStep) = (db.Now, step);
        var account = await db.Accounts.SingleAsync(a => a.Id == actor.Id, stop);
        account.TwoFactorEnabled = true;
        await Sessions.Renew(db, account, session, stop);
        var codes = await NewCodes(db, actor.Id, stop);
        db.Record(actor, AccessEvents.SecondFactorOn, account);
        return (await db.Save(stop)).With(codes);
    }

    public async Task<Outcome<IReadOnlyList<string>>> RenewCodes(Actor actor, string? password, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var confirmed = await confirm.Run(actor, password, stop);
        if (!confirmed.IsDone) return confirmed.As<IReadOnlyList<string>>();
        var account = await db.Accounts.SingleAsync(a => a.Id == actor.Id, stop);
        if (!account.TwoFactorEnabled) return Outcome.Missing.As<IReadOnlyList<string>>();
        var codes = await NewCodes(db, actor.Id, stop);
        db.Record(actor, AccessEvents.RecoveryCodesRenewed, account);
        return (await db.Save(stop)).With(codes);
    }

    public async Task<Outcome> SwitchOff(Actor actor, string? password, long? session, CancellationToken stop)
    {
        var confirmed = await confirm.Run(actor, password, stop);
        if (!confirmed.IsDone) return confirmed;
        await using var db = await storage.CreateDbContextAsync(stop);
        var isDemanded = await db.AccountRoles.AnyAsync(r => r.AccountId == actor.Id && r.Role.NeedsSecondFactor, stop);
        return isDemanded ? Outcome.Refused(AccessRules.FactorDemanded.Broken()) : await TakeAway(actor, actor.Id, session, stop);
    }

    /// <summary>For a colleague who lost both authenticator and codes. One's own asks for the password, whoever one is.</summary>
    public async Task<Outcome> SwitchOffFor(Actor actor, long accountId, CancellationToken stop) =>
        actor.May(AccessPermissions.ManageAccounts) && (actor.Kind == ActorKind.System || actor.Id != accountId)
            ? await TakeAway(actor, accountId, null, stop)
            : Outcome.Forbidden;

    /// <summary>The same from the machine the house runs on, for whom nobody else can help.</summary>
    public async Task<Outcome> SwitchOffFor(Actor actor, string email, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var key = EmailAddress.Key(email.Trim());
        var account = await db.Accounts.Where(a => a.NormalizedEmail == key).Select(a => (long?)a.Id).SingleOrDefaultAsync(stop);
        if (account is null) return Outcome.Invalid(ResetPassword.NoAccount.At("Email"));
        var done = await SwitchOffFor(actor, account.Value, stop);
        return done.Verdict == Verdict.Missing ? Outcome.Invalid(AccessRules.NoFactor.At("Email")) : done;
    }

    /// <summary>Uses the code up, when it is right. Of two who send the same one at the same moment, one is let in.</summary>
    internal static async Task<SignInWay?> Accepts(SkeinDb db, long accountId, string? code, CancellationToken stop)
    {
        var (typed, now) = (Letter(code), db.Now);
        var factor = await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == accountId && f.EnrolledAt != null, stop);
        if (factor is null) return null;
        using (await db.Engine.Turn(stop))
        {
            if (Totp.Match(factor.Key, code, now) is { } step)
            {
                var used = await db.SecondFactors.Where(f => f.AccountId == accountId && f.LastStep < step)
                    .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, step), stop);
                return used == 1 ? SignInWay.PasswordAndCode : null;
            }

            var hash = Hash(accountId, typed);
            var spent = await db.RecoveryCodes.Where(c => c.AccountId == accountId && c.Hash == hash && c.UsedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), stop);
            return spent == 1 ? SignInWay.PasswordAndRecoveryCode : null;
        }
    }

    private async Task<Outcome> TakeAway(Actor actor, long accountId, long? session, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var account = await db.Accounts.WithGrants().SingleOrDefaultAsync(a => a.Id == accountId, stop);
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == accountId, stop);
        if (account is null || factor is null) return Outcome.Missing;
        if (actor.Id != accountId && account.MayMoreThan(actor)) return Outcome.Refused(AccessRules.BeyondYou.Broken());

        db.SecondFactors.Remove(factor);
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == accountId).ToListAsync(stop));
        account.TwoFactorEnabled = false;
        await Sessions.Renew(db, account, session, stop);
        await db.Forgive(LockOut.Code(accountId), stop);
        db.Record(actor, AccessEvents.SecondFactorOff, account);
        return await db.Save(stop);
    }

    private static async Task<IReadOnlyList<string>> NewCodes(SkeinDb db, long accountId, CancellationToken stop)
    {
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == accountId).ToListAsync(stop));
        var codes = Enumerable.Range(0, Codes).Select(_ => RandomNumberGenerator.GetString(Letters, 10)).ToList();
        db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { AccountId = accountId, Hash = Hash(accountId, c) }));
        return [.. codes.Select(c => $"{c[..5]}-{c[5..]}")];
    }

    private static string Letter(string? code) => new([.. (code ?? "").Take(100).Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string Hash(long accountId, string code) => PublicToken.Hash($"{accountId}:{code}");
}
