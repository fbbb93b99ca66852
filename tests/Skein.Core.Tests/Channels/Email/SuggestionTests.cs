using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Journal;
using Skein.Platform;
using Skein.Portal;

namespace Skein.Core.Tests.Channels.Email;

public sealed class SuggestionTests
{
    [Theory, OnBothEngines]
    public async Task A_suggested_case_takes_the_new_one_over_and_later_answers_to_either_go_there(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, IntakeTests.Box());
        var first = await Post.Comes(house, Post.Mail("沙发退货"));
        var again = await Post.Comes(house, Post.Mail("Re: 沙发退货", "补充一张照片", to: "help@example.com, li@example.net"));
        var suggestion = house.Get<Suggestion>();

        var suggested = await suggestion.For(house.Administrator, await Post.Case(house, again), default);
        Assert.Equal((first.CaseId, "沙发退货"), (suggested?.Id, suggested?.Subject));
        Assert.True((await suggestion.Take(house.Administrator, again.CaseId!.Value, suggested!.Id, default)).IsDone);
        await Post.Comes(house, Post.Mail("Re: 沙发退货", "还有一张", more: [$"In-Reply-To: <{again.MessageId}>"]));

        var (into, away) = (await Post.Case(house, first), await Post.Case(house, again));
        Assert.Equal(["退货怎么办理?", "补充一张照片", "还有一张"], (await Post.Messages(house, first)).Select(m => m.Plain.Trim()));
        Assert.Equal((first.CaseId, CaseStatus.Closed, false), (away.MergedIntoId, away.Status, away.IsOpen));
        Assert.Equal("li@example.net", Assert.Single(into.Participants).Address);
        Assert.Null(await suggestion.For(house.Administrator, away, default));
        Assert.Equal(first.CaseId, (await house.Get<CaseLinks>().Find(away.LinkToken, Language.Hans, null, default))?.CaseId);
        Assert.Equal("case.merge.is-merged", Assert.Single((await house.Get<EndCase>().Reopen(house.Administrator, away.Id, null, default)).Broken).Rule.Code);
        await using var db = house.Db();
        Assert.Equal(1, await db.Journal.CountAsync(e => e.Event == CaseEvents.TookOver.Code && e.SubjectId == first.CaseId));
    }

    [Theory, OnBothEngines]
    public async Task What_a_person_said_is_not_the_same_is_suggested_no_more(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, IntakeTests.Box());
        await Post.Comes(house, Post.Mail("沙发退货"));
        var again = await Post.Comes(house, Post.Mail("沙发退货", "另一张沙发"));

        Assert.True((await house.Get<Suggestion>().Dismiss(house.Administrator, again.CaseId!.Value, default)).IsDone);

        Assert.Null(await house.Get<Suggestion>().For(house.Administrator, await Post.Case(house, again), default));
    }

    [Theory, OnBothEngines]
    public async Task Cases_of_two_customers_or_out_of_reach_stay_apart(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, IntakeTests.Box());
        var mine = await Post.Comes(house, Post.Mail("沙发退货"));
        var other = await Post.Comes(house, Post.Mail("沙发退货", from: "zhao@example.org"));
        var merge = house.Get<MergeCase>();

        var others = await merge.Run(house.Administrator, other.CaseId!.Value, mine.CaseId!.Value, default);
        var itself = await merge.Run(house.Administrator, mine.CaseId.Value, mine.CaseId.Value, default);
        var nobody = await merge.Run(house.Administrator, mine.CaseId.Value, 999, default);

        Assert.Equal(["case.merge.other-customer", "case.merge.itself"], new[] { others, itself }.Select(o => o.Broken.Single().Rule.Code));
        Assert.Equal(Verdict.Missing, nobody.Verdict);
    }

    [Theory, OnBothEngines]
    public async Task Participants_are_taken_in_and_out_and_the_journal_says_who_did(Storage storage)
    {
        await using var house = await House.Open(storage);
        await Post.Connect(house, IntakeTests.Box());
        var mail = await Post.Comes(house, Post.Mail("退货", to: "help@example.com, li@example.net"));
        var (editing, id) = (house.Get<EditParticipants>(), mail.CaseId!.Value);

        var added = await editing.Add(house.Administrator, id, "Zhao@Example.org", "赵工", default);
        var again = await editing.Add(house.Administrator, id, "zhao@example.org", null, default);
        var customer = await editing.Add(house.Administrator, id, "wang@example.net", null, default);
        var nonsense = await editing.Add(house.Administrator, id, "赵工", null, default);
        var removed = await editing.Remove(house.Administrator, id, "li@example.net", default);

        Assert.Equal([Verdict.Done, Verdict.Done, Verdict.Invalid, Verdict.Invalid, Verdict.Done], new[] { added, again, customer, nonsense, removed }.Select(o => o.Verdict));
        var only = Assert.Single((await Post.Case(house, mail)).Participants);
        Assert.Equal(("zhao@example.org", "赵工"), (only.Address, only.Name));
        await using var db = house.Db();
        Assert.Equal([CaseEvents.ParticipantAdded.Code, CaseEvents.ParticipantRemoved.Code],
            await db.Journal.Where(e => e.SubjectKind == Case.SubjectKind && e.SubjectId == id && e.Event.StartsWith("case.participant")).OrderBy(e => e.Id).Select(e => e.Event).ToListAsync());
    }
}
