using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Mail;

/// <summary>What the server said to a test mail.</summary>
/// <param name="Answer">Its own words, or the system's when it said none.</param>
/// <param name="Trouble">Null when it was taken.</param>
public sealed record MailTrial(bool IsTaken, string Answer, MailTrouble? Trouble = null);

/// <summary>Sends one mail at once, so that whoever set the server up sees its answer.</summary>
public sealed class TryMail(IDbContextFactory<SkeinDb> storage, IFileStore files, MailSecrets secrets, SmtpPace pace, TimeProvider time)
{
    public async Task<Outcome<MailTrial>> Run(Actor actor, string to, CancellationToken stop)
    {
        if (!actor.May(MailPermissions.Manage)) return Outcome.Forbidden.As<MailTrial>();
        if (EmailAddress.Normalize(to) is not { } address) return Outcome.Invalid(CommonRules.NotAnEmail.At("To")).As<MailTrial>();

        await using var db = await storage.CreateDbContextAsync(stop);
        var server = await db.HouseServer.AsNoTracking().SingleOrDefaultAsync(stop);
        if (server is null) return Outcome.Refused(MailRules.NotConfigured.Broken()).As<MailTrial>();
        try
        {
            using var line = await SmtpLine.Open(server, secrets, pace);
            var answer = await line.Send(Letter(actor, server, address), files);
            await line.Close();
            return new MailTrial(true, answer.Said);
        }
        catch (Exception failure) when (failure is SmtpCommandException || SmtpLine.IsOutage(failure))
        {
            var (trouble, said) = MailTroubles.Of(failure);
            return new MailTrial(false, NoteMail.Short(said), trouble);
        }
    }

    private OutgoingMail Letter(Actor actor, MailServer server, string address)
    {
        var text = new MailText().Paragraph(Works.In(actor.Language, server.FromName));
        return new OutgoingMail
        {
            To = address, Subject = Works.In(actor.Language, server.FromName), Plain = text.Plain, Html = text.Html, Purpose = "test",
            IsAutomatic = true, CreatedAt = time.Now(),
        };
    }

    private static readonly Text Works = new("{0} 的发信设置可用", "{0} 的寄信設定可用", "{0} can send mail");
}
