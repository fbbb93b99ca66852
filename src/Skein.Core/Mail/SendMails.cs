using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Mail;

/// <summary>
/// Sends what is due, each server on its own so that one that stalls holds up no other. Only a process that dies between the
/// server's "accepted" and our commit leaves a mail that is sent once more, under the same Message-ID: SMTP has no way to ask. Only
/// where the mailbox's Sent folder shows that it has left it is not.
/// </summary>
public sealed class SendMails(
    IDbContextFactory<SkeinDb> storage, IFileStore files, MailSecrets secrets, SmtpPace pace, Node node, TimeProvider time, ILogger<SendMails> log)
{
    private const int Batch = 20;
    private const int NoteAttempts = 60;
    private readonly ClaimMail claim = new(node, time);
    private readonly NoteMail note = new(node, time);

    /// <summary>Everything that is due, through every server at once. True when there may be more to do at once.</summary>
    public async Task<bool> Run(CancellationToken stop) =>
        (await Task.WhenAll((await Waiting(stop)).Select(server => Run(server, stop)))).Any(goesOn => goesOn);

    /// <summary>The servers that can be spoken to now and have something to take.</summary>
    internal async Task<IReadOnlyList<MailServer>> Waiting(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var now = time.Now();
        var due = ClaimMail.Due(db, now);
        return await db.MailServers.AsNoTracking()
            .Where(s => s.IsOn && (s.RestsUntil == null || s.RestsUntil <= now) && due.Any(m => m.ServerId == s.Id || (s.IsHouse && m.ServerId == null)))
            .ToListAsync(stop);
    }

    internal async Task<bool> Run(MailServer server, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var through = server.IsHouse ? (long?)null : server.Id;
        var due = await ClaimMail.Due(db, time.Now()).Where(m => m.ServerId == through)
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Select(m => new { m.Id, m.ClaimedBy }).Take(Batch).ToListAsync(stop);
        SmtpLine? line = null;
        try
        {
            foreach (var one in due)
            {
                if (stop.IsCancellationRequested) return false;
                var (mail, isEnough) = await claim.Take(db, server, one.Id, stop);
                if (isEnough) return false;
                if (mail is null) continue;
                if (one.ClaimedBy is { } ended && await HasLeft(mail, ended)) continue;
                if (mail.ExpiresAt < time.Now()) await note.Ended(db, mail, MailState.Expired, null);
                else if (await Opened(db, server, line, mail) is not { } open) return false;
                else if (!await Send(db, server, line = open, mail)) return false;
            }

            if (line is not null) await line.Close();
        }
        finally
        {
            line?.Dispose();
        }

        return due.Count == Batch;
    }

    private async Task<bool> HasLeft(OutgoingMail mail, string ended)
    {
        if (pace.HasLeft is { } known && await known(mail))
        {
            log.LogInformation("Mail {MailId} was being sent when {Node} ended; it lies in the Sent folder and is not sent again", mail.Id, ended);
            await Remember(mail, new SmtpAnswer("", []));
            return true;
        }

        log.LogWarning("Mail {MailId} was being sent when {Node} ended; it is sent again under its Message-ID and may arrive twice", mail.Id, ended);
        return false;
    }

    private async Task<SmtpLine?> Opened(SkeinDb db, MailServer server, SmtpLine? line, OutgoingMail mail)
    {
        if (line is not null) return line;
        try
        {
            return await SmtpLine.Open(server, secrets, pace);
        }
        catch (Exception failure)
        {
            // Not this mail's fault: it is the first again once the server is back.
            await Rest(db, server, mail, SmtpVerdict.WhileOpening(failure), isItsFault: false);
            return null;
        }
    }

    // A mail that was begun is carried through even when the process is asked to stop: half a conversation is how mails double.
    private async Task<bool> Send(SkeinDb db, MailServer server, SmtpLine line, OutgoingMail mail)
    {
        SmtpAnswer answer;
        try
        {
            answer = await line.Send(mail, files);
        }
        catch (Exception failure)
        {
            return await Failed(db, server, mail, failure);
        }

        // What goes wrong from here on is not the server's answer: the mail has left.
        await Remember(mail, answer);
        if (server.Failures > 0) await note.Well(db, server);
        server.Failures = 0;
        return true;
    }

    /// <returns>Whether the server takes others.</returns>
    private async Task<bool> Failed(SkeinDb db, MailServer server, OutgoingMail mail, Exception failure)
    {
        var verdict = SmtpVerdict.Of(failure);
        switch (verdict.Fate)
        {
            case SmtpFate.Refused:
                await note.Ended(db, mail, MailState.Failed, verdict.Said);
                return true;
            case SmtpFate.Broken:
                log.LogError(failure, "Mail {MailId} could not be made", mail.Id);
                await note.Ended(db, mail, MailState.Failed, verdict.Said);
                return true;
            case SmtpFate.PutOff:
                await note.Again(db, mail, verdict.Said);
                return true;
            case SmtpFate.Rests:
                await Rest(db, server, mail, verdict, isItsFault: true);
                return false;
            default:
                throw new InvalidOperationException(verdict.ToString());
        }
    }

    // While the note cannot be made it is tried again and again, or the mail would leave a second time.
    private async Task Remember(OutgoingMail mail, SmtpAnswer answer)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var db = await storage.CreateDbContextAsync();
                await note.Sent(db, mail, answer);
                return;
            }
            catch (Exception failure) when (attempt < NoteAttempts)
            {
                if (attempt == 1) log.LogWarning(failure, "Mail {MailId} was sent, which could not be noted yet", mail.Id);
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    private async Task Rest(SkeinDb db, MailServer server, OutgoingMail mail, SmtpVerdict verdict, bool isItsFault)
    {
        log.LogWarning("The mail server {Host} cannot be used: {Said}", server.Host, verdict.Said);
        await note.Again(db, mail, verdict.Said, isItsFault);
        await note.Rests(db, server, verdict.Said);
    }
}
