using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Channels.Email;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Core.Tests.Channels.Email.Sending;

public sealed class TakingBackTests
{
    [Theory, OnBothEngines]
    public async Task Within_seconds_an_answer_is_taken_back_and_is_its_writers_draft_again_with_its_files(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        var before = await Post.Case(house, came);
        using var bytes = new MemoryStream([1, 2, 3]);
        var file = (await house.Get<KeepFile>().Run(house.Administrator, bytes, "说明.bin", "application/octet-stream", 100, default)).Value.Id;
        var answer = await Answer.Write(house, came.CaseId!.Value, "<p>写<b>错</b>了</p>", file);
        house.Clock.Advance(Duration.FromSeconds(14));

        Assert.True((await house.Get<TakeBack>().Run(house.Administrator, came.CaseId.Value, answer, default)).IsDone);
        await Answer.Leaves(house);

        Assert.Empty(smtp.Taken);
        Assert.Equal(MailState.Withdrawn, (await Answer.Mail(house, answer)).State);
        Assert.Single(await Post.Messages(house, came));
        var after = await Post.Case(house, came);
        Assert.Equal((before.Status, before.OwnerId, before.FirstRepliedAt, before.CustomerWaitingSince, before.Preview), (after.Status, after.OwnerId, after.FirstRepliedAt, after.CustomerWaitingSince, after.Preview));
        Assert.Contains("case.answer-taken-back", await Cases.A.Events(house, came.CaseId.Value));
        var draft = await house.Get<CaseDrafts>().Find(house.Administrator, came.CaseId.Value, default);
        Assert.Equal((MessageKind.Reply, "<p>写<b>错</b>了</p>"), (draft!.Kind, draft.Html));
        Assert.Equal([file], (await house.Get<CaseDrafts>().Files(house.Administrator, draft, default)).Select(f => f.Id));

        var second = await Answer.Write(house, came.CaseId.Value, "写对了", file);
        await Answer.Leaves(house);
        Assert.Equal(MailState.Sent, (await Answer.Mail(house, second)).State);
    }

    [Theory, OnBothEngines]
    public async Task Later_by_another_or_once_the_mail_is_claimed_it_stays(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        var (claimed, late) = (await Answer.Write(house, came.CaseId!.Value, "一"), await Answer.Write(house, came.CaseId.Value, "二"));
        var other = house.Administrator with { Id = 99 };
        var back = house.Get<TakeBack>();
        await using (var db = house.Db()) await db.OutgoingMails.Where(m => m.CaseMessageId == claimed).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sending));

        Assert.Equal(Verdict.Missing, (await back.Run(other, came.CaseId.Value, late, default)).Verdict);
        var refused = await back.Run(house.Administrator, came.CaseId.Value, claimed, default);
        Assert.Equal("email.take-back.too-late", refused.Broken.Single().Rule.Code);
        house.Clock.Advance(Duration.FromSeconds(15));
        Assert.Equal("email.take-back.too-late", (await back.Run(house.Administrator, came.CaseId.Value, late, default)).Broken.Single().Rule.Code);
        Assert.Equal(3, (await Post.Messages(house, came)).Count);
    }

    [Theory, OnBothEngines]
    public async Task Whoever_is_first_wins_sender_or_writer_and_never_both(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        house.Get<AnswerPace>().Grace = Duration.FromSeconds(60);
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        for (var i = 0; i < 8; i++)
        {
            var answer = await Answer.Write(house, came.CaseId!.Value, $"第 {i} 次");
            await using (var db = house.Db())
            {
                var now = db.Now;
                await db.OutgoingMails.Where(m => m.CaseMessageId == answer).ExecuteUpdateAsync(set => set.SetProperty(m => m.NextAttemptAt, now));
            }

            var sending = house.Get<SendMails>().Run(default);
            var back = await house.Get<TakeBack>().Run(house.Administrator, came.CaseId.Value, answer, default);
            await sending;

            var mail = await Answer.Mail(house, answer);
            Assert.Equal(back.IsDone ? MailState.Withdrawn : MailState.Sent, mail.State);
            Assert.Equal(back.IsDone ? 0 : 1, smtp.Taken.Count(t => t.MessageId!.StartsWith(mail.MessageToken, StringComparison.Ordinal)));
        }
    }

    [Theory, OnBothEngines]
    public async Task Taken_back_before_its_mail_was_queued_it_is_never_queued(Storage storage)
    {
        await using var smtp = Answer.Server();
        await using var house = await Answer.Ready(storage, Answer.Box(smtp));
        var came = await Post.Comes(house, Post.Mail("退货"), "help@example.com");
        var written = await house.Get<WriteMessage>().Reply(house.Administrator, came.CaseId!.Value, Cases.A.Message("等等"), default);

        Assert.True((await house.Get<TakeBack>().Run(house.Administrator, came.CaseId.Value, written.Value, default)).IsDone);
        await house.Follow();
        await Answer.Leaves(house);

        Assert.Empty(smtp.Taken);
        Assert.Equal(MailState.Withdrawn, (await Answer.Mail(house, written.Value)).State);
    }
}
