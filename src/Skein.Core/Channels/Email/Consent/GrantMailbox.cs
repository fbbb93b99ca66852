using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Journal;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>How a mailbox stands with its provider's consent.</summary>
public sealed record ConsentState(ConsentProvider Provider, string? ClientId, Instant? GivenAt, bool IsOver);

/// <summary>
/// Asks a mailbox's owner for consent (authorization code with PKCE). What must be remembered between the way out and the way back
/// travels along, sealed, for ten minutes and for the person who began.
/// </summary>
public sealed class GrantMailbox(
    IDbContextFactory<SkeinDb> storage, ConsentProviders providers, TokenDesk desk, MailSecrets secrets, IDataProtectionProvider keys, TimeProvider time)
{
    private static readonly Duration Patience = Duration.FromMinutes(10);
    private readonly IDataProtector seal = keys.CreateProtector("skein.mailbox-consent");

    /// <summary>Null when this mailbox's provider asks for no consent.</summary>
    public async Task<ConsentState?> Find(Actor actor, Mailbox box, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage) || providers.For(box.Host) is not { } provider) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var client = await db.ConsentApps.Where(a => a.Code == provider.Code).Select(a => a.ClientId).SingleOrDefaultAsync(stop);
        var consent = await db.MailboxConsents.AsNoTracking().SingleOrDefaultAsync(c => c.MailboxId == box.Id, stop);
        return new ConsentState(provider, client, consent?.GivenAt, consent?.IsOver == true);
    }

    /// <summary>Notes what the company registered with the provider. An empty secret keeps the one that is stored.</summary>
    public async Task<Outcome> Register(Actor actor, long mailboxId, string? clientId, string? secret, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        if (await ProviderOf(db, mailboxId, stop) is not { } provider) return Outcome.Missing;
        var app = await db.ConsentApps.SingleOrDefaultAsync(a => a.Code == provider.Code, stop);
        var broken = new List<Broken>();
        var id = broken.Line("ClientId", clientId, ConsentApp.LongestId);
        if (app is null && string.IsNullOrEmpty(secret)) broken.Add(CommonRules.Required.At("ClientSecret"));
        if (secret?.Length > 500) broken.Add(CommonRules.TooLong.At("ClientSecret", 500));
        if (broken.Count > 0) return Outcome.Invalid(broken);

        if (app is null) db.ConsentApps.Add(app = new ConsentApp { Code = provider.Code, ClientId = "", ProtectedSecret = "" });
        app.ClientId = id;
        if (!string.IsNullOrEmpty(secret)) app.ProtectedSecret = secrets.Protect(secret);
        db.Record(actor, EmailEvents.AppRegistered, app, after: new { provider.Name });
        return await db.Save(stop);
    }

    /// <param name="back">Where the provider sends the owner back to: the page's own address, as registered there.</param>
    /// <returns>The provider's page that asks the owner.</returns>
    public async Task<Outcome<string>> Begin(Actor actor, long mailboxId, string back, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden.As<string>();
        await using var db = await storage.CreateDbContextAsync(stop);
        var box = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(b => b.Id == mailboxId, stop);
        if (box is null || providers.For(box.Host) is not { } provider) return Outcome.Missing.As<string>();
        var app = await db.ConsentApps.AsNoTracking().SingleOrDefaultAsync(a => a.Code == provider.Code, stop);
        if (app is null) return Outcome.Refused(EmailRules.NeedsApp.Broken(provider.Name)).As<string>();

        var verifier = Base64(RandomNumberGenerator.GetBytes(48));
        var state = seal.Protect(JsonSerializer.Serialize(new Way(mailboxId, actor.Id, verifier, back, (time.Now() + Patience).ToUnixTimeSeconds())));
        var challenge = Base64(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        var query = string.Join('&', new[]
        {
            ("response_type", "code"), ("client_id", app.ClientId), ("redirect_uri", back), ("scope", provider.Scope), ("state", state),
            ("code_challenge", challenge), ("code_challenge_method", "S256"), ("login_hint", box.User.Contains('@', StringComparison.Ordinal) ? box.User : box.Address),
        }.Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"));
        return $"{provider.AuthorizeAt}?{query}&{provider.More}";
    }

    /// <param name="error">What the provider says instead of a code.</param>
    /// <returns>The mailbox; also where it failed, when it is known.</returns>
    public async Task<(long? MailboxId, Outcome Outcome)> Finish(Actor actor, string? state, string? code, string? error, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return (null, Outcome.Forbidden);
        if (Unsealed(state) is not { } way || way.ActorId != actor.Id) return (null, Outcome.Refused(EmailRules.ConsentLost.Broken()));
        if (way.Ends < time.Now().ToUnixTimeSeconds()) return (way.MailboxId, Outcome.Refused(EmailRules.ConsentLost.Broken()));
        if (string.IsNullOrEmpty(code)) return (way.MailboxId, Outcome.Refused(EmailRules.ConsentDenied.Broken(Clean.Line(error ?? "") is { Length: > 0 and < 200 } said ? said : "?")));
        return (way.MailboxId, await Take(actor, way, code, stop));
    }

    private async Task<Outcome> Take(Actor actor, Way way, string code, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var box = await db.Mailboxes.SingleOrDefaultAsync(b => b.Id == way.MailboxId, stop);
        if (box is null || providers.For(box.Host) is not { } provider) return Outcome.Missing;
        var app = await db.ConsentApps.AsNoTracking().SingleOrDefaultAsync(a => a.Code == provider.Code, stop);
        if (app is null) return Outcome.Refused(EmailRules.NeedsApp.Broken(provider.Name));
        try
        {
            var got = await desk.Exchange(provider, app, code, way.Verifier, way.Back, stop);
            if (got.Refresh is not { Length: > 0 } refresh) return Outcome.Refused(EmailRules.ConsentTooShort.Broken(provider.Name));
            var consent = await db.MailboxConsents.SingleOrDefaultAsync(c => c.MailboxId == box.Id, stop);
            if (consent is null) db.MailboxConsents.Add(consent = new MailboxConsent { MailboxId = box.Id, ProtectedRefresh = "", ProtectedAccess = "" });
            (consent.ProtectedRefresh, consent.ProtectedAccess, consent.AccessEndsAt) = (secrets.Protect(refresh), secrets.Protect(got.Access), time.Now() + got.Life);
            (consent.GivenAt, consent.IsOver) = (time.Now(), false);
            box.ByConsent = true;
            (box.Failures, box.RetryAt, box.Trouble, box.TroubleDetail) = (0, null, null, null);
            db.Record(actor, EmailEvents.Granted, box, after: new { provider.Name });
            return await db.Save(stop);
        }
        catch (TokenRefusedException no)
        {
            return Outcome.Refused(EmailRules.ConsentDenied.Broken(no.Message));
        }
        catch (Exception failure) when (failure is MailTroubleException or TimeoutException)
        {
            return Outcome.Refused(FetchMail.Broken(failure));
        }
    }

    private async Task<ConsentProvider?> ProviderOf(SkeinDb db, long mailboxId, CancellationToken stop) =>
        providers.For(await db.Mailboxes.Where(b => b.Id == mailboxId).Select(b => b.Host).SingleOrDefaultAsync(stop));

    private Way? Unsealed(string? state)
    {
        try
        {
            return string.IsNullOrEmpty(state) ? null : JsonSerializer.Deserialize<Way>(seal.Unprotect(state));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private sealed record Way(long MailboxId, long ActorId, string Verifier, string Back, long Ends);
}
