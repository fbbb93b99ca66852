using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Core.Tests.Organization;
using Skein.Organization;
using Skein.Platform;
using Skein.Templates;

namespace Skein.Core.Tests.Templates;

public sealed class SignatureTests
{
    [Theory, OnBothEngines]
    public async Task The_persons_own_goes_before_the_teams_and_an_empty_one_is_none(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditSignature>();
        var (team, me) = (await Team(house), house.Administrator);

        Assert.Null(await edit.Preview(me, team, Language.Hans, default));
        await edit.Run(me, SignatureOwner.Team(team), Wording.Of("<p>{{team.name}}<br>{{company.name}}</p>", null, null), 0, default);
        Assert.Equal("客服一组\n雁南家居", (await edit.Preview(me, team, Language.Hans, default))!.Plain);
        await edit.Run(me, SignatureOwner.Me, Wording.Of("<p>{{agent.name}}<br>{{agent.position}}</p>", null, "<p>{{agent.name}}, service</p>"), 0, default);
        Assert.Equal("林静", (await edit.Preview(me, team, Language.Hant, default))!.Plain);
        Assert.Equal("林静, service", (await edit.Preview(me, team, Language.English, default))!.Plain);

        Assert.True((await edit.Run(me, SignatureOwner.Me, Wording.None, 1, default)).IsDone);
        Assert.StartsWith("客服一组", (await edit.Preview(me, team, Language.Hans, default))!.Plain, StringComparison.Ordinal);
    }

    [Theory, OnBothEngines]
    public async Task An_agent_signs_for_nobody_else(Storage storage)
    {
        await using var house = await House.Open(storage);
        var chen = await house.ActorOf(await Colleagues.Hire(house, "chen@example.com", StandardRoles.Agent));
        var edit = house.Get<EditSignature>();

        var team = await edit.Run(chen, SignatureOwner.Team(await Team(house)), Wording.Of("陈晨", null, null), 0, default);
        var own = await edit.Run(chen, SignatureOwner.Me, Wording.Of("陈晨", null, null), 0, default);

        Assert.Equal(Verdict.Forbidden, team.Verdict);
        Assert.True(own.IsDone);
        Assert.Empty(await edit.Teams(chen, default));
        Assert.Single(await edit.Teams(house.Administrator, default));
    }

    [Theory, OnBothEngines]
    public async Task Nothing_of_a_case_stands_in_a_signature(Storage storage)
    {
        await using var house = await House.Open(storage);

        var set = await house.Get<EditSignature>().Run(house.Administrator, SignatureOwner.Me, Wording.Of("{{agent.name}} {{case.number}}", null, null), 0, default);

        Assert.Equal((TemplateRules.NotHere, "Hans"), (Assert.Single(set.Broken).Rule, set.Broken[0].Field));
    }

    [Theory, OnBothEngines]
    public async Task Two_who_set_it_at_once_lose_nothing(Storage storage)
    {
        await using var house = await House.Open(storage);
        var (edit, team) = (house.Get<EditSignature>(), SignatureOwner.Team(await Team(house)));

        await edit.Run(house.Administrator, team, Wording.Of("甲", null, null), 0, default);
        var late = await edit.Run(house.Administrator, team, Wording.Of("乙", null, null), 0, default);

        Assert.Equal(Verdict.Conflict, late.Verdict);
        Assert.Equal("甲", (await edit.Find(house.Administrator, team, default))!.Wording.Hans);
    }

    private static async Task<long> Team(House house)
    {
        await using var db = house.Db();
        return await db.Teams.MinAsync(t => t.Id);
    }
}
