using Microsoft.EntityFrameworkCore;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Logs in and lists the folders, so that whoever sets a mailbox up sees at once whether it works and what is wrong.</summary>
public sealed class TryMailbox(IDbContextFactory<SkeinDb> storage, MailLines lines, MailSecrets secrets)
{
    /// <param name="id">The stored mailbox whose password is taken when none is given.</param>
    /// <returns>The folders; a refusal carries what is wrong.</returns>
    public async Task<Outcome<IReadOnlyList<string>>> Run(Actor actor, long? id, MailboxEdit wanted, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden.As<IReadOnlyList<string>>();
        var broken = EditMailbox.CheckServer(wanted);
        await using var db = await storage.CreateDbContextAsync(stop);
        var stored = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, stop);

        // The stored password goes to the server it was stored for and to no other.
        var secret = wanted.Password is { Length: > 0 } typed ? secrets.Protect(typed)
            : stored is not null && stored.Host == Clean.Line(wanted.Host) && stored.User == Clean.Line(wanted.User) ? stored.ProtectedPassword
            : null;
        var byConsent = secret is null && stored is { ByConsent: true } && stored.Host == Clean.Line(wanted.Host) && stored.User == Clean.Line(wanted.User);
        if (secret is null && !byConsent) broken.Add(EmailRules.NeedsPassword.At(nameof(wanted.Password)));
        if (broken.Count > 0) return Outcome.Invalid(broken).As<IReadOnlyList<string>>();

        var trial = new Mailbox
        {
            Id = byConsent ? stored!.Id : 0, ByConsent = byConsent, Name = "", Address = "", Host = Clean.Line(wanted.Host), Port = wanted.Port, Security = wanted.Security, Protocol = wanted.Protocol,
            User = Clean.Line(wanted.User), ProtectedPassword = secret,
        };
        try
        {
            await using var line = await lines.Open(trial, stop);
            return new Outcome<IReadOnlyList<string>>(await line.Folders(stop));
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            return Outcome.Refused(FetchMail.Broken(failure)).As<IReadOnlyList<string>>();
        }
    }
}
