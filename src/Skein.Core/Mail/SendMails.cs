using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Skein.Platform;

namespace Skein.Mail;

/// <summary>
/// Sends what is due. A mail is claimed for one node before a word is said to the server, so two nodes never send it both. Only
/// a process that dies between the server's "accepted" and our commit leaves a mail that is sent once more, under the same
/// Message-ID: SMTP has no way to ask.
/// </summary>
public sealed class SendMails(IDbContextFactory<SkeinDb> storage, MailSecrets secrets, Node node, TimeProvider time, ILogger<SendMails> log)
{
    private const int Batch = 20;
    private const int LongestAnswer = 1000;
    private static readonly Duration Claim = Duration.FromMinutes(5);

    /// <summary>True when there may be more to do at once.</summary>
    public async Task<bool> Run(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var server = await db.MailServers.AsNoTracking().SingleOrDefaultAsync(s => s.IsOn, stop);
        var due = server is null ? [] : await Due(db, time.Now()).OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => new { m.Id, m.ClaimedBy }).Take(Batch).ToListAsync(stop);
        if (due.Count == 0) return false;

        SmtpLine? line = null;
        try
        {
            foreach (var one in due)
            {
                if (stop.IsCancellationRequested) return false;
                if (await Take(db, one.Id, stop) is not { } mail) continue;
                if (one.ClaimedBy is { } ended) log.LogWarning("Mail {MailId} was being sent when {Node} ended; it is sent again under its Message-ID and may arrive twice", mail.Id, ended);
                if (mail.ExpiresAt < time.Now()) await End(db, mail, MailState.Expired, null);
                else if (!await Send(db, mail, async () => line ??= await SmtpLine.Open(server!, secrets, CancellationToken.None))) return false;
            }

            if (line is not null) await line.Close(CancellationToken.None);
        }
        finally
        {
            line?.Dispose();
        }

        return due.Count == Batch;
    }

    private static IQueryable<OutgoingMail> Due(SkeinDb db, Instant now) => db.OutgoingMails.Where(m =>
        (m.State == MailState.Queued && m.NextAttemptAt <= now) || (m.State == MailState.Sending && m.ClaimedUntil < now));

    private async Task<OutgoingMail?> Take(SkeinDb db, long id, CancellationToken stop)
    {
        var now = time.Now();
        using (await db.Engine.Turn(stop))
        {
            var taken = await Due(db, now).Where(m => m.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, MailState.Sending)
                .SetProperty(m => m.ClaimedBy, node.Name)
                .SetProperty(m => m.ClaimedUntil, now + Claim)
                .SetProperty(m => m.Attempts, m => m.Attempts + 1), stop);
            return taken == 1 ? await db.OutgoingMails.AsNoTracking().SingleAsync(m => m.Id == id, stop) : null;
        }
    }

    // A mail that was begun is carried through even when the process is asked to stop: half a conversation is how mails double.
    private async Task<bool> Send(SkeinDb db, OutgoingMail mail, Func<Task<SmtpLine>> line)
    {
        try
        {
            var answer = await (await line()).Send(mail, CancellationToken.None);
            await End(db, mail, MailState.Sent, answer);
            return true;
        }
        catch (SmtpCommandException refusal) when (refusal.ErrorCode == SmtpErrorCode.RecipientNotAccepted || refusal.ErrorCode == SmtpErrorCode.MessageNotAccepted)
        {
            var answer = $"{(int)refusal.StatusCode} {refusal.Message}";
            if ((int)refusal.StatusCode >= 500) await End(db, mail, MailState.Failed, answer);
            else await Again(db, mail, answer);
            return true;
        }
        catch (Exception failure) when (failure is SmtpCommandException || SmtpLine.IsOutage(failure))
        {
            log.LogWarning("The mail server cannot be used: {Failure}", failure.GetType().Name);
            await Again(db, mail, failure is SmtpCommandException said ? $"{(int)said.StatusCode} {said.Message}" : failure.Message);
            return false;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "Mail {MailId} could not be made", mail.Id);
            await End(db, mail, MailState.Failed, failure.Message);
            return true;
        }
    }

    private Task Again(SkeinDb db, OutgoingMail mail, string answer) => MailPatience.Next(mail.CreatedAt, mail.Attempts, time.Now()) is { } next
        ? Note(db, mail, MailState.Queued, answer, next)
        : End(db, mail, MailState.Failed, answer);

    private async Task End(SkeinDb db, OutgoingMail mail, MailState state, string? answer)
    {
        await Note(db, mail, state, answer, mail.NextAttemptAt);
        if (!mail.IsSecret || state is not (MailState.Sent or MailState.Expired)) return;
        using (await db.Engine.Turn(default))
        {
            await db.OutgoingMails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Plain, "").SetProperty(m => m.Html, ""));
        }
    }

    private async Task Note(SkeinDb db, OutgoingMail mail, MailState state, string? answer, Instant next)
    {
        var (sentAt, said) = (state == MailState.Sent ? time.Now() : (Instant?)null, Clean.Line(answer));
        if (said.Length > LongestAnswer) said = said[..LongestAnswer];
        using (await db.Engine.Turn(default))
        {
            await db.OutgoingMails.Where(m => m.Id == mail.Id && m.ClaimedBy == node.Name).ExecuteUpdateAsync(set => set
                .SetProperty(m => m.State, state)
                .SetProperty(m => m.SentAt, sentAt)
                .SetProperty(m => m.LastAnswer, said)
                .SetProperty(m => m.NextAttemptAt, next)
                .SetProperty(m => m.ClaimedBy, (string?)null)
                .SetProperty(m => m.ClaimedUntil, (Instant?)null));
        }
    }
}
