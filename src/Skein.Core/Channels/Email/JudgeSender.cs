using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Keeps senders out or lets them in, by address or by whole domain.</summary>
public sealed class JudgeSender(IDbContextFactory<SkeinDb> storage)
{
    private const int Most = 500;

    public async Task<IReadOnlyList<MailSender>> List(Actor actor, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return [];
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.MailSenders.AsNoTracking().OrderBy(s => s.Pattern).Take(Most).ToListAsync(stop);
    }

    public async Task<Outcome> Run(Actor actor, string pattern, bool isAllowed, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden;
        if (Read(pattern) is not { } read) return Outcome.Invalid(EmailRules.NotASender.At("Pattern"));
        await using var db = await storage.CreateDbContextAsync(stop);
        var sender = await db.MailSenders.SingleOrDefaultAsync(s => s.Pattern == read, stop);
        if (sender is null) db.MailSenders.Add(sender = new MailSender { Pattern = read });
        (sender.IsAllowed, sender.JudgedAt) = (isAllowed, db.Now);
        db.Record(actor, EmailEvents.SenderJudged, sender, after: new { sender.Pattern, sender.IsAllowed });
        return await db.Save(stop);
    }

    public async Task<Outcome> Forget(Actor actor, long id, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Manage)) return Outcome.Forbidden;
        await using var db = await storage.CreateDbContextAsync(stop);
        var sender = await db.MailSenders.SingleOrDefaultAsync(s => s.Id == id, stop);
        if (sender is null) return Outcome.Missing;
        db.MailSenders.Remove(sender);
        db.Record(actor, EmailEvents.SenderForgotten, sender, before: new { sender.Pattern, sender.IsAllowed });
        return await db.Save(stop);
    }

    private static string? Read(string pattern)
    {
        var cleaned = Clean.Line(pattern).ToLowerInvariant();
        if (!cleaned.StartsWith('@')) return EmailAddress.Normalize(cleaned);
        return cleaned.Length <= EmailAddress.Longest && EmailAddress.Normalize($"x{cleaned}") is not null ? cleaned : null;
    }
}
