using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Channels.Email.Reading;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Why a mail is to become no case, if so.</summary>
internal sealed record Sorted(ArrivalNote? Note = null, long? CaseId = null, bool IsSpam = false);

/// <summary>Sorts out what is no contact of a customer: doubles, reports of servers, our own mails, robots talking to robots, the blocked.</summary>
public sealed class SortOut
{
    private const int MostFromARobot = 20;
    private static readonly Duration RobotWindow = Duration.FromHours(1);

    internal async Task<Sorted> Run(SkeinDb db, ArrivedMail mail, ReadMail read, Correspondents who, string fingerprint, CancellationToken stop)
    {
        var earlier = await db.ArrivedMails
            .Where(m => m.Fingerprint == fingerprint && m.Id != mail.Id && (m.State == ArrivalState.Done || m.State == ArrivalState.Ignored))
            .OrderBy(m => m.Id).Select(m => new { m.CaseId }).FirstOrDefaultAsync(stop);
        if (earlier is not null) return new Sorted(ArrivalNote.Double, earlier.CaseId);
        if (read.Receipt is not null) return new Sorted(ArrivalNote.Receipt);
        if (read.Report is not null || read.Robot?.Kind == RobotKind.Daemon) return new Sorted(ArrivalNote.Report);
        if (await IsOurs(db, read, who, stop)) return new Sorted(ArrivalNote.Own);
        if (read.Loop.IsLoop || (read.Robot is not null && await IsTooMuch(db, mail, read, stop))) return new Sorted(ArrivalNote.Loop);

        var judged = await Judged(db, who.Sender, stop);
        if (judged is false) return new Sorted(ArrivalNote.Blocked);
        if (read.Robot?.Kind is RobotKind.AutoReply or RobotKind.OutOfOffice) return new Sorted(ArrivalNote.AutoReply);
        return new Sorted(IsSpam: judged is null && read.Spam.IsSpam);
    }

    /// <summary>True lets in, false keeps out, null says nothing. An address weighs more than its domain.</summary>
    private static async Task<bool?> Judged(SkeinDb db, string? sender, CancellationToken stop)
    {
        if (sender is null) return null;
        var domain = sender[sender.LastIndexOf('@')..];
        return await db.MailSenders.Where(s => s.Pattern == sender || s.Pattern == domain)
            .OrderBy(s => s.Pattern == sender ? 0 : 1).Select(s => (bool?)s.IsAllowed).FirstOrDefaultAsync(stop);
    }

    private static async Task<bool> IsOurs(SkeinDb db, ReadMail read, Correspondents who, CancellationToken stop)
    {
        if (who.IsOwn) return true;
        if (read.MessageId?.Split('@')[0] is not { Length: 22 } token) return false;
        return await db.OutgoingMails.AnyAsync(m => m.MessageToken == token, stop);
    }

    private static async Task<bool> IsTooMuch(SkeinDb db, ArrivedMail mail, ReadMail read, CancellationToken stop)
    {
        var (since, from) = (db.Now - RobotWindow, (read.From ?? read.Sender)?.Key);
        return from is not null && await db.ArrivedMails.CountAsync(m => m.From == from && m.Id != mail.Id && m.StoredAt > since, stop) >= MostFromARobot;
    }
}
