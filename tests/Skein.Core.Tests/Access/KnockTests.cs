using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Core.Tests.Organization;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Access;

public sealed class KnockTests
{
    private static readonly Visit Here = Visit.Of("192.0.2.7", "Firefox");

    [Theory, OnBothEngines]
    public async Task Unknown_address_and_wrong_password_get_one_answer_and_are_locked_out_alike(Storage storage)
    {
        await using var house = await House.Open(storage);
        foreach (var email in (string[])[House.AdministratorEmail, "nobody@example.com"])
        {
            for (var i = 1; i < LockOut.Most; i++) Assert.Equal(Answer.Wrong, (await Try(house, email, "wrong password")).Answer);

            var last = await Try(house, email, "wrong password");

            Assert.Equal((Answer.LockedOut, house.Clock.Now() + LockOut.Lasts), (last.Answer, last.Until));
            Assert.Equal(Answer.LockedOut, (await Try(house, email, House.Password)).Answer);
        }
    }

    [Theory, OnBothEngines]
    public async Task The_lock_opens_after_its_time_and_a_success_wipes_the_count(Storage storage)
    {
        await using var house = await House.Open(storage);
        for (var i = 0; i < LockOut.Most; i++) await Try(house, House.AdministratorEmail, "wrong password");

        house.Clock.Advance(LockOut.Lasts);
        Assert.Equal(Answer.Wrong, (await Try(house, House.AdministratorEmail, "wrong password")).Answer);
        Assert.Equal(Answer.MayEnter, (await Try(house, House.AdministratorEmail, House.Password)).Answer);
        for (var i = 1; i < LockOut.Most; i++) Assert.Equal(Answer.Wrong, (await Try(house, House.AdministratorEmail, "wrong password")).Answer);
    }

