using NodaTime;
using Skein.Access;
using Skein.Core.Tests.Organization;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Access;

public sealed class SessionTests
{
    private static readonly Visit Here = Visit.Of("192.0.2.7", "Firefox");

    [Theory, OnBothEngines]
    public async Task A_session_acts_as_its_person_and_nobody_else(Storage storage)
    {
        await using var house = await House.Open(storage);
        var chen = await Colleagues.Hire(house, "chen@example.com", StandardRoles.Supervisor);
        var secret = await Begin(house, chen);

        var signedIn = await Find(house, chen, secret);

        Assert.Equal(("陈晨", true), (signedIn!.Actor.Name, signedIn.Actor.May("cases.read")));
        Assert.NotEmpty(signedIn.Actor.DepartmentTeams);
        Assert.Null(await Find(house, house.Administrator.Id, secret));
        Assert.Null(await Find(house, chen, "another"));
    }

    [Theory, OnBothEngines]
    public async Task It_ends_when_idle_and_at_the_end_of_its_life_however_busy(Storage storage)
    {
        await using var house = await House.Open(storage);
        var idle = await Begin(house, 1);
        house.Clock.Advance(Duration.FromHours(12));
        Assert.Null(await Find(house, 1, idle));

        var busy = await Begin(house, 1);
        for (var hour = 1; hour < 24; hour++)
        {
            house.Clock.Advance(Duration.FromHours(1));
            await house.Get<Sessions>().Seen((await Find(house, 1, busy))!.Session, default);
        }

        house.Clock.Advance(Duration.FromHours(1));
        Assert.Null(await Find(house, 1, busy));
    }

    [Theory, OnBothEngines]
    public async Task Ending_the_others_keeps_this_one(Storage storage)
    {
        await using var house = await House.Open(storage);
        var (here, there) = (await Begin(house, 1), await Begin(house, 1));
        var kept = (await Find(house, 1, here))!.Session.Id;

        await house.Get<Sessions>().End(house.Administrator, 1, null, kept, default);

        Assert.NotNull(await Find(house, 1, here));
        Assert.Null(await Find(house, 1, there));
        Assert.Equal(kept, Assert.Single(await house.Get<Sessions>().Of(house.Administrator, 1, default)).Id);
    }

    [Theory, OnBothEngines]
    public async Task Another_password_ends_every_other_session(Storage storage)
    {
        await using var house = await House.Open(storage);
        var (here, there) = (await Begin(house, 1), await Begin(house, 1));
        var kept = (await Find(house, 1, here))!.Session.Id;

        var changed = await house.Get<ChangePassword>().Run(house.Administrator, House.Password, "quite another phrase", kept, default);

        Assert.True(changed.IsDone, changed.ToString());
        Assert.NotNull(await Find(house, 1, here));
        Assert.Null(await Find(house, 1, there));
    }

    [Theory, OnBothEngines]
    public async Task A_disabled_account_has_no_sessions_left(Storage storage)
    {
        await using var house = await House.Open(storage);
        var chen = await Colleagues.Hire(house, "chen@example.com", StandardRoles.Agent);
        var secret = await Begin(house, chen);

        await house.Get<SwitchAccount>().Disable(house.Administrator, chen, default);
        Assert.Null(await Find(house, chen, secret));

        await house.Get<SwitchAccount>().Enable(house.Administrator, chen, default);
        Assert.Null(await Find(house, chen, secret));
    }

    [Theory, OnBothEngines]
    public async Task Nobody_ends_or_sees_the_sessions_of_somebody_else_without_the_right(Storage storage)
    {
        await using var house = await House.Open(storage);
        var agent = await house.ActorOf(await Colleagues.Hire(house, "chen@example.com", StandardRoles.Agent));
        await Begin(house, 1);

        Assert.Empty(await house.Get<Sessions>().Of(agent, 1, default));
        Assert.Equal(Verdict.Forbidden, (await house.Get<Sessions>().End(agent, 1, null, null, default)).Verdict);
        Assert.Empty((await house.Get<SignInLog>().Page(agent, new SignInQuery { AccountId = 1 }, default)).Rows);
    }

    [Theory, OnBothEngines]
    public async Task A_wrong_current_password_changes_nothing(Storage storage)
    {
        await using var house = await House.Open(storage);

        var changed = await house.Get<ChangePassword>().Run(house.Administrator, "not this", "quite another phrase", null, default);

        Assert.Equal((AccessRules.WrongPassword, "Current"), (Assert.Single(changed.Broken).Rule, changed.Broken[0].Field));
    }

    [Theory, OnBothEngines]
    public async Task Old_entries_are_cleared_away(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Begin(house, 1);
        house.Clock.Advance(AccessUpkeep.SignInsKept + Duration.FromDays(1));
        await Begin(house, 1);

        await house.Get<AccessUpkeep>().Run(default);

        await using var db = house.Db();
        Assert.Equal((1, 1), (db.SignIns.Count(), db.Sessions.Count()));
    }

    private static async Task<string> Begin(House house, long account) =>
        (await house.Get<Sessions>().Begin(account, SignInWay.Password, stays: false, Here, default))!;

    private static Task<SignedIn?> Find(House house, long account, string secret) => house.Get<Actors>().Find(account, secret, null, default);
}
