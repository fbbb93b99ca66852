using Microsoft.EntityFrameworkCore;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Logs in at the server a mailbox's answers are to leave through, so that whoever sets it up sees at once whether it works.</summary>
public sealed class TryWayOut(IDbContextFactory<SkeinDb> storage, MailSecrets secrets, SmtpPace pace)
{
    /// <param name="id">The stored mailbox whose password is taken when none is given.</param>
    public async Task<Outcome> Run(Actor actor, long? id, MailboxEdit wanted, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden;
        var broken = SetWayOut.Check(wanted.Out).ToList();
        if (wanted.Out is null) broken.Add(CommonRules.Required.At("OutHost"));
        if (broken.Count > 0) return Outcome.Invalid(broken);

        await using var db = await storage.CreateDbContextAsync(stop);
        var stored = await db.Mailboxes.AsNoTracking().Include(b => b.Out).SingleOrDefaultAsync(b => b.Id == id, stop);
        var way = wanted.Out!;
        var (host, user) = (Clean.Line(way.Host), Clean.Line(way.User) is { Length: > 0 } typed ? typed : Clean.Line(wanted.User));
        var secret = Secret(wanted, way, stored, host, user);
        var byConsent = secret is null && stored is { ByConsent: true, Out: { } known } && known.Host == host && known.User == user;
        if (secret is null && !byConsent) return Outcome.Invalid(EmailRules.NeedsPassword.At("OutPassword"));
        var server = new MailServer { Id = byConsent ? stored!.Out!.Id : 0, Host = host, Port = way.Port, Security = way.Security, User = user, ProtectedPassword = secret, FromName = "", FromAddress = "" };
        try
        {
            using var line = await SmtpLine.Open(server, secrets, pace);
            await line.Close();
            return Outcome.Done;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            return Outcome.Refused(FetchMail.Broken(failure));
        }
    }

    // A stored password goes to the server it was stored for and to no other.
    private string? Secret(MailboxEdit wanted, MailboxOut way, Mailbox? stored, string host, string user) =>
        (way.Password is { Length: > 0 } own ? own : way.User is null or { Length: 0 } && wanted.Password is { Length: > 0 } shared ? shared : null) is { } typed
            ? secrets.Protect(typed)
            : stored?.Out is { } known && known.Host == host && known.User == user ? known.ProtectedPassword
            : stored?.User == user && IsKin(stored.Host, host) ? stored.ProtectedPassword
            : null;

    /// <summary>Two servers of one provider: <c>imap.example.com</c> and <c>smtp.example.com</c>.</summary>
    private static bool IsKin(string one, string other) => one == other || Parent(one) == Parent(other) || MailPresets.All.Any(p => p.Host == one && p.SmtpHost == other);

    private static string Parent(string host) => host.Split('.') is [_, var second, var third, .. var more] ? string.Join('.', [second, third, .. more]) : host;
}
