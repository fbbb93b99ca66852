using NodaTime;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class ResolvingTests
{
    [Theory, OnBothEngines]
    public async Task A_resolution_says_how_and_when_and_whoever_resolves_an_unowned_case_owns_it(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        house.Clock.Advance(Duration.FromHours(1));

        await house.Get<ResolveCase>().Run(house.Administrator, id, " 已退款 ", null, default);

        var found = await A.Find(house, id);
        Assert.Equal(("已退款", house.Administrator.Id, false), (found.Resolution, found.OwnerId, found.IsOpen));
        Assert.Equal(found.CreatedAt + Duration.FromHours(1), found.ResolvedAt);
        Assert.Null(found.CustomerWaitingSince);
    }

    [Theory, OnBothEngines]
    public async Task Resolving_without_saying_how_is_refused(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        var resolved = await house.Get<ResolveCase>().Run(house.Administrator, id, " \n ", null, default);

        Assert.Equal((CaseRules.NeedsResolution, "Resolution"), (Assert.Single(resolved.Broken).Rule, resolved.Broken[0].Field));
    }

    [Theory, OnBothEngines]
    public async Task A_case_is_resolved_once(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        await house.Get<ResolveCase>().Run(house.Administrator, id, "已退款", null, default);

        var again = await house.Get<ResolveCase>().Run(house.Administrator, id, "再退一次", null, default);

        Assert.Equal(CaseRules.AlreadyResolved, Assert.Single(again.Broken).Rule);
        Assert.Equal("已退款", (await A.Find(house, id)).Resolution);
    }
}
