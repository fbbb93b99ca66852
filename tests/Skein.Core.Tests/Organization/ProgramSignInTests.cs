using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Organization;

public sealed class ProgramSignInTests
{
    [Theory, OnBothEngines]
    public async Task A_program_acts_as_its_person_within_the_scopes_of_its_token(Storage storage)
    {
        await using var house = await House.Open(storage);
        var secret = await Token(house, "cases.read", "cases.open");

        var program = (await house.Get<ProgramSignIn>().Find(secret, default))!;

        Assert.Equal((house.Administrator.Id, "网店", true, false, false), (program.Actor.Id, program.Actor.Origin, program.Actor.May("cases.open"), program.Actor.May("cases.delete"), program.MustEnrol));
    }

    [Theory, OnBothEngines]
    public async Task What_is_asked_again_within_a_moment_is_not_looked_up_again(Storage storage)
    {
        await using var house = await House.Open(storage);
        var secret = await Token(house, "cases.read");
        var first = await house.Get<ProgramSignIn>().Find(secret, default);

        Assert.Same(first, await house.Get<ProgramSignIn>().Find(secret, default));
        house.Clock.Advance(Duration.FromSeconds(3));
        Assert.NotSame(first, await house.Get<ProgramSignIn>().Find(secret, default));
    }

    [Theory, OnBothEngines]
    public async Task A_token_revoked_on_this_node_opens_nothing_from_the_next_request_on(Storage storage)
    {
        await using var house = await House.Open(storage);
        var secret = await Token(house, "cases.read");
        var program = (await house.Get<ProgramSignIn>().Find(secret, default))!;

        await house.Get<RevokeToken>().Run(house.Administrator, program.Token.Id, default);

        Assert.Null(await house.Get<ProgramSignIn>().Find(secret, default));
    }

    [Theory, OnBothEngines]
    public async Task A_token_revoked_on_another_node_opens_nothing_a_moment_later(Storage storage)
    {
        await using var house = await House.Open(storage);
        await using var other = await House.Unbuilt(storage, house.Place);
        var secret = await Token(house, "cases.read");
        var program = (await other.Get<ProgramSignIn>().Find(secret, default))!;

        await house.Get<RevokeToken>().Run(house.Administrator, program.Token.Id, default);
        other.Clock.Advance(Duration.FromSeconds(2));

        Assert.Null(await other.Get<ProgramSignIn>().Find(secret, default));
    }

    [Theory, OnBothEngines]
    public async Task A_token_that_expires_within_the_moment_is_not_trusted_to_its_end(Storage storage)
    {
        await using var house = await House.Open(storage);
        var secret = await Token(house, Duration.FromSeconds(1), "cases.read");
        Assert.NotNull(await house.Get<ProgramSignIn>().Find(secret, default));

        house.Clock.Advance(Duration.FromSeconds(1));

        Assert.Null(await house.Get<ProgramSignIn>().Find(secret, default));
    }

    [Theory, OnBothEngines]
    public async Task A_closed_account_ends_its_programs_with_the_next_request(Storage storage)
    {
        await using var house = await House.Open(storage);
        var (person, secret) = await AgentWithToken(house);
        Assert.True((await house.Get<ProgramSignIn>().Find(secret, default))!.Actor.May("cases.read"));

        await house.Get<SwitchAccount>().Disable(house.Administrator, person, default);

        Assert.Null(await house.Get<ProgramSignIn>().Find(secret, default));
    }

    [Theory, OnBothEngines]
    public async Task Who_has_to_have_a_second_factor_and_lacks_it_gets_no_token_and_uses_none(Storage storage)
    {
        await using var house = await House.Open(storage);
        var (person, secret) = await AgentWithToken(house);
        await using (var db = house.Db())
        {
            var role = await db.Set<Role>().SingleAsync(r => r.Code == StandardRoles.Agent);
            role.NeedsSecondFactor = true;
            db.Record(house.Administrator, RoleEvents.Changed, role);
            await db.Save(default);
        }

        var another = await house.Get<CreateToken>().Run(house.Administrator, new NewToken { Name = "又一个", AccountId = person, Scopes = ["cases.read"] }, default);

        Assert.True((await house.Get<ProgramSignIn>().Find(secret, default))!.MustEnrol);
        Assert.Equal(TokenRules.NeedsSecondFactor, Assert.Single(another.Broken).Rule);
    }

    private static async Task<(long Person, string Secret)> AgentWithToken(House house)
    {
        var person = await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔");
        var issued = await house.Get<CreateToken>().Run(house.Administrator, new NewToken { Name = "网店", AccountId = person, Scopes = ["cases.read"] }, default);
        return (person, issued.Value.Secret);
    }

    private static Task<string> Token(House house, params string[] scopes) => Token(house, null, scopes);

    private static async Task<string> Token(House house, Duration? lasts, params string[] scopes)
    {
        Instant? until = lasts is { } l ? Instant.FromDateTimeOffset(house.Clock.GetUtcNow()) + l : null;
        return (await house.Get<CreateToken>().Run(house.Administrator, new NewToken { Name = "网店", AccountId = 1, Scopes = scopes, ExpiresAt = until }, default)).Value.Secret;
    }
}
