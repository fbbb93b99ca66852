using System.Net;
using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Webhooks;

public sealed record WebhookEdit
{
    public required string Url { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Events { get; init; } = [];

    public bool IncludesDetails { get; init; }

    public bool IsActive { get; init; } = true;
}

/// <summary>The secret is here and nowhere else: it cannot be shown again.</summary>
public sealed record WebhookSecret(long Id, string Secret);

/// <summary>Webhooks are added, changed, given another secret and removed.</summary>
public sealed class EditWebhook(IDbContextFactory<SkeinDb> storage, WebhookSecrets secrets, WebhookPolicy policy)
{
    public async Task<Outcome<WebhookSecret>> Add(Actor actor, WebhookEdit wanted, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden.As<WebhookSecret>();
        var broken = Check(wanted);
        if (broken.Count > 0) return Outcome.Invalid(broken).As<WebhookSecret>();

        await using var db = await storage.CreateDbContextAsync(stop);
        var secret = WebhookSigning.NewSecret();
        var webhook = new Webhook { Url = "", ProtectedSecret = secrets.Protect(secret), CreatedAt = db.Now };
        Apply(webhook, wanted);
        db.Webhooks.Add(webhook);
        db.Record(actor, WebhookEvents.Added, webhook, after: Values(webhook));
        var saved = await db.Save(stop);
        return saved.IsDone ? new WebhookSecret(webhook.Id, secret) : saved.As<WebhookSecret>();
    }

    public async Task<Outcome> Change(Actor actor, long id, WebhookEdit wanted, int? seen, CancellationToken stop)
    {
        var broken = Check(wanted);
        if (broken.Count > 0) return Outcome.Invalid(broken);
        return await On(actor, id, seen, (db, webhook) =>
        {
            var before = Values(webhook);
            Apply(webhook, wanted);
            db.Record(actor, WebhookEvents.Edited, webhook, before, Values(webhook));
        }, stop);
    }

    /// <summary>Both secrets sign for a day, so that the receiver can change over in peace.</summary>
    public async Task<Outcome<WebhookSecret>> Rotate(Actor actor, long id, CancellationToken stop)
    {
        var secret = WebhookSigning.NewSecret();
        var rotated = await On(actor, id, seen: null, (db, webhook) =>
        {
            (webhook.ProtectedOldSecret, webhook.OldSecretUntil) = (webhook.ProtectedSecret, db.Now + SendWebhooks.KeepsOldSecretFor);
            webhook.ProtectedSecret = secrets.Protect(secret);
            db.Record(actor, WebhookEvents.Rotated, webhook);
        }, stop);
        return rotated.With(new WebhookSecret(id, secret));
    }

    public Task<Outcome> Remove(Actor actor, long id, CancellationToken stop) => On(actor, id, seen: null, (db, webhook) =>
    {
        db.Webhooks.Remove(webhook);
        db.Record(actor, WebhookEvents.Removed, webhook, before: Values(webhook));
    }, stop);

    private async Task<Outcome> On(Actor actor, long id, int? seen, Action<SkeinDb, Webhook> change, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var webhook = await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, stop);
        if (webhook is null) return Outcome.Missing;
        if (seen is { } version && version != webhook.Version) return Outcome.Conflict;
        change(db, webhook);
        return await db.Save(stop);
    }

    private List<Broken> Check(WebhookEdit wanted)
    {
        var broken = new List<Broken>();
        var url = broken.Line(nameof(wanted.Url), wanted.Url, Webhook.LongestUrl);
        broken.Line(nameof(wanted.Description), wanted.Description, Webhook.LongestDescription, required: false);
        if (url.Length is > 0 and <= Webhook.LongestUrl && CheckUrl(url) is { } rule) broken.Add(rule.At(nameof(wanted.Url)));
        var unknown = wanted.Events.Where(e => !IsEvent(e)).Select(Clean.Line).Take(5).ToList();
        if (unknown.Count > 0) broken.Add(WebhookRules.UnknownEvent.At(nameof(wanted.Events), string.Join(", ", unknown)));
        return broken;
    }

    private Rule? CheckUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.UserInfo.Length > 0) return WebhookRules.NotAnAddress;
        if (uri.Scheme == "http" && !policy.AllowsHttp) return WebhookRules.NotSecure;
        if (policy.AllowsPrivate) return null;
        var isLocal = uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && PrivateAddresses.Include(address));
        return isLocal ? WebhookRules.Private : null;
    }

    private static bool IsEvent(string code) => EventNames.All.Any(e =>
        e.Code == code || (code.EndsWith(".*", StringComparison.Ordinal) && code.Length > 2 && e.Code.StartsWith(code[..^1], StringComparison.Ordinal)));

    private static void Apply(Webhook webhook, WebhookEdit wanted)
    {
        webhook.Url = Clean.Line(wanted.Url);
        webhook.Description = Clean.Line(wanted.Description);
        webhook.Events = [.. wanted.Events.Distinct().Order(StringComparer.Ordinal)];
        webhook.IncludesDetails = wanted.IncludesDetails;
        if (wanted.IsActive && !webhook.IsActive) (webhook.DisabledReason, webhook.FailingSince) = (null, null);
        webhook.IsActive = wanted.IsActive;
    }

    private static object Values(Webhook w) => new { w.Url, w.Description, Events = string.Join(", ", w.Events), w.IncludesDetails, w.IsActive };
}
