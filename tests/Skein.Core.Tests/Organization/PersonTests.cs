using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Organization;

public sealed class PersonTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    [Theory, OnBothEngines]
    public async Task People_are_found_by_part_of_the_name_pinyin_address_and_team(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Colleagues.Hire(house, "gao.xiang@example.com", StandardRoles.Agent, "高翔");
        var list = house.Get<PeopleList>();
        async Task<string> Found(PeopleQuery query) => string.Join(' ', (await list.Page(house.Administrator, query, default)).Rows.Select(r => r.Name));

        Assert.Equal("林静", await Found(new() { Text = "静" }));
        Assert.Equal("林静", await Found(new() { Text = "lj" }));
        Assert.Equal("高翔", await Found(new() { Text = "gaoxiang" }));
        Assert.Equal("高翔", await Found(new() { Text = "gao.x" }));
        Assert.Equal("林静 高翔", await Found(new() { TeamId = 1 }));
        Assert.Equal("", await Found(new() { State = PersonState.Left }));
    }

    [Theory, OnBothEngines]
    public async Task The_list_is_read_page_by_page(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Colleagues.Invite(house, "one@example.com", StandardRoles.Agent, "一");
        await Colleagues.Invite(house, "two@example.com", StandardRoles.Agent, "二");
        var list = house.Get<PeopleList>();

        var first = await list.Page(house.Administrator, new() { Size = 2 }, default);
        var second = await list.Page(house.Administrator, new() { Size = 2, After = first.Next }, default);

        Assert.Equal(["林静", "一"], first.Rows.Select(r => r.Name));
        Assert.Equal("二", Assert.Single(second.Rows).Name);
        Assert.Null(second.Next);
    }

    [Theory, OnBothEngines]
    public async Task Another_team_and_position_are_in_the_journal_before_and_after(Storage storage)
    {
        await using var house = await House.Open(storage);
        var team = await house.Get<EditTeam>().Create(house.Administrator, "客服二组", 1, default);

        await house.Get<EditPerson>().Run(house.Administrator, 1, new PersonEdit { Name = "林静", DepartmentId = 1, Teams = [team.Value] }, 0, default);

        await using var db = house.Db();
        var entry = await db.Journal.SingleAsync(e => e.Event == OrganizationEvents.PersonChanged.Code);
        Assert.Contains("客服一组", entry.Before);
        Assert.Contains("客服二组", entry.After);
        Assert.Equal([team.Value], (await house.ActorOf(1)).Teams);
    }

    [Theory, OnBothEngines]
    public async Task Whoever_leaves_with_open_cases_names_a_successor(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await house.ActorOf(await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔"));
        var opened = await house.Get<OpenCase>().Run(gao, A.Contact(), default);
        await house.Get<AssignCase>().Take(gao, opened.Value, default);

        var left = await house.Get<LeaveCompany>().Run(house.Administrator, gao.Id, Today, null, null, default);

        Assert.Equal(OrganizationRules.WorkNeedsPlace, Assert.Single(left.Broken).Rule);
        Assert.NotNull(await house.Get<Actors>().Find(gao.Id, null, default));
    }

    [Theory, OnBothEngines]
    public async Task Whoever_left_cannot_act_and_their_cases_are_with_the_successor(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await house.ActorOf(await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔"));
        var opened = await house.Get<OpenCase>().Run(gao, A.Contact(), default);
        await house.Get<AssignCase>().Take(gao, opened.Value, default);

        var left = await house.Get<LeaveCompany>().Run(house.Administrator, gao.Id, Today, new Successor(1, house.Administrator.Id), null, default);

        Assert.True(left.IsDone, left.ToString());
        Assert.Null(await house.Get<Actors>().Find(gao.Id, null, default));
        await using var db = house.Db();
        Assert.Equal(house.Administrator.Id, (await db.Cases.SingleAsync()).OwnerId);
        Assert.Equal(PersonState.Left, (await house.Get<PersonReader>().Find(house.Administrator, gao.Id, default))!.State);
    }

    [Theory, OnBothEngines]
    public async Task Whoever_is_back_can_sign_in_again_and_both_are_in_their_history(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔");
        await house.Get<LeaveCompany>().Run(house.Administrator, gao, Today, null, null, default);

        var back = await house.Get<ReturnToCompany>().Run(house.Administrator, gao, default);

        Assert.True(back.IsDone, back.ToString());
        Assert.NotNull(await house.Get<Actors>().Find(gao, null, default));
        var sheet = (await house.Get<PersonReader>().Find(house.Administrator, gao, default))!;
        Assert.Equal([OrganizationEvents.PersonReturned.Code, OrganizationEvents.PersonLeft.Code], sheet.Events.Take(2).Select(e => e.Event));
    }

    [Theory, OnBothEngines]
    public async Task Whoever_may_less_sends_nobody_away_who_may_more(Storage storage)
    {
        await using var house = await House.Open(storage);
        var second = await Colleagues.Hire(house, "second@example.com", StandardRoles.Administrator, "陈晨");
        var limited = house.Administrator with
        {
            Grants = new Dictionary<string, Scope> { [AccessPermissions.ManageAccounts] = Scope.All, [OrganizationPermissions.Manage] = Scope.All },
        };

        var left = await house.Get<LeaveCompany>().Run(limited, second, Today, null, null, default);

        Assert.Equal(AccessRules.BeyondYou, Assert.Single(left.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task Nobody_leaves_tomorrow(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔");

        var left = await house.Get<LeaveCompany>().Run(house.Administrator, gao, Today.PlusDays(1), null, null, default);

        Assert.Equal(OrganizationRules.LeavesTomorrow, Assert.Single(left.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task The_last_administrator_does_not_leave(Storage storage)
    {
        await using var house = await House.Open(storage);

        var left = await house.Get<LeaveCompany>().Run(house.Administrator, 1, Today, null, null, default);

        Assert.Equal(AccessRules.LastAdministrator, Assert.Single(left.Broken).Rule);
    }
}
