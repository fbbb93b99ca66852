using Microsoft.EntityFrameworkCore;
using Skein.Customers;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Core.Tests.Customers;

public sealed class MaskingTests
{
    [Theory, OnBothEngines]
    public async Task Phones_are_masked_in_lists_for_everybody(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Registering.Wang(house);
        var list = house.Get<CustomerList>();

        var shown = await list.Page(house.Administrator, new(), default);
        var masked = await list.Page(Without(house.Administrator, CustomerPermissions.Reveal), new(), default);

        Assert.Equal("138••••00", Assert.Single(shown.Rows).Phone);
        Assert.Equal("138••••00", Assert.Single(masked.Rows).Phone);
    }

    [Theory, OnBothEngines]
    public async Task A_reveal_is_asked_for_permitted_and_noted(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await Registering.Wang(house);
        var reader = house.Get<CustomerReader>();

        var unasked = await reader.Find(house.Administrator, id, reveal: false, default);
        var forbidden = await reader.Find(Without(house.Administrator, CustomerPermissions.Reveal), id, reveal: true, default);
        var asked = await reader.Find(house.Administrator, id, reveal: true, default);

        await using var db = house.Db();
        Assert.Equal((true, true, false), (unasked!.IsMasked, forbidden!.IsMasked, asked!.IsMasked));
        Assert.Equal(house.Administrator.Name, (await db.Journal.SingleAsync(e => e.Event == CustomerEvents.Revealed.Code)).ActorName);
    }

    [Theory, OnBothEngines]
    public async Task Whoever_may_not_see_customers_finds_none(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await Registering.Wang(house);
        var blind = Without(house.Administrator, CustomerPermissions.Read);

        Assert.Empty((await house.Get<CustomerList>().Page(blind, new(), default)).Rows);
        Assert.Null(await house.Get<CustomerReader>().Find(blind, id, false, default));
    }

    private static Actor Without(Actor actor, string permission) =>
        actor with { Grants = actor.Grants.Where(g => g.Key != permission).ToDictionary(g => g.Key, g => g.Value) };
}
