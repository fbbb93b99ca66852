using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Organization;
using Skein.Platform;
using Skein.Search;

namespace Skein.Core.Tests.Search;

/// <summary>What the person may not see is not found and not counted.</summary>
public sealed class SeeingTests
{
    [Theory, OnBothEngines]
    public async Task Only_cases_within_reach_are_found_and_counted(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        var first = await FirstTeam(house);
        Assert.Equal([5, 1], await house.Cases("退款", house.Only(CasePermissions.Read, Scope.Team, first)));
        Assert.Empty(await house.Cases("退款", house.Only(CasePermissions.Read, Scope.Team)));
        Assert.Empty(await house.Cases("退款", house.Only(CasePermissions.Read, Scope.Own)));
        Assert.Equal(0, await house.Get<SearchCases>().Count(house.Only(CasePermissions.Read, Scope.Own), "退款", default));
        Assert.Equal(2, await house.Get<SearchCases>().Count(house.Administrator, "退款", default));

        await house.Get<AssignCase>().Take(house.Administrator, 5, default);
        await house.Follow();
        Assert.Equal([5], await house.Cases("退款", house.Only(CasePermissions.Read, Scope.Own) with { Id = house.Administrator.Id }));
    }

    [Theory, OnBothEngines]
    public async Task A_case_that_has_just_left_ones_reach_is_not_shown_though_the_index_is_late(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        var first = await FirstTeam(house);
        long elsewhere;
        await using (var db = house.Db())
        {
            var team = new Team { Name = "别处", DepartmentId = await db.Departments.MinAsync(d => d.Id) };
            db.Teams.Add(team);
            await db.SaveChangesAsync();
            elsewhere = team.Id;
        }

        await house.Get<AssignCase>().HandOver(house.Administrator, 1, elsewhere, null, null, default);

        var member = house.Only(CasePermissions.Read, Scope.Team, first);
        Assert.Equal([5], await house.Cases("退款", member));
        Assert.Equal(1, await house.Get<SearchCases>().Count(member, "退款", default));
    }

    [Theory, OnBothEngines]
    public async Task Who_may_not_see_phones_finds_whole_numbers_but_no_fragments(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        var agent = house.Only(CustomerPermissions.Reveal, Scope.None);
        Assert.Equal(["王小明"], await house.Customers("13800138000", agent));
        Assert.Equal(["王小明"], await house.Customers("138 0013 8000", agent));
        Assert.Equal(["單小明"], await house.Customers("01062345678", agent));
        Assert.Empty(await house.Customers("1380013800", agent));
        Assert.Empty(await house.Customers("8000", agent));
        Assert.Empty(await house.Cases("3800138", agent));
        Assert.Equal([4, 1], await house.Cases("13800138000", agent));

        var found = await house.Get<SearchCustomers>().Run(agent, new SearchRequest("13800138000"), default);
        var hit = Assert.Single(found.Value.Hits);
        Assert.True(hit.ByPhone);
        Assert.Contains("•", hit.Customer.Phone!, StringComparison.Ordinal);
    }

    [Theory, OnBothEngines]
    public async Task Strangers_customers_and_those_without_the_permission_are_refused(Storage storage)
    {
        await using var house = await SearchHouse.Open(storage);
        var (cases, customers, all) = (house.Get<SearchCases>(), house.Get<SearchCustomers>(), house.Get<SearchAll>());
        var request = new SearchRequest("退款");
        var noCases = house.Only(CasePermissions.Read, Scope.None);
        var noCustomers = house.Only(CustomerPermissions.Read, Scope.None);
        var customer = Actor.Customer(1, "王小明", Language.Hans, null);

        Assert.Equal(Verdict.Forbidden, (await cases.Run(noCases, request, default)).Verdict);
        Assert.Equal(Verdict.Forbidden, (await cases.Run(customer, request, default)).Verdict);
        Assert.Equal(Verdict.Forbidden, (await customers.Run(noCustomers, request, default)).Verdict);
        Assert.Equal(Verdict.Forbidden, (await customers.Run(customer, request, default)).Verdict);
        Assert.Equal(Verdict.Forbidden, (await all.Run(customer, request, default)).Verdict);
        Assert.Null((await all.Run(noCases, request, default)).Value.Cases);
        Assert.Null((await all.Run(noCustomers, request, default)).Value.Customers);
        Assert.Equal(0, await customers.Count(noCustomers, "王小明", default));
    }

    private static async Task<long> FirstTeam(House house)
    {
        await using var db = house.Db();
        return await db.Teams.MinAsync(t => t.Id);
    }
}
