using Microsoft.EntityFrameworkCore;
using Skein.Mail;
using Skein.Platform;
using Skein.Upkeep;

namespace Skein.Channels.Email;

/// <summary>Mail that does not arrive makes no noise by itself.</summary>
internal sealed class SilentMailboxes(IntakeReport report, TimeProvider time) : ISystemCheck
{
    private static readonly Text Silent = new("邮箱“{0}”太久没有动静", "信箱「{0}」太久沒有動靜", "Mailbox “{0}” has been silent for too long");
    private static readonly Text Troubled = new("收不到邮箱“{0}”的邮件", "收不到信箱「{0}」的郵件", "Mailbox “{0}” cannot be read");
    private static readonly Text Failed = new("有 {0} 封来信没有变成工单", "有 {0} 封來信沒有變成工單", "Incoming mails that became no case: {0}");
    private static readonly Text Look = new("到“收信情况”查看原因，可以重试", "到「收信情況」檢視原因，可以重試", "See the reason on the intake page and have it tried again");

    async Task<IReadOnlyList<Finding>> ISystemCheck.Look(SkeinDb db, CancellationToken stop)
    {
        var (now, findings) = (time.Now(), new List<Finding>());
        foreach (var one in await report.Mailboxes(Actor.System(), stop))
        {
            if (one.Box is { IsActive: true, Failures: > 2, Trouble: { } trouble }) findings.Add(new Finding(Gravity.Alarm, Troubled.With(one.Box.Name), trouble.Sentence(), "/system/intake"));
            else if (one.IsSilent(now)) findings.Add(new Finding(Gravity.Warning, Silent.With(one.Box.Name), Look, "/system/intake"));
        }

        var failed = await db.ArrivedMails.CountAsync(m => m.State == ArrivalState.Failed, stop);
        if (failed > 0) findings.Add(new Finding(Gravity.Alarm, Failed.With(failed), Look, "/system/intake?state=Failed"));
        return findings;
    }
}
