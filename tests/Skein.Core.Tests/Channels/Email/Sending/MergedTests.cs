using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;

namespace Skein.Core.Tests.Channels.Email.Sending;

/// <summary>Answers whose case became part of another before, while and after they left.</summary>
public sealed class MergedTests
{
    [Theory, OnBothEngines]
    public async Task The_fate_of_an_answer_goes_along_and_what_comes_back_wakes_the_case_it_is_in(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var (first, second) = (await Post.Comes(house, Post.Mail("退货"), "help@example.com"), await Post.Comes(house, Post.Mail("另一件"), "help@example.com"));
        var answer = await Answer.Write(house, first.CaseId!.Value, "请寄回");
        await Answer.Leaves(house);
        await Answer.Write(house, second.CaseId!.Value, "好的");
        await Answer.Leaves(house);
        var sent = await Answer.Mail(house, answer);

        await Merge(house, first.CaseId.Value, second.CaseId.Value);
        await Post.Comes(house, UndeliveredTests.Report(sent, "failed", "5.1.1", "550 5.1.1 no such user"), "help@example.com");
        await house.Follow();

        Assert.Equal(MailState.Bounced, (await Answer.Fates(house, second.CaseId.Value))[answer].Single().State);
        Assert.Equal(CaseStatus.Open, (await Post.Case(house, second)).Status);
        Assert.Contains("case.answer-undelivered", await Cases.A.Events(house, second.CaseId.Value));
        Assert.True((await house.Get<SendAgain>().To(house.Administrator, second.CaseId.Value, sent.Id, "wang2@example.net", default)).IsDone);
        await Answer.Leaves(house);
        Assert.Equal(MailState.Sent, (await Answer.Fates(house, second.CaseId.Value))[answer].Last().State);
        Assert.Equal(second.CaseId, (await Answer.Mail(house, answer)).CaseId);
    }

    [Theory, OnBothEngines]
    public async Task The_next_answer_goes_on_with_the_mail_that_was_merged_in(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp), Answer.Box(smtp, "other@example.com"));
        var form = await house.Get<OpenCase>().Run(house.Administrator, Cases.A.Contact() with { Channel = Channel.WebForm, From = new("王小明", "wang@example.net", null, Platform.Language.Hans) }, default);
        var came = await Post.Comes(house, Post.Mail("退货", id: "mine"), "other@example.com");

        await Merge(house, came.CaseId!.Value, form.Value);
        await Answer.Write(house, form.Value, "请寄回");
        await Answer.Leaves(house);

        var letter = Assert.Single(smtp.Taken);
        Assert.Equal(("other@example.com", "mine@example.net"), (letter.From.Mailboxes.Single().Address, letter.InReplyTo));
    }

    [Theory, OnBothEngines]
    public async Task An_answer_merged_away_before_it_was_queued_leaves_all_the_same(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var (first, second) = (await Post.Comes(house, Post.Mail("退货"), "help@example.com"), await Post.Comes(house, Post.Mail("另一件"), "help@example.com"));
        var written = await house.Get<WriteMessage>().Reply(house.Administrator, first.CaseId!.Value, Cases.A.Message("请寄回"), default);

        await Merge(house, first.CaseId.Value, second.CaseId!.Value);
        await house.Follow();
        await Answer.Leaves(house);

        Assert.Single(smtp.Taken);
        Assert.Equal(MailState.Sent, (await Answer.Fates(house, second.CaseId.Value))[written.Value].Single().State);
    }

    [Theory, OnBothEngines]
    public async Task Taken_back_from_the_case_it_was_merged_into_that_case_stays_as_it_was(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var (first, second) = (await Post.Comes(house, Post.Mail("退货"), "help@example.com"), await Post.Comes(house, Post.Mail("另一件"), "help@example.com"));
        await Answer.Write(house, second.CaseId!.Value, "好的");
        house.Clock.Advance(NodaTime.Duration.FromMinutes(1));
        var answer = await Answer.Write(house, first.CaseId!.Value, "写错了");
        await Merge(house, first.CaseId.Value, second.CaseId.Value);
        var before = await Post.Case(house, second);

        Assert.True((await house.Get<TakeBack>().Run(house.Administrator, second.CaseId.Value, answer, default)).IsDone);

        var after = await Post.Case(house, second);
        Assert.Equal((before.Status, before.OwnerId, before.CustomerWaitingSince), (after.Status, after.OwnerId, after.CustomerWaitingSince));
    }

    [Theory, OnBothEngines]
    public async Task What_was_merged_in_is_asked_once_for_an_answer(Storage storage)
    {
        Statements.Listen();
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");

        var sent = await Statements.Of(() => Answer.Write(house, came.CaseId!.Value, "请寄回"));

        Assert.Single(sent, sql => sql.Contains("merged_into_id\" IS NOT NULL", StringComparison.Ordinal) || sql.Contains("merged_into_id IS NOT NULL", StringComparison.Ordinal));
    }

    private static async Task Merge(House house, long caseId, long into)
    {
        var merged = await house.Get<MergeCase>().Run(house.Administrator, caseId, into, default);
        Assert.True(merged.IsDone, merged.ToString());
    }
}
