using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Core.Tests.Cases;

/// <summary>A case that became part of another, and who still has it open.</summary>
public sealed class MergedAwayTests
{
    [Theory, OnBothEngines]
    public async Task What_a_customer_writes_to_it_is_heard_in_the_case_that_goes_on_and_a_colleague_is_told_where(Storage storage)
    {
        await using var house = await House.Open(storage);
        var opening = house.Get<OpenCase>();
        var (first, second) = ((await opening.Run(house.Administrator, A.Contact(), default)).Value, (await opening.Run(house.Administrator, A.Contact(), default)).Value);
        Assert.True((await house.Get<MergeCase>().Run(house.Administrator, first, second, default)).IsDone);
        await using var db = house.Db();
        var customer = await db.Cases.Where(c => c.Id == first).Select(c => c.Customer).SingleAsync();
        var wang = Actor.Customer(customer.Id, customer.Name, Language.Hans, null);

        var written = await house.Get<PortalDesk>().Answer(wang, first, A.Message("还有一件事"), default);
        var reply = await house.Get<WriteMessage>().Reply(house.Administrator, first, A.Message("好的"), default);
        var note = await house.Get<WriteMessage>().Note(house.Administrator, first, A.Message("记一下"), default);

        Assert.Equal(second, await db.CaseMessages.Where(m => m.Id == written.Value).Select(m => m.CaseId).SingleAsync());
        Assert.Equal(CaseStatus.Closed, await db.Cases.Where(c => c.Id == first).Select(c => c.Status).SingleAsync());
        Assert.Equal([CaseRules.MergedAway, CaseRules.MergedAway], [reply.Broken.Single().Rule, note.Broken.Single().Rule]);
        Assert.False(await db.CaseMessages.AnyAsync(m => m.CaseId == first));
    }
}
