using NodaTime;
using Skein.Cases;
using Skein.Core.Tests.Cases;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Core.Tests.Portal;

public sealed class LinkTests
{
    [Theory, OnBothEngines]
    public async Task Whoever_holds_the_link_reads_answers_closes_and_takes_up_again_but_sees_no_note(Storage storage)
    {
        await using var house = await House.Open(storage);
        var receipt = await The.SentLetter(house);
        var (write, desk) = (house.Get<WriteMessage>(), house.Get<PortalDesk>());
        await write.Reply(house.Administrator, receipt.CaseId, A.Message("请寄回"), default);
        await write.Note(house.Administrator, receipt.CaseId, A.Message("这位客户很急"), default);
        var customer = await The.Holder(house, receipt);

        Assert.True((await desk.Answer(customer, receipt.CaseId, A.Message("寄了"), default)).IsDone);
        Assert.True((await desk.Close(customer, receipt.CaseId, default)).IsDone);
        Assert.True((await desk.Reopen(customer, receipt.CaseId, default)).IsDone);

        var sheet = (await house.Get<CaseReader>().Find(customer, receipt.CaseId, null, default))!;
        Assert.Equal(["退货怎么办理?", "请寄回", "寄了"], sheet.Messages.Select(m => m.Plain));
        Assert.Equal(CaseStatus.Open, sheet.Case.Status);
    }

    [Theory, OnBothEngines]
    public async Task Words_that_come_with_closing_are_kept_once_close_in_the_same_step_and_take_nothing_up_again(Storage storage)
    {
        await using var house = await House.Open(storage);
        var receipt = await The.SentLetter(house);
        var (desk, customer) = (house.Get<PortalDesk>(), await The.Holder(house, receipt));
        await house.Get<ResolveCase>().Run(house.Administrator, receipt.CaseId, "换了灯泡", null, default);
        var thanks = A.Message("好了，谢谢") with { Closes = true, OriginKey = "portal:1:k" };

        Assert.True((await desk.Answer(customer, receipt.CaseId, thanks, default)).IsDone);
        Assert.True((await desk.Answer(customer, receipt.CaseId, thanks, default)).IsDone);

        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, receipt.CaseId, null, default))!;
        Assert.Equal(["退货怎么办理?", "好了，谢谢"], sheet.Messages.Select(m => m.Plain));
        Assert.Equal(CaseStatus.Closed, sheet.Case.Status);
        Assert.Equal([CaseEvents.Resolved.Code, CaseEvents.Closed.Code], sheet.Events.Select(e => e.Event).Where(e => e != CaseEvents.Opened.Code));
    }

    [Theory, OnBothEngines]
    public async Task A_renewed_link_leads_nowhere_and_the_new_one_does(Storage storage)
    {
        await using var house = await House.Open(storage);
        var receipt = await The.SentLetter(house);

        await house.Get<RenewCaseLink>().Run(house.Administrator, receipt.CaseId, default);

        var links = house.Get<CaseLinks>();
        Assert.Null(await links.Find(receipt.LinkToken, Language.Hans, null, default));
        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, receipt.CaseId, null, default))!;
        Assert.Equal(receipt.CaseId, (await links.Find(sheet.Case.LinkToken, Language.Hans, null, default))!.CaseId);
    }

    [Theory, OnBothEngines]
    public async Task A_link_to_something_deleted_long_ended_or_made_up_leads_nowhere(Storage storage)
    {
        await using var house = await House.Open(storage);
        var links = house.Get<CaseLinks>();
        var (gone, ended) = (await The.SentLetter(house), await The.SentLetter(house, The.Letter("k2")));
        await house.Get<DiscardCase>().Delete(house.Administrator, gone.CaseId, null, default);
        await house.Get<PortalDesk>().Close(await The.Holder(house, ended), ended.CaseId, default);
        house.Clock.Advance(Duration.FromDays(181));

        foreach (var token in new[] { gone.LinkToken, ended.LinkToken, PublicToken.New(), "", null, "'; DROP TABLE x" })
        {
            Assert.Null(await links.Find(token, Language.Hans, null, default));
        }
    }

    [Theory, OnBothEngines]
    public async Task What_ended_long_ago_is_not_taken_up_again_but_followed_by_a_new_case(Storage storage)
    {
        await using var house = await House.Open(storage);
        var receipt = await The.SentLetter(house);
        var customer = await The.Holder(house, receipt);
        await house.Get<PortalDesk>().Close(customer, receipt.CaseId, default);
        house.Clock.Advance(Duration.FromDays(15));

        var reopened = await house.Get<PortalDesk>().Reopen(customer, receipt.CaseId, default);
        var answered = await house.Get<PortalDesk>().Answer(customer, receipt.CaseId, A.Message("又坏了"), default);
        var next = await The.SentLetter(house, The.Letter("k2") with { Name = null, Email = null, FollowsLink = receipt.LinkToken });

        Assert.Equal([PortalRules.EndedLongAgo, PortalRules.EndedLongAgo], [reopened.Broken[0].Rule, answered.Broken[0].Rule]);
        var sheet = (await house.Get<CaseReader>().Find(house.Administrator, next.CaseId, null, default))!;
        Assert.Equal((receipt.CaseId, customer.Id), (sheet.Case.FollowsId, sheet.Case.CustomerId));
    }

    [Theory, OnBothEngines]
    public async Task A_customer_sees_own_cases_only_open_ones_first_page_by_page(Storage storage)
    {
        await using var house = await House.Open(storage);
        var mine = new List<LetterReceipt>();
        for (var i = 0; i < 25; i++) mine.Add(await The.SentLetter(house, The.Letter($"k{i}")));
        await The.SentLetter(house, The.Letter("other") with { Email = "li@example.com" });
        var customer = await The.Holder(house, mine[0]);
        await house.Get<PortalDesk>().Close(customer, mine[24].CaseId, default);

        var cases = house.Get<OwnCases>();
        var (first, next) = await cases.Page(customer, null, default);
        var (second, end) = await cases.Page(customer, next, default);

        var expected = mine.Take(24).Reverse().Append(mine[24]).Select(r => r.CaseId);
        Assert.Equal(expected, first.Concat(second).Select(r => r.Id));
        Assert.Null(end);
    }
}
