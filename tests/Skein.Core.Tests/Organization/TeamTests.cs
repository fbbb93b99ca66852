using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Organization;

public sealed class TeamTests
{
    [Theory, OnBothEngines]
    public async Task The_last_team_can_never_go(Storage storage)
    {
        await using var house = await House.Open(storage);

        var dissolved = await house.Get<DissolveTeam>().Run(house.Administrator, 1, null, null, default);

        Assert.Equal(OrganizationRules.LastTeam, Assert.Single(dissolved.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task A_team_with_open_cases_asks_who_takes_them_over(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Second(house);
        await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default);

        var dissolved = await house.Get<DissolveTeam>().Run(house.Administrator, 1, null, null, default);

        Assert.Equal((OrganizationRules.NeedsSuccessor, "SuccessorId"), (Assert.Single(dissolved.Broken).Rule, dissolved.Broken[0].Field));
    }

    [Theory, OnBothEngines]
    public async Task Its_cases_move_to_the_team_that_takes_over_and_each_move_is_journalled(Storage storage)
    {
        await using var house = await House.Open(storage);
        var second = await Second(house);
        var open = (await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default)).Value;
        var ended = (await house.Get<OpenCase>().Run(house.Administrator, A.Contact(), default)).Value;
        await house.Get<AssignCase>().Take(house.Administrator, open, default);
        await house.Get<ResolveCase>().Run(house.Administrator, ended, "好了", null, default);

        var dissolved = await house.Get<DissolveTeam>().Run(house.Administrator, 1, second, null, default);

        await using var db = house.Db();
        Assert.True(dissolved.IsDone);
        Assert.Equal([second, second], await db.Cases.Select(c => c.TeamId).ToListAsync());

        // The owner is not in the new team, so the open one waits to be taken; what has ended keeps whose it was.
        Assert.Null((await db.Cases.SingleAsync(c => c.Id == open)).OwnerId);
        Assert.Equal(house.Administrator.Id, (await db.Cases.SingleAsync(c => c.Id == ended)).OwnerId);
        Assert.Equal(2, await db.Journal.CountAsync(e => e.Event == CaseEvents.HandedOver.Code));
        Assert.Contains("客服一组", (await db.Journal.SingleAsync(e => e.Event == OrganizationEvents.TeamDissolved.Code)).Before);
    }

    [Theory, OnBothEngines]
    public async Task Of_two_teams_dissolved_into_each_other_at_the_same_moment_one_remains(Storage storage)
    {
        await using var house = await House.Open(storage);
        var second = await Second(house);
        var dissolve = house.Get<DissolveTeam>();

        await Task.WhenAll(
            Task.Run(() => dissolve.Run(house.Administrator, 1, second, null, default)),
            Task.Run(() => dissolve.Run(house.Administrator, second, 1, null, default)));

        await using var db = house.Db();
        Assert.Single(await db.Teams.ToListAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_case_that_comes_in_while_its_team_ends_is_in_a_team_afterwards(Storage storage)
    {
        await using var house = await House.Open(storage);
        var second = await Second(house);
        var contact = A.Contact() with { TeamId = 1 };

        var dissolving = Task.Run(() => house.Get<DissolveTeam>().Run(house.Administrator, 1, second, null, default));
        var opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.Get<OpenCase>().Run(house.Administrator, contact, default))));
        await dissolving;

        await using var db = house.Db();
        var teams = await db.Teams.Select(t => t.Id).ToListAsync();
        Assert.All(opened, o => Assert.True(o.IsDone || o.Verdict is Verdict.Conflict or Verdict.Invalid, o.ToString()));
        Assert.All(await db.Cases.ToListAsync(), c => Assert.Contains(c.TeamId, teams));
    }

    [Theory, OnBothEngines]
    public async Task What_a_case_was_given_meanwhile_is_not_removed_and_the_remover_is_told(Storage storage)
    {
        await using var house = await House.Open(storage);
        var second = await Second(house);
        await using var db = house.Db();
        db.Teams.Remove(await db.Teams.SingleAsync(t => t.Id == second));
        await house.Get<OpenCase>().Run(house.Administrator, A.Contact() with { TeamId = second }, default);

        Assert.Equal(Verdict.Conflict, (await db.Save(default)).Verdict);
    }

    [Theory, OnBothEngines]
    public async Task A_member_comes_and_goes(Storage storage)
    {
        await using var house = await House.Open(storage);
        var second = await Second(house);
        var edit = house.Get<EditTeam>();
        await edit.AddMember(house.Administrator, second, house.Administrator.Id, default);
        Assert.Contains(second, (await house.ActorOf(1)).Teams);

        await edit.RemoveMember(house.Administrator, second, house.Administrator.Id, default);

        Assert.DoesNotContain(second, (await house.ActorOf(1)).Teams);
    }

    [Theory, OnBothEngines]
    public async Task A_team_moved_to_another_department_is_reached_from_there(Storage storage)
    {
        await using var house = await House.Open(storage);
        var other = await house.Get<EditDepartment>().Create(house.Administrator, "售后部", null, default);

        await house.Get<EditTeam>().Change(house.Administrator, 1, "客服一组", other.Value, 0, default);

        var sheet = await house.Get<OrganizationChart>().Read(house.Administrator, default);
        Assert.Equal("客服一组", sheet.Departments.Single(d => d.Department.Id == other.Value).Teams.Single().Team.Name);
    }

    private static async Task<long> Second(House house) => (await house.Get<EditTeam>().Create(house.Administrator, "客服二组", 1, default)).Value;
}
