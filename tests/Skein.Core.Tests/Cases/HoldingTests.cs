using Skein.Cases;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class HoldingTests
{
    [Theory, OnBothEngines]
    public async Task A_case_waits_and_goes_on(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var hold = house.Get<HoldCase>();

        await hold.Run(house.Administrator, id, CaseStatus.WaitingForOthers, null, default);
        Assert.Equal(CaseStatus.WaitingForOthers, (await A.Find(house, id)).Status);
        await hold.Run(house.Administrator, id, CaseStatus.Open, null, default);

        Assert.Equal(CaseStatus.Open, (await A.Find(house, id)).Status);
        Assert.Equal(["case.opened", "case.waits", "case.continued"], await A.Events(house, id));
    }

    [Theory, OnBothEngines]
    public async Task Waiting_is_not_a_way_to_resolve(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        var held = await house.Get<HoldCase>().Run(house.Administrator, id, CaseStatus.Resolved, null, default);

        Assert.Equal(Verdict.Invalid, held.Verdict);
    }

    [Theory, OnBothEngines]
    public async Task What_has_ended_does_not_wait(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        await house.Get<ResolveCase>().Run(house.Administrator, id, "好了", null, default);

        var held = await house.Get<HoldCase>().Run(house.Administrator, id, CaseStatus.WaitingForCustomer, null, default);

        Assert.Equal(CaseRules.NotOpen, Assert.Single(held.Broken).Rule);
    }
}
