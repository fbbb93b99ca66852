using Skein.Cases;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class EndingTests
{
    [Theory, OnBothEngines]
    public async Task Staff_close_only_what_is_resolved(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        var early = await house.Get<EndCase>().Close(house.Administrator, id, null, default);
        await house.Get<ResolveCase>().Run(house.Administrator, id, "好了", null, default);
        await house.Get<EndCase>().Close(house.Administrator, id, null, default);

        Assert.Equal(CaseRules.NotResolved, Assert.Single(early.Broken).Rule);
        Assert.Equal(CaseStatus.Closed, (await A.Find(house, id)).Status);
    }

    [Theory, OnBothEngines]
    public async Task A_customer_closes_their_own_case_at_any_time_and_no_other(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var wang = Actor.Customer((await A.Find(house, id)).CustomerId, "王小明", Language.Hans, null);
        var stranger = Actor.Customer(wang.Id + 1, "李娜", Language.Hans, null);

        var foreign = await house.Get<EndCase>().Close(stranger, id, null, default);
        var own = await house.Get<EndCase>().Close(wang, id, null, default);

        Assert.Equal((Verdict.Missing, Verdict.Done), (foreign.Verdict, own.Verdict));
    }

    [Theory, OnBothEngines]
    public async Task Reopening_takes_the_end_back(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        await house.Get<ResolveCase>().Run(house.Administrator, id, "好了", null, default);

        await house.Get<EndCase>().Reopen(house.Administrator, id, null, default);

        var found = await A.Find(house, id);
        Assert.Equal((CaseStatus.Open, true, null), (found.Status, found.IsOpen, found.ResolvedAt));
    }

    [Theory, OnBothEngines]
    public async Task What_is_open_is_not_reopened(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        var reopened = await house.Get<EndCase>().Reopen(house.Administrator, id, null, default);

        Assert.Equal(CaseRules.StillOpen, Assert.Single(reopened.Broken).Rule);
    }
}
