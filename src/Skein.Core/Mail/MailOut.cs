using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Mail;

/// <summary>A mail as whoever causes it words it.</summary>
public sealed record NewMail
{
    public required string To { get; init; }

    public string? ToName { get; init; }

    /// <inheritdoc cref="OutgoingMail.Cc"/>
    public string? Cc { get; init; }

    public long? ServerId { get; init; }

    public string? FromName { get; init; }

    public string? FromAddress { get; init; }

    public string? ReplyTo { get; init; }

    public required string Subject { get; init; }

    public required MailText Text { get; init; }

    public required string Purpose { get; init; }

    public long? CaseId { get; init; }

    public long? CaseMessageId { get; init; }

    public string? Key { get; init; }

    public string? Thread { get; init; }

    public string? InReplyTo { get; init; }

    public string? References { get; init; }

    public IReadOnlyList<MailFile> Files { get; init; } = [];

    /// <summary>It is not begun before; null is at once.</summary>
    public Instant? NotBefore { get; init; }

    public bool IsAutomatic { get; init; } = true;

    public bool IsSecret { get; init; }

    public Instant? ExpiresAt { get; init; }
}

/// <summary>
/// The way out for mail: a row in the caller's own transaction, sent afterwards by <see cref="MailRunner"/>. What is rolled back
/// is never sent, and what is committed is sent though the process dies.
/// </summary>
public static class MailOut
{
    private const int LongestSubject = 300;

    /// <summary>Whether the house's own server takes mail. Ask before promising somebody a mail.</summary>
    public static Task<bool> IsReady(SkeinDb db, CancellationToken stop) => db.HouseServer.AnyAsync(s => s.IsOn, stop);

    /// <summary>The same words to another address, as a mail of its own.</summary>
    public static OutgoingMail Queue(SkeinDb db, OutgoingMail mail, string to, long caseId)
    {
        var now = db.Now;
        var again = new OutgoingMail
        {
            To = to, Subject = mail.Subject, Plain = mail.Plain, Html = mail.Html, Purpose = mail.Purpose, ServerId = mail.ServerId, FromName = mail.FromName,
            FromAddress = mail.FromAddress, ReplyTo = mail.ReplyTo, InReplyTo = mail.InReplyTo, References = mail.References, Thread = mail.Thread, CaseId = caseId,
            CaseMessageId = mail.CaseMessageId, CreatedAt = now, AskedAt = now, NextAttemptAt = now,
        };
        again.Files.AddRange(mail.Files.Select(f => new MailFile { FileId = f.FileId, ContentId = f.ContentId }));
        db.OutgoingMails.Add(again);
        return again;
    }

    public static OutgoingMail Queue(SkeinDb db, NewMail mail)
    {
        var (subject, now) = (Clean.Line(mail.Subject), db.Now);
        var queued = new OutgoingMail
        {
            To = mail.To.Trim(),
            ToName = Clean.Line(mail.ToName) is { Length: > 0 } name ? name : null,
            Subject = subject.Length <= LongestSubject ? subject : subject[..LongestSubject],
            Plain = mail.Text.Plain,
            Html = mail.Text.Html,
            Purpose = mail.Purpose,
            Cc = mail.Cc,
            ServerId = mail.ServerId,
            FromName = mail.FromName,
            FromAddress = mail.FromAddress,
            ReplyTo = mail.ReplyTo,
            InReplyTo = mail.InReplyTo,
            References = mail.References,
            CaseId = mail.CaseId,
            CaseMessageId = mail.CaseMessageId,
            Key = mail.Key,
            Thread = mail.Thread,
            IsAutomatic = mail.IsAutomatic,
            IsSecret = mail.IsSecret,
            CreatedAt = now,
            AskedAt = now,
            NextAttemptAt = mail.NotBefore ?? now,
            ExpiresAt = mail.ExpiresAt,
        };
        queued.Files.AddRange(mail.Files);
        db.OutgoingMails.Add(queued);
        return queued;
    }
}
