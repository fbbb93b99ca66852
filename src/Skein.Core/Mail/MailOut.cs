using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Mail;

/// <summary>A mail as whoever causes it words it.</summary>
public sealed record NewMail
{
    public required string To { get; init; }

    public string? ToName { get; init; }

    public required string Subject { get; init; }

    public required MailText Text { get; init; }

    public required string Purpose { get; init; }

    public long? CaseId { get; init; }

    public string? Key { get; init; }

    public string? Thread { get; init; }

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

    /// <summary>Whether mail can leave at all. Ask before promising somebody a mail.</summary>
    public static Task<bool> IsReady(SkeinDb db, CancellationToken stop) => db.MailServers.AnyAsync(s => s.IsOn, stop);

    public static OutgoingMail Queue(SkeinDb db, NewMail mail)
    {
        var subject = Clean.Line(mail.Subject);
        var queued = new OutgoingMail
        {
            To = mail.To.Trim(),
            ToName = Clean.Line(mail.ToName) is { Length: > 0 } name ? name : null,
            Subject = subject.Length <= LongestSubject ? subject : subject[..LongestSubject],
            Plain = mail.Text.Plain,
            Html = mail.Text.Html,
            Purpose = mail.Purpose,
            CaseId = mail.CaseId,
            Key = mail.Key,
            Thread = mail.Thread,
            IsAutomatic = mail.IsAutomatic,
            IsSecret = mail.IsSecret,
            CreatedAt = db.Now,
            NextAttemptAt = db.Now,
            ExpiresAt = mail.ExpiresAt,
        };
        db.OutgoingMails.Add(queued);
        return queued;
    }
}