    [Theory, OnBothEngines]
    public async Task Of_many_tries_at_once_no_more_than_five_are_judged(Storage storage)
    {
        await using var house = await House.Open(storage);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Try(house, House.AdministratorEmail, "wrong password"))));

        await using var db = house.Db();
        Assert.Equal(LockOut.Most, await db.SignIns.CountAsync(e => e.Result == SignInResult.WrongPassword));
        Assert.Equal(20 - LockOut.Most, await db.SignIns.CountAsync(e => e.Result == SignInResult.LockedOut));
    }

    [Theory, OnBothEngines]
    public async Task What_was_typed_is_kept_only_when_it_is_an_address(Storage storage)
    {
        await using var house = await House.Open(storage);

        await Try(house, "my secret pass phrase", "x");

        await using var db = house.Db();
        Assert.Null((await db.SignIns.SingleAsync()).Email);
    }

    [Theory, OnBothEngines]
    public async Task A_disabled_account_is_told_so_only_with_the_right_password(Storage storage)
    {
        await using var house = await House.Open(storage);
        var chen = await Colleagues.Hire(house, "chen@example.com", StandardRoles.Agent);
        await house.Get<SwitchAccount>().Disable(house.Administrator, chen, default);

        Assert.Equal(Answer.Wrong, (await Try(house, "chen@example.com", "wrong password")).Answer);
        Assert.Equal(Answer.Disabled, (await Try(house, "chen@example.com", House.Password)).Answer);
    }

    [Theory, OnBothEngines]
    public async Task A_code_lets_in_once_also_when_sent_twice_at_the_same_moment(Storage storage)
    {
        await using var house = await House.Open(storage);
        var (key, _) = await TurnOn(house);
        var asked = await Try(house, House.AdministratorEmail, House.Password);
        Assert.Equal(Answer.NeedsCode, asked.Answer);
        house.Clock.Advance(Duration.FromSeconds(30));
        var code = Totp.Code(key, Totp.Step(house.Clock.Now()));

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Code(house, asked, code))));

        Assert.Single(both, k => k.Answer == Answer.MayEnter);
        Assert.Equal(Answer.Wrong, (await Code(house, asked, code)).Answer);
    }

    [Theory, OnBothEngines]
    public async Task The_code_that_turned_it_on_and_older_ones_are_spent(Storage storage)
    {
        await using var house = await House.Open(storage);
        var (key, _) = await TurnOn(house);
        var asked = await Try(house, House.AdministratorEmail, House.Password);
        var now = Totp.Step(house.Clock.Now());

        Assert.Equal(Answer.Wrong, (await Code(house, asked, Totp.Code(key, now))).Answer);
        Assert.Equal(Answer.Wrong, (await Code(house, asked, Totp.Code(key, now - 1))).Answer);
        Assert.Equal((Answer.MayEnter, SignInWay.PasswordAndCode), (await Code(house, asked, Totp.Code(key, now + 1))) is var k ? (k.Answer, k.Way) : default);
    }

    [Theory, OnBothEngines]
    public async Task A_recovery_code_lets_in_once(Storage storage)
    {
        await using var house = await House.Open(storage);
        var (_, codes) = await TurnOn(house);
        var asked = await Try(house, House.AdministratorEmail, House.Password);

        var first = await Code(house, asked, codes[0].ToUpperInvariant());
        var second = await Code(house, asked, codes[0]);

        Assert.Equal((Answer.MayEnter, SignInWay.PasswordAndRecoveryCode), (first.Answer, first.Way));
        Assert.Equal(Answer.Wrong, second.Answer);
    }

    [Theory, OnBothEngines]
    public async Task Guessing_codes_ends_after_five(Storage storage)
    {
        await using var house = await House.Open(storage);
        await TurnOn(house);
        var asked = await Try(house, House.AdministratorEmail, House.Password);
        for (var i = 1; i < LockOut.Most; i++) Assert.Equal(Answer.Wrong, (await Code(house, asked, "000000")).Answer);

        Assert.Equal(Answer.LockedOut, (await Code(house, asked, "000000")).Answer);
    }

    [Theory, OnBothEngines]
    public async Task A_known_device_needs_no_code_until_the_stamp_is_another(Storage storage)
    {
        await using var house = await House.Open(storage);
        await TurnOn(house);
        var asked = await Try(house, House.AdministratorEmail, House.Password);

        var known = await house.Get<Knock>().WithPassword(House.AdministratorEmail, House.Password, (asked.AccountId, asked.Stamp), Here, default);
        var old = await house.Get<Knock>().WithPassword(House.AdministratorEmail, House.Password, (asked.AccountId, "older"), Here, default);

        Assert.Equal((Answer.MayEnter, SignInWay.PasswordOnKnownDevice), (known.Answer, known.Way));
        Assert.Equal(Answer.NeedsCode, old.Answer);
    }

    [Theory, OnBothEngines]
    public async Task Whoever_lost_phone_and_codes_is_let_in_by_the_password_once_it_is_reset_and_guesses_are_forgiven(Storage storage)
    {
        await using var house = await House.Open(storage);
        await TurnOn(house);
        var asked = await Try(house, House.AdministratorEmail, House.Password);
        for (var i = 0; i < LockOut.Most; i++) await Code(house, asked, "000000");
        var factors = house.Get<SecondFactors>();

        Assert.Equal(Verdict.Forbidden, (await factors.SwitchOffFor(house.Administrator, house.Administrator.Id, default)).Verdict);
        Assert.True((await factors.SwitchOffFor(Actor.System(), $" {House.AdministratorEmail.ToUpperInvariant()} ", default)).IsDone);
        Assert.Equal(AccessRules.NoFactor, (await factors.SwitchOffFor(Actor.System(), House.AdministratorEmail, default)).Broken.Single().Rule);
        Assert.Equal(ResetPassword.NoAccount, (await factors.SwitchOffFor(Actor.System(), "nobody@example.com", default)).Broken.Single().Rule);

        Assert.Equal(Answer.MayEnter, (await Try(house, House.AdministratorEmail, House.Password)).Answer);
        house.Clock.Advance(Duration.FromMinutes(1));
        var (key, _) = await TurnOn(house);
        asked = await Try(house, House.AdministratorEmail, House.Password);
        Assert.Equal(Answer.MayEnter, (await Code(house, asked, Totp.Code(key, Totp.Step(house.Clock.Now()) + 1))).Answer);
    }

    private static Task<Knocked> Try(House house, string email, string password) => house.Get<Knock>().WithPassword(email, password, null, Here, default);

    private static Task<Knocked> Code(House house, Knocked asked, string code) => house.Get<Knock>().WithCode(asked.AccountId, asked.Stamp, code, Here, default);

    private static async Task<(string Key, IReadOnlyList<string> Codes)> TurnOn(House house)
    {
        var factors = house.Get<SecondFactors>();
        await factors.Begin(house.Administrator, default);
        var key = (await factors.State(house.Administrator, default)).Key!;
        var codes = await factors.Enrol(house.Administrator, Totp.Code(key, Totp.Step(house.Clock.Now())), null, default);
        return (key, codes.Value);
    }
}
