using NodaTime;
using Skein.Cases;
using Skein.Platform;
using Skein.Search;

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

    [Theory, OnBothEngines]
    public async Task A_case_that_waits_for_its_customer_is_not_late_and_goes_on_with_the_time_that_was_left(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        house.Clock.Advance(Duration.FromHours(20));
        await house.Get<WriteMessage>().Reply(house.Administrator, id, A.Message("请提供订单号"), default);

        house.Clock.Advance(Duration.FromDays(3));
        Assert.Equal((0, 0, 1), (await Late(house), await Found(house, "is:late"), await Found(house, "-is:late")));

        await house.Get<WriteMessage>().FromCustomer(await A.CustomerOf(house, id), id, A.Message("20261108"), default);
        house.Clock.Advance(Duration.FromHours(3));
        Assert.Equal(0, await Late(house));
        house.Clock.Advance(Duration.FromHours(2));
        Assert.Equal((1, 1, 0), (await Late(house), await Found(house, "is:late"), await Found(house, "-is:late")));
    }

    [Theory, OnBothEngines]
    public async Task Waiting_for_others_does_not_stop_the_clock(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        await house.Get<HoldCase>().Run(house.Administrator, id, CaseStatus.WaitingForOthers, null, default);

        house.Clock.Advance(Duration.FromHours(25));

        Assert.Equal(1, await Late(house));
    }

    [Theory, OnBothEngines]
    public async Task Another_priority_keeps_the_time_the_customer_took(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var hold = house.Get<HoldCase>();
        await hold.Run(house.Administrator, id, CaseStatus.WaitingForCustomer, null, default);
        house.Clock.Advance(Duration.FromDays(2));
        await hold.Run(house.Administrator, id, CaseStatus.Open, null, default);

        await house.Get<EditCase>().Run(house.Administrator, id, new CaseDetailsEdit { Priority = Priority.High }, null, default);

        var found = await A.Find(house, id);
        Assert.Equal(Duration.FromDays(2) + Duration.FromHours(8), found.DueAt - found.CreatedAt);
    }

    private static Task<int> Late(House house) =>
        house.Get<CaseList>().Count(house.Administrator, new CaseListQuery { View = CaseView.Late }, default);

    private static async Task<int> Found(House house, string query)
    {
        await house.Follow();
        return (await house.Get<SearchCases>().Run(house.Administrator, new SearchRequest(query), default)).Value.Hits.Count;
    }
}
