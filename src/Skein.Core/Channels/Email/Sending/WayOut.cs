using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>Where the mails of a case leave from.</summary>
/// <param name="Box">Null for a case that came by mail and has no mailbox left: the house's own address.</param>
/// <param name="ServerId">Null is the house's server.</param>
public sealed record WayOut(Mailbox? Box, long? ServerId)
{
    /// <summary>The mailbox the contact came to, else the team's, else the default one. Null when this case has none, or no server would take its mail.</summary>
    /// <param name="cases">The case and those whose conversation it goes on with.</param>
    public static async Task<WayOut?> Of(SkeinDb db, Case found, IReadOnlyList<long> cases, CancellationToken stop)
    {
        var box = await BoxOf(db, found, cases, stop);
        if (box?.Out is { IsOn: true } own) return new WayOut(box, own.Id);
        if (box is null && found.Channel != Channel.Email) return null;
        return await MailOut.IsReady(db, stop) ? new WayOut(box, null) : null;
    }

    private static async Task<Mailbox?> BoxOf(SkeinDb db, Case found, IReadOnlyList<long> cases, CancellationToken stop)
    {
        var came = (await db.MailboxOf(cases, stop))?.Id ?? await db.RoutesOf(cases).Select(r => r.MailboxId).FirstOrDefaultAsync(stop);
        return await db.Mailboxes.AsNoTracking().Include(b => b.Out)
            .Where(b => b.Id == came || b.TeamId == found.TeamId || b.IsDefault)
            .OrderBy(b => b.Id == came ? 0 : b.TeamId == found.TeamId ? 1 : 2).ThenBy(b => b.Id)
            .FirstOrDefaultAsync(stop);
    }
}
