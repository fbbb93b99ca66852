using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Platform;

namespace Skein.Mail;

/// <summary>
/// A mail is claimed for one node before a word is said to the server, so two nodes never send it both, and what is claimed can no
/// longer be taken back. Where a server has limits the claims of all nodes are made in turn and counted.
/// </summary>
internal sealed class ClaimMail(Node node, TimeProvider time)
{
    private static readonly Duration Length = Duration.FromMinutes(5);

    public static IQueryable<OutgoingMail> Due(SkeinDb db, Instant now) => db.OutgoingMails.Where(m =>
        (m.State == MailState.Queued && m.NextAttemptAt <= now) || (m.State == MailState.Sending && m.ClaimedUntil < now));

    /// <returns>Null when another took it; whether the server's limit lets no more through for now.</returns>
    public async Task<(OutgoingMail? Mail, bool IsEnough)> Take(SkeinDb db, MailServer server, long id, CancellationToken stop)
    {
        var (taken, isEnough) = (false, false);
        if (server is { PerMinute: null, PerHour: null })
        {
            using (await db.Engine.Turn(stop)) taken = await Claimed(db, id, stop);
        }
        else
        {
            await db.Together(async () =>
            {
                await db.MailServers.Where(s => s.Id == server.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Turns, s => s.Turns + 1), stop);
                isEnough = await IsEnough(db, server, stop);
                taken = !isEnough && await Claimed(db, id, stop);
            }, stop);
        }

        return (taken ? await db.OutgoingMails.AsNoTracking().Include(m => m.Files).ThenInclude(f => f.File).SingleAsync(m => m.Id == id, stop) : null, isEnough);
    }

    private async Task<bool> Claimed(SkeinDb db, long id, CancellationToken stop)
    {
        var now = time.Now();
        return await Due(db, now).Where(m => m.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Sending)
            .SetProperty(m => m.ClaimedBy, node.Name)
            .SetProperty(m => m.ClaimedUntil, now + Length)
            .SetProperty(m => m.AttemptedAt, now)
            .SetProperty(m => m.Attempts, m => m.Attempts + 1), stop) == 1;
    }

    private async Task<bool> IsEnough(SkeinDb db, MailServer server, CancellationToken stop)
    {
        async Task<bool> Reached(int? limit, Duration span)
        {
            if (limit is not { } most) return false;
            var since = time.Now() - span;
            return await db.OutgoingMails.CountAsync(m => m.ServerId == (server.IsHouse ? null : server.Id) && m.AttemptedAt > since, stop) >= most;
        }

        return await Reached(server.PerMinute, Duration.FromMinutes(1)) || await Reached(server.PerHour, Duration.FromHours(1));
    }
}
