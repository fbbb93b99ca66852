using NodaTime;
using Skein.Access;
using Skein.Platform;

namespace Skein.Core.Tests.Access;

public sealed class TokenTests
{
    [Theory, OnBothEngines]
    public async Task A_token_acts_as_its_account_within_its_scopes_only(Storage storage)
    {
        await using var house = await House.Open(storage);

        var issued = await house.Get<CreateToken>().Run(house.Administrator, Wanted("cases.read", "cases.open"), default);

        var used = (await house.Get<UseToken>().Find(issued.Value.Secret, default))!;
        var actor = used.Cut(house.Administrator);
        Assert.StartsWith("skein_", issued.Value.Secret);
        Assert.Equal((house.Administrator.Id, "网店", true, false), (actor.Id, actor.Origin, actor.May("cases.open"), actor.May("cases.delete")));
    }

    [Theory, OnBothEngines]
    public async Task The_secret_is_kept_nowhere(Storage storage)
    {
        await using var house = await House.Open(storage);

        var issued = await house.Get<CreateToken>().Run(house.Administrator, Wanted("cases.read"), default);

        await using var db = house.Db();
        var token = Assert.Single(db.ApiTokens);
        Assert.Equal((64, issued.Value.Secret[..12]), (token.Hash.Length, token.Prefix));
    }

    [Theory, OnBothEngines]
    public async Task A_revoked_an_expired_and_an_unknown_token_open_nothing(Storage storage)
    {
        await using var house = await House.Open(storage);
        var create = house.Get<CreateToken>();
        var revoked = await create.Run(house.Administrator, Wanted("cases.read"), default);
        var expiring = await create.Run(house.Administrator, Wanted("cases.read") with { ExpiresAt = Instant.FromDateTimeOffset(house.Clock.GetUtcNow()) + Duration.FromDays(1) }, default);

        await house.Get<RevokeToken>().Run(house.Administrator, revoked.Value.Id, default);
        house.Clock.Advance(Duration.FromDays(2));

        var use = house.Get<UseToken>();
        Assert.Null(await use.Find(revoked.Value.Secret, default));
        Assert.Null(await use.Find(expiring.Value.Secret, default));
        Assert.Null(await use.Find("skein_ijFgmm0ZkYIDPNHnGcqAXY1vhVSbdvPx", default));
    }

    [Theory, OnBothEngines]
    public async Task Nobody_gives_a_token_more_than_they_may_do_themselves(Storage storage)
    {
        await using var house = await House.Open(storage);
        var tokensOnly = house.Administrator with { Grants = new Dictionary<string, Scope> { ["access.tokens"] = Scope.All, ["cases.read"] = Scope.Team } };

        var wider = await house.Get<CreateToken>().Run(tokensOnly, Wanted("cases.delete"), default);
        var further = await house.Get<CreateToken>().Run(tokensOnly, Wanted("cases.read"), default);

        Assert.Equal(TokenRules.TooWide, Assert.Single(wider.Broken).Rule);
        Assert.Equal(TokenRules.TooWide, Assert.Single(further.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task Without_the_permission_a_token_is_only_for_oneself_and_others_are_not_seen(Storage storage)
    {
        await using var house = await House.Open(storage);
        var issued = await house.Get<CreateToken>().Run(house.Administrator, Wanted("cases.read"), default);
        var agent = new Actor { Kind = ActorKind.Employee, Id = 77, Name = "周岚", Grants = new Dictionary<string, Scope> { ["cases.read"] = Scope.All } };

        Assert.Equal(Verdict.Forbidden, (await house.Get<CreateToken>().Run(agent, Wanted("cases.read"), default)).Verdict);
        Assert.Equal(Verdict.Missing, (await house.Get<RevokeToken>().Run(agent, issued.Value.Id, default)).Verdict);
        Assert.Empty(await house.Get<TokenList>().Run(agent, default));
    }

    [Theory, OnBothEngines]
    public async Task The_last_use_is_noted_now_and_then(Storage storage)
    {
        await using var house = await House.Open(storage);
        var issued = await house.Get<CreateToken>().Run(house.Administrator, Wanted("cases.read"), default);
        var first = house.Clock.GetUtcNow();

        await house.Get<UseToken>().Find(issued.Value.Secret, default);
        house.Clock.Advance(Duration.FromMinutes(5));
        await house.Get<UseToken>().Find(issued.Value.Secret, default);

        var row = Assert.Single(await house.Get<TokenList>().Run(house.Administrator, default));
        Assert.Equal(first, row.LastUsedAt!.Value.ToDateTimeOffset());
    }

    private static NewToken Wanted(params string[] scopes) => new() { Name = "网店", AccountId = 1, Scopes = scopes };
}
