using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Organization;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class AssigningTests
{
    [Theory, OnBothEngines]
    public async Task Taking_a_new_case_makes_it_mine_and_opens_it(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        await house.Get<AssignCase>().Take(house.Administrator, id, default);

        var found = await A.Find(house, id);
        Assert.Equal((house.Administrator.Id, CaseStatus.Open), (found.OwnerId, found.Status));
    }

    [Theory, OnBothEngines]
    public async Task Of_two_who_take_at_the_same_moment_one_has_it_and_the_other_is_told_who(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await house.ActorOf(await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔"));
        var id = await A.Case(house);
        var assign = house.Get<AssignCase>();

        var both = await Task.WhenAll(
            Task.Run(() => assign.Take(house.Administrator, id, default)),
            Task.Run(() => assign.Take(gao, id, default)));

        Assert.Single(both, b => b.IsDone);
        Assert.Equal(CaseRules.AlreadyTaken, Assert.Single(both, b => !b.IsDone).Broken[0].Rule);
    }

    [Theory, OnBothEngines]
    public async Task A_case_handed_over_with_a_note_tells_the_next_what_is_to_do(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔");
        var id = await A.Case(house);

        await house.Get<AssignCase>().HandOver(house.Administrator, id, new NewOwner(1, gao, "客户要求今天回电"), seen: null, default);

        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, id, null, default))!;
        Assert.Equal("高翔", sheet.OwnerName);
        Assert.Equal((MessageKind.Note, "客户要求今天回电"), (sheet.Messages[^1].Kind, sheet.Messages[^1].Plain));
        var assigned = sheet.Events.Single(e => e.Event == CaseEvents.Assigned.Code);
        Assert.Contains("高翔", assigned.After);
        Assert.Contains("客服一组", assigned.Before);
    }

    [Theory, OnBothEngines]
    public async Task A_case_given_to_a_team_waits_in_its_queue(Storage storage)
    {
        await using var house = await House.Open(storage);
        var second = (await house.Get<EditTeam>().Create(house.Administrator, "客服二组", 1, default)).Value;
        var id = await A.Case(house);
        await house.Get<AssignCase>().Take(house.Administrator, id, default);

        await house.Get<AssignCase>().HandOver(house.Administrator, id, second, null, null, default);

        var found = await A.Find(house, id);
        Assert.Equal((second, null), (found.TeamId, found.OwnerId));
    }

    [Theory, OnBothEngines]
    public async Task Only_members_of_the_team_are_given_its_cases(Storage storage)
    {
        await using var house = await House.Open(storage);
        var second = (await house.Get<EditTeam>().Create(house.Administrator, "客服二组", 1, default)).Value;
        var gao = await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔");
        var id = await A.Case(house);

        var given = await house.Get<AssignCase>().HandOver(house.Administrator, id, second, gao, null, default);

        Assert.Equal((CaseRules.OwnerNotInTeam, "OwnerId"), (Assert.Single(given.Broken).Rule, given.Broken[0].Field));
    }

    [Theory, OnBothEngines]
    public async Task Handing_over_from_an_outdated_page_is_a_conflict(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        await house.Get<AssignCase>().Take(house.Administrator, id, default);

        var late = await house.Get<AssignCase>().HandOver(house.Administrator, id, 1, null, seen: 0, default);

        Assert.Equal(Verdict.Conflict, late.Verdict);
    }

    [Theory, OnBothEngines]
    public async Task What_has_ended_is_given_to_nobody(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        await house.Get<ResolveCase>().Run(house.Administrator, id, "好了", null, default);

        var given = await house.Get<AssignCase>().HandOver(house.Administrator, id, 1, null, null, default);

        Assert.Equal(CaseRules.NotOpen, Assert.Single(given.Broken).Rule);
    }
}
