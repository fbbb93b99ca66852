using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class BulkTests
{
    [Theory, OnBothEngines]
    public async Task Many_cases_change_owner_status_and_tag_at_once(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent, "高翔");
        long[] ids = [await A.Case(house), await A.Case(house)];

        var done = await house.Get<BulkEdit>().Run(house.Administrator, ids, new() { Owner = new(1, gao), Status = CaseStatus.WaitingForOthers, AddTag = "双十一" }, default);

        Assert.Equal((2, 0), (done.Value.Changed, done.Value.Left.Count));
        var rows = (await house.Get<CaseList>().Page(house.Administrator, new() { Tag = "双十一" }, default)).Rows;
        Assert.All(rows, r => Assert.Equal(("高翔", CaseStatus.WaitingForOthers), (r.OwnerName, r.Status)));
        Assert.Equal(2, rows.Count);
    }

    [Theory, OnBothEngines]
    public async Task What_cannot_change_is_named_and_the_rest_changes(Storage storage)
    {
        await using var house = await House.Open(storage);
        var (open, resolved) = (await A.Case(house), await A.Case(house));
        await house.Get<ResolveCase>().Run(house.Administrator, resolved, "好了", null, default);

        var done = await house.Get<BulkEdit>().Run(house.Administrator, [open, resolved, 999], new() { Status = CaseStatus.Closed }, default);

        Assert.Equal(1, done.Value.Changed);
        Assert.Equal([(open, CaseRules.NotResolved), (999L, null)], done.Value.Left.Select(l => (l.CaseId, l.Why.Broken.Count > 0 ? l.Why.Broken[0].Rule : null)));
    }

    [Theory, OnBothEngines]
    public async Task Choosing_nothing_is_refused(Storage storage)
    {
        await using var house = await House.Open(storage);
        var bulk = house.Get<BulkEdit>();

        Assert.Equal(CaseRules.NothingChosen, Assert.Single((await bulk.Run(house.Administrator, [], new() { AddTag = "甲" }, default)).Broken).Rule);
        Assert.Equal(CaseRules.NoChange, Assert.Single((await bulk.Run(house.Administrator, [1], new(), default)).Broken).Rule);
    }
}
