using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>
/// Hands out the token that opens a mailbox, for reading as for sending, renewed before it ends. One at a time per mailbox, so that many
/// conversations cost one renewal.
/// </summary>
public sealed class MailboxTokens(IDbContextFactory<SkeinDb> storage, ConsentProviders providers, TokenDesk desk, MailSecrets secrets, TimeProvider time)
{
    private static readonly Duration Early = Duration.FromMinutes(5);
    private readonly ConcurrentDictionary<long, SemaphoreSlim> turns = [];

    /// <param name="refused">The token the mail server has just not taken: another one is got, whatever its time.</param>
    /// <exception cref="MailTroubleException">There is no consent, it was taken back, or the provider does not answer.</exception>
    public async Task<string> Access(long mailboxId, string? refused, CancellationToken stop)
    {
        var turn = turns.GetOrAdd(mailboxId, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(stop);
        try
        {
            return await Current(mailboxId, refused, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The same for the server its answers leave through.</summary>
    internal async Task<string> AccessForServer(long serverId, string? refused, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.Mailboxes.Where(b => b.OutId == serverId && b.ByConsent).Select(b => (long?)b.Id).SingleOrDefaultAsync(stop) is { } mailbox
            ? await Access(mailbox, refused, stop)
            : throw new MailTroubleException(MailTrouble.NeedsConsent, "");
    }

    private async Task<string> Current(long mailboxId, string? refused, CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        var box = await db.Mailboxes.AsNoTracking().SingleOrDefaultAsync(b => b.Id == mailboxId, stop);
        var consent = await db.MailboxConsents.AsNoTracking().SingleOrDefaultAsync(c => c.MailboxId == mailboxId, stop);
        if (box is null || consent is null) throw new MailTroubleException(MailTrouble.NeedsConsent, "");
        if (consent.IsOver) throw new MailTroubleException(MailTrouble.ConsentOver, "");
        var access = secrets.Reveal(consent.ProtectedAccess);
        if (access != refused && time.Now() + Early < consent.AccessEndsAt) return access;

        var provider = providers.For(box.Host);
        var app = provider is null ? null : await db.ConsentApps.AsNoTracking().SingleOrDefaultAsync(a => a.Code == provider.Code, stop);
        if (provider is null || app is null) throw new MailTroubleException(MailTrouble.NeedsConsent, "");
        try
        {
            var got = await desk.Refresh(provider, app, secrets.Reveal(consent.ProtectedRefresh), stop);
            await Keep(db, mailboxId, got, stop);
            return got.Access;
        }
        catch (TokenRefusedException no)
        {
            if (no.IsFinal) await End(db, mailboxId, stop);
            throw new MailTroubleException(no.IsFinal ? MailTrouble.ConsentOver : MailTrouble.ConsentRefused, no.Message);
        }
    }

    private async Task Keep(SkeinDb db, long mailboxId, Tokens got, CancellationToken stop)
    {
        var (access, ends) = (secrets.Protect(got.Access), time.Now() + got.Life);
        using (await db.Engine.Turn(stop))
        {
            await db.MailboxConsents.Where(c => c.MailboxId == mailboxId)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.ProtectedAccess, access).SetProperty(c => c.AccessEndsAt, ends), stop);

            // Some providers hand out a new one with every renewal and drop the old one some day.
            if (got.Refresh is not { Length: > 0 } next) return;
            var refresh = secrets.Protect(next);
            await db.MailboxConsents.Where(c => c.MailboxId == mailboxId).ExecuteUpdateAsync(set => set.SetProperty(c => c.ProtectedRefresh, refresh), stop);
        }
    }

    private static async Task End(SkeinDb db, long mailboxId, CancellationToken stop)
    {
        using (await db.Engine.Turn(stop))
        {
            await db.MailboxConsents.Where(c => c.MailboxId == mailboxId).ExecuteUpdateAsync(set => set.SetProperty(c => c.IsOver, true), stop);
        }
    }
}
