using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class DiscardingTests
{
    [Theory, OnBothEngines]
    public async Task A_deleted_case_is_out_of_every_list_but_its_own_and_comes_back_as_it_was(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var (discard, list) = (house.Get<DiscardCase>(), house.Get<CaseList>());
        async Task<int> Count(CaseView view) => (await list.Page(house.Administrator, new() { View = view }, default)).Rows.Count;

        await discard.Delete(house.Administrator, id, null, default);
        Assert.Equal((0, 1), (await Count(CaseView.Open), await Count(CaseView.Deleted)));
        await discard.Restore(house.Administrator, id, default);

        Assert.Equal((1, 0), (await Count(CaseView.Open), await Count(CaseView.Deleted)));
        Assert.Equal(CaseStatus.New, (await A.Find(house, id)).Status);
    }

    [Theory, OnBothEngines]
    public async Task Nothing_happens_to_a_deleted_case_before_it_is_restored(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        await house.Get<DiscardCase>().Delete(house.Administrator, id, null, default);

        Outcome[] refused =
        [
            await house.Get<AssignCase>().Take(house.Administrator, id, default),
            await house.Get<WriteMessage>().Reply(house.Administrator, id, A.Message("您好"), default),
            await house.Get<ResolveCase>().Run(house.Administrator, id, "好了", null, default),
            await house.Get<HoldCase>().Run(house.Administrator, id, CaseStatus.Open, null, default),
            await house.Get<EditCase>().Run(house.Administrator, id, new() { Subject = "新" }, null, default),
            await house.Get<DiscardCase>().MarkSpam(house.Administrator, id, null, default),
        ];

        Assert.All(refused, r => Assert.Equal(CaseRules.IsDeleted, Assert.Single(r.Broken).Rule));
    }

    [Theory, OnBothEngines]
    public async Task Spam_is_no_work_and_can_be_brought_back(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);

        await house.Get<DiscardCase>().MarkSpam(house.Administrator, id, null, default);
        Assert.False((await A.Find(house, id)).IsOpen);
        await house.Get<EndCase>().Reopen(house.Administrator, id, null, default);

        Assert.Equal(CaseStatus.Open, (await A.Find(house, id)).Status);
    }

    [Theory, OnBothEngines]
    public async Task An_agent_may_not_delete(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await house.ActorOf(await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent));
        var id = await A.Case(house);

        Assert.Equal(Verdict.Forbidden, (await house.Get<DiscardCase>().Delete(gao, id, null, default)).Verdict);
    }
}
