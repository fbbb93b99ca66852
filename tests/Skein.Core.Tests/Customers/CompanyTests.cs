using Skein.Customers;
using Skein.Platform;

namespace Skein.Core.Tests.Customers;

public sealed class CompanyTests
{
    [Theory, OnBothEngines]
    public async Task A_persons_company_is_named_by_its_name_or_its_number(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await Register(house, "南方机电");
        var companies = house.Get<Companies>();

        Assert.Equal(id, (await companies.Named(" 南方机电 ", default)).Value);
        Assert.Equal(id, (await companies.Named($"#{id}", default)).Value);
        Assert.Equal(id, (await companies.Named($"#{id} 南方机电", default)).Value);
        Assert.Null((await companies.Named("", default)).Value);
    }

    [Theory, OnBothEngines]
    public async Task A_name_that_two_companies_bear_asks_for_the_number(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Register(house, "南方机电");
        await Register(house, "南方机电");

        var named = await house.Get<Companies>().Named("南方机电", default);

        Assert.Equal(CustomerRules.SeveralCompanies, Assert.Single(named.Broken).Rule);
    }

    [Theory, OnBothEngines]
    public async Task An_unknown_name_is_said_to_be_unknown_and_can_become_a_company_at_once(Storage storage)
    {
        await using var house = await House.Open(storage);
        var companies = house.Get<Companies>();

        var unknown = await companies.Named("北方机电", default);
        var added = await companies.NamedOrNew(house.Administrator, "北方机电", default);
        var again = await companies.NamedOrNew(house.Administrator, "北方机电", default);

        Assert.Equal("没有叫“北方机电”的公司客户", Assert.Single(unknown.Broken).In(Language.Hans));
        Assert.Equal((added.Value, added.Value), (again.Value, (await companies.Named("北方机电", default)).Value));
    }

    [Theory, OnBothEngines]
    public async Task Companies_are_suggested_by_the_beginning_of_their_name_and_people_are_not(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Register(house, "南方机电");
        await Register(house, "南海家居");
        await Register(house, "南宫先生", CustomerKind.Person);

        Assert.Equal(["南方机电", "南海家居"], (await house.Get<Companies>().Suggest(house.Administrator, "南", default)).Order());
    }

    private static async Task<long> Register(House house, string name, CustomerKind kind = CustomerKind.Company) =>
        (await house.Get<EditCustomer>().Open(house.Administrator, new CustomerEdit { Name = name, Kind = kind }, [], default)).Value;
}
