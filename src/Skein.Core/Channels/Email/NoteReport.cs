using Microsoft.EntityFrameworkCore;
using Skein.Channels.Email.Reading;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>What a server tells about a mail of ours is noted at that mail. It never becomes a case.</summary>
public sealed class NoteReport
{
    private const int LongestAnswer = 1000;

    internal async Task<Placed> Run(SkeinDb db, ReadMail read, Placed placed, CancellationToken stop)
    {
        var ignored = placed with { State = ArrivalState.Ignored, Note = ArrivalNote.Report };
        string?[] ids = [read.Report?.OriginalMessageId, read.InReplyTo, .. read.References];
        var tokens = ids.OfType<string>().Select(id => id.Split('@')[0]).Distinct().ToList();
        var mail = await db.OutgoingMails.Where(m => tokens.Contains(m.MessageToken)).OrderByDescending(m => m.Id).FirstOrDefaultAsync(stop);
        if (mail is null) return ignored;
        if (read.Report is { Fate: DeliveryFate.FailedForGood } report && mail.State == MailState.Sent)
        {
            var worst = report.Recipients.MaxBy(r => r.Fate)!;
            var said = Clean.Line($"{worst.Address}: {worst.Status} {worst.Said}");
            (mail.State, mail.LastAnswer) = (MailState.Failed, said.Length <= LongestAnswer ? said : said[..LongestAnswer]);
            await db.Save(stop);
        }

        return ignored with { OutgoingMailId = mail.Id, CaseId = mail.CaseId };
    }
}
