using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Organization;

public sealed class DepartmentTests
{
    [Theory, OnBothEngines]
    public async Task A_department_stands_under_the_one_it_was_created_in(Storage storage)
    {
        await using var house = await House.Open(storage);

        await house.Get<EditDepartment>().Create(house.Administrator, " 售后部 ", 1, default);

        var sheet = await house.Get<OrganizationChart>().Read(house.Administrator, default);
        Assert.Equal([("客户服务部", 0), ("售后部", 1)], sheet.Departments.Select(d => (d.Department.Name, d.Depth)));
    }

    [Theory, OnBothEngines]
    public async Task Two_departments_of_one_name_in_one_place_are_refused(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditDepartment>();
        await edit.Create(house.Administrator, "售后部", 1, default);

        var again = await edit.Create(house.Administrator, "售后部", 1, default);

        Assert.Equal((OrganizationRules.NameTaken, "Name"), (Assert.Single(again.Broken).Rule, again.Broken[0].Field));
    }

    [Theory, OnBothEngines]
    public async Task A_department_cannot_stand_under_one_of_its_own(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditDepartment>();
        var child = await edit.Create(house.Administrator, "售后部", 1, default);
        var grandchild = await edit.Create(house.Administrator, "维修组", child.Value, default);

        var moved = await edit.Change(house.Administrator, 1, "客户服务部", grandchild.Value, null, default);

        Assert.Equal(OrganizationRules.UnderItself, Assert.Single(moved.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task Two_moves_at_the_same_moment_never_make_a_ring(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditDepartment>();
        var one = (await edit.Create(house.Administrator, "甲", null, default)).Value;
        var other = (await edit.Create(house.Administrator, "乙", null, default)).Value;

        await Task.WhenAll(
            Task.Run(() => edit.Change(house.Administrator, one, "甲", other, null, default)),
            Task.Run(() => edit.Change(house.Administrator, other, "乙", one, null, default)));

        var sheet = await house.Get<OrganizationChart>().Read(house.Administrator, default);
        Assert.Equal(3, sheet.Departments.Count);
    }

    [Theory, OnBothEngines]
    public async Task Renaming_from_an_outdated_page_is_a_conflict(Storage storage)
    {
        await using var house = await House.Open(storage);
        var edit = house.Get<EditDepartment>();
        await edit.Change(house.Administrator, 1, "客服中心", null, 0, default);

        var late = await edit.Change(house.Administrator, 1, "服务部", null, 0, default);

        Assert.Equal(Verdict.Conflict, late.Verdict);
    }

    [Theory, OnBothEngines]
    public async Task A_department_with_something_in_it_is_not_deleted_and_says_what_it_is(Storage storage)
    {
        await using var house = await House.Open(storage);

        var deleted = await house.Get<DeleteDepartment>().Run(house.Administrator, 1, null, default);

        Assert.Equal(OrganizationRules.DepartmentInUse, Assert.Single(deleted.Broken).Rule);
        Assert.Contains("1 个小组、1 位同事", deleted.Broken[0].In(Language.Hans));
    }

    [Theory, OnBothEngines]
    public async Task An_empty_department_is_deleted_and_the_journal_keeps_its_name(Storage storage)
    {
        await using var house = await House.Open(storage);
        var made = await house.Get<EditDepartment>().Create(house.Administrator, "临时", null, default);

        var deleted = await house.Get<DeleteDepartment>().Run(house.Administrator, made.Value, null, default);

        await using var db = house.Db();
        Assert.True(deleted.IsDone);
        Assert.Contains("临时", (await db.Journal.SingleAsync(e => e.Event == OrganizationEvents.DepartmentDeleted.Code)).Before);
    }

    [Theory, OnBothEngines]
    public async Task Whoever_may_only_read_the_organisation_changes_nothing(Storage storage)
    {
        await using var house = await House.Open(storage);
        var agent = await house.ActorOf(await Colleagues.Hire(house, "agent@example.com", StandardRoles.Agent));

        var made = await house.Get<EditDepartment>().Create(agent, "我的部门", null, default);

        Assert.Equal(Verdict.Forbidden, made.Verdict);
    }
}
