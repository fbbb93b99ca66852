using NodaTime;
using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class ViewerTests
{
    [Theory, OnBothEngines]
    public async Task Colleagues_on_a_case_see_each_other_until_one_goes_quiet(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await house.ActorOf(await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔"));
        var id = await A.Case(house);
        var viewers = house.Get<CaseViewers>();
        await viewers.Report(gao, id, isTyping: true, newestSeen: 0, default);

        var now = await viewers.Report(house.Administrator, id, false, 0, default);
        house.Clock.Advance(Duration.FromSeconds(30));
        var later = await viewers.Report(house.Administrator, id, false, 0, default);

        Assert.Equal(("高翔", true), (Assert.Single(now!.Others).Name, now.Others[0].IsTyping));
        Assert.Empty(later!.Others);
    }

    [Theory, OnBothEngines]
    public async Task What_arrived_since_the_page_was_drawn_is_counted(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var seen = (await house.Get<CaseReader>().Find(house.Administrator, id, null, default))!.Messages[^1].Id;

        await house.Get<WriteMessage>().FromCustomer(await A.CustomerOf(house, id), id, A.Message("还有一件事"), default);

        var gao = await house.ActorOf(await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔"));
        Assert.Equal(1, (await house.Get<CaseViewers>().Report(gao, id, false, seen, default))!.NewerMessages);
    }

    [Theory, OnBothEngines]
    public async Task Whoever_may_not_see_the_case_learns_nothing(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        Assert.Null(await house.Get<CaseViewers>().Report(house.Administrator with { Grants = new Dictionary<string, Scope>() }, id, false, 0, default));
    }
}
