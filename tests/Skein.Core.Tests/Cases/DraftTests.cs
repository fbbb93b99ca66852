using Skein.Access;
using Skein.Cases;
using Skein.Core.Tests.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class DraftTests
{
    [Theory, OnBothEngines]
    public async Task A_draft_is_ones_own_and_goes_when_the_message_is_sent(Storage storage)
    {
        await using var house = await House.Open(storage);
        var gao = await house.ActorOf(await Colleagues.Hire(house, "gao@example.com", StandardRoles.Agent));
        var id = await A.Case(house);
        var drafts = house.Get<CaseDrafts>();
        await drafts.Keep(house.Administrator, id, MessageKind.Reply, "<p>写了一半</p><script>alert(1)</script>", default);

        Assert.Equal("<p>写了一半</p>", (await drafts.Find(house.Administrator, id, default))!.Html);
        Assert.Null(await drafts.Find(gao, id, default));
        await house.Get<WriteMessage>().Reply(house.Administrator, id, A.Message("写完了"), default);

        Assert.Null(await drafts.Find(house.Administrator, id, default));
    }

    [Theory, OnBothEngines]
    public async Task A_draft_of_an_answer_already_sent_is_not_kept_and_one_of_the_next_is(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var drafts = house.Get<CaseDrafts>();
        var before = await drafts.Newest(house.Administrator, id, default);
        await house.Get<WriteMessage>().Reply(house.Administrator, id, A.Message("写完了"), default);

        Assert.Equal(Verdict.Conflict, (await drafts.Keep(house.Administrator, id, MessageKind.Reply, "写完了", default, before)).Verdict);
        Assert.Null(await drafts.Find(house.Administrator, id, default));

        Assert.True((await drafts.Keep(house.Administrator, id, MessageKind.Reply, "还有", default, await drafts.Newest(house.Administrator, id, default))).IsDone);
        Assert.NotNull(await drafts.Find(house.Administrator, id, default));
    }

    [Theory, OnBothEngines]
    public async Task An_emptied_draft_is_no_draft(Storage storage)
    {
        await using var house = await House.Open(storage);
        var id = await A.Case(house);
        var drafts = house.Get<CaseDrafts>();
        await drafts.Keep(house.Administrator, id, MessageKind.Note, "想一想", default);

        await drafts.Keep(house.Administrator, id, MessageKind.Note, "", default);

        Assert.Null(await drafts.Find(house.Administrator, id, default));
    }

    [Theory, OnBothEngines]
    public async Task No_draft_is_kept_on_a_case_one_may_not_see(Storage storage)
    {
        await using var house = await House.Open(storage);
        var blind = house.Administrator with { Grants = new Dictionary<string, Scope>() };
        var id = await A.Case(house);

        var kept = await house.Get<CaseDrafts>().Keep(blind, id, MessageKind.Note, "偷看", default);

        Assert.Equal(Verdict.Missing, kept.Verdict);
    }
}
