using Microsoft.EntityFrameworkCore;
using MimeKit;
using NodaTime;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

/// <summary>A mail from a mailbox to itself: on its way, sent, come back.</summary>
public sealed record RoundTrip(MailState State, string? Answer, Instant QueuedAt, Instant? CameAt)
{
    public Duration? Took => CameAt - QueuedAt;
}

/// <summary>Whether a mailbox can do its work: log in, send, receive what it sent, and be believed by others.</summary>
public sealed class CheckMailbox(
    IDbContextFactory<SkeinDb> storage, MailLines lines, MailSecrets secrets, SmtpPace pace, DomainCheck domains, FetchMail fetch, IFileStore files)
{
    private const string Purpose = "check";
    private static readonly Text Subject = new("雁阵收发测试", "雁陣收發測試", "Skein round-trip test");
    private static readonly Text Words = new("这封信由系统发给自己，用来确认能发也能收。不用回复", "這封信由系統寄給自己，用來確認能寄也能收。不用回覆", "The system sent this mail to itself to see that mail leaves and arrives. No answer is needed");
    private static readonly Text LoggedIn = new("可以登录收信服务器", "可以登入收信伺服器", "Can log in to read");
    private static readonly Text CanSend = new("可以登录发信服务器", "可以登入寄信伺服器", "Can log in to send");
    private static readonly Text NoWayOut = new("没有设置发信服务器，答复发不出去", "沒有設定寄信伺服器，答覆寄不出去", "No server to send through is set, so answers cannot leave");

    /// <summary>Logging in and what DNS says. Asks the servers anew each time.</summary>
    public async Task<Outcome<IReadOnlyList<CheckLine>>> Look(Actor actor, long id, string? selector, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden.As<IReadOnlyList<CheckLine>>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var box = await db.Mailboxes.AsNoTracking().Include(b => b.Out).SingleOrDefaultAsync(b => b.Id == id, stop);
        if (box is null) return Outcome.Missing.As<IReadOnlyList<CheckLine>>();
        var way = box.Out ?? await db.MailServers.AsNoTracking().FirstOrDefaultAsync(s => s.IsHouse && s.IsOn, stop);
        selector = Clean.Line(selector) is { Length: > 0 and <= 63 } typed && typed.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? typed : await Selector(db, box, stop);
        var (into, outOf, names) = (In(box, stop), Out(way, stop), domains.Run(box.Address, way?.Host, selector, stop));
        return new Outcome<IReadOnlyList<CheckLine>>([await into, await outOf, .. await names]);
    }

    /// <returns>The mail that is to come back.</returns>
    public async Task<Outcome<long>> Send(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden.As<long>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var box = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, stop);
        if (box is null) return Outcome.Missing.As<long>();
        if (box.OutId is null && !await MailOut.IsReady(db, stop)) return Outcome.Refused(MailRules.NotConfigured.Broken()).As<long>();
        var mail = MailOut.Queue(db, new NewMail
        {
            To = box.Address, ServerId = box.OutId, FromAddress = box.Address, FromName = box.SenderName ?? box.Name, Purpose = Purpose, IsAutomatic = true,
            Subject = Subject.In(actor.Language), Text = new MailText().Paragraph(Words.In(actor.Language)),
        });
        db.Record(actor, EmailEvents.Checked, box);
        var saved = await db.Save(stop);
        return saved.IsDone ? mail.Id : saved.As<long>();
    }

    /// <summary>How far the mail has come; null when there is no such one. Has the mailbox looked into when nobody else does.</summary>
    public async Task<RoundTrip?> Trip(Actor actor, long id, long mailId, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var (address, sent) = (await db.Mailboxes.Where(b => b.Id == id).Select(b => b.Address).SingleOrDefaultAsync(stop), await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == mailId && m.Purpose == Purpose, stop));
        if (address is null || sent is null || sent.To != address) return null;
        if (sent.State == MailState.Sent && await Came(db, id, sent, stop) is null) await fetch.Once(id, stop);
        return new RoundTrip(sent.State, sent.LastAnswer, sent.CreatedAt, (await Came(db, id, sent, stop))?.StoredAt);
    }

    private static Task<ArrivedMail?> Came(SkeinDb db, long id, OutgoingMail sent, CancellationToken stop)
    {
        var name = $"{sent.MessageToken}@{sent.To[(sent.To.LastIndexOf('@') + 1)..]}";
        return db.ArrivedMails.AsNoTracking().Where(m => m.MessageId == name && m.MailboxId == id).OrderBy(m => m.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>From the signature of the newest mail that came back from ourselves.</summary>
    private async Task<string?> Selector(SkeinDb db, Mailbox box, CancellationToken stop)
    {
        var sha256 = await db.ArrivedMails.Where(m => m.From == box.Address && m.Sha256 != null).OrderByDescending(m => m.Id).Select(m => m.Sha256).FirstOrDefaultAsync(stop);
        if (sha256 is null || files.Open(sha256) is not { } raw) return null;
        await using (raw)
        {
            var head = await HeaderList.LoadAsync(raw, stop);
            var domain = box.Address[(box.Address.LastIndexOf('@') + 1)..];
            return head.Where(h => h.Id == HeaderId.DkimSignature)
                .Select(h => h.Value.Split(';').Select(p => p.Split('=', 2)).Where(p => p.Length == 2).GroupBy(p => p[0].Trim()).ToDictionary(g => g.Key, g => g.First()[1].Trim()))
                .Where(tags => domain.EndsWith(tags.GetValueOrDefault("d", "?"), StringComparison.OrdinalIgnoreCase))
                .Select(tags => tags.GetValueOrDefault("s")).FirstOrDefault();
        }
    }

    private async Task<CheckLine> In(Mailbox box, CancellationToken stop)
    {
        try
        {
            await using var line = await lines.Open(box, stop);
            await line.Folders(stop);
            return new CheckLine(box.Protocol == MailProtocol.Imap ? "IMAP" : "POP3", CheckState.Good, LoggedIn) { Found = $"{box.Host}:{box.Port}" };
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            return Trouble(box.Protocol == MailProtocol.Imap ? "IMAP" : "POP3", failure);
        }
    }

    private async Task<CheckLine> Out(MailServer? way, CancellationToken stop)
    {
        if (way is null) return new CheckLine("SMTP", CheckState.Bad, NoWayOut);
        try
        {
            using var line = await SmtpLine.Open(way, secrets, pace);
            await line.Close();
            return new CheckLine("SMTP", CheckState.Good, CanSend) { Found = $"{way.Host}:{way.Port}" };
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            return Trouble("SMTP", failure);
        }
    }

    private static CheckLine Trouble(string what, Exception failure)
    {
        var (trouble, detail) = MailTroubles.Of(failure);
        return new CheckLine(what, CheckState.Bad, trouble.Sentence()) { Found = detail.Length > 0 ? Clean.Line(detail) : null };
    }
}
