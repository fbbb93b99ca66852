using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class TimelineTests
{
    [Theory, OnBothEngines]
    public async Task Everything_about_a_customer_stands_in_one_order_of_time(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        house.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await house.Get<WriteMessage>().Reply(house.Administrator, id, A.Message("已办理"), default);
        house.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        await house.Get<ResolveCase>().Run(house.Administrator, id, "好了", null, default);

        var entries = (await house.Get<CustomerTimeline>().Page(house.Administrator, (await A.Find(house, id)).CustomerId, null, default)).Entries;

        Assert.Equal([CaseEvents.Resolved.Code, "Reply"], entries.Take(2).Select(e => e.Event?.Event ?? e.Message.ToString()));
        Assert.Contains(entries, e => e.Message == MessageKind.Customer && e.Words == "退货怎么办理?");
        Assert.Contains(entries, e => e.Event?.Event == "customer.registered");
    }

    [Theory, OnBothEngines]
    public async Task Cases_out_of_reach_are_not_in_it(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var narrow = house.Administrator with { Grants = new Dictionary<string, Scope> { ["customers.read"] = Scope.All } };

        var entries = (await house.Get<CustomerTimeline>().Page(narrow, (await A.Find(house, id)).CustomerId, null, default)).Entries;

        Assert.All(entries, e => Assert.Null(e.Case));
    }
}
