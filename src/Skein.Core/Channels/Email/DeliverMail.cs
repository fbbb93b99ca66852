using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Channels.Email;

/// <summary>
/// Takes a mail from a mail server that delivers by itself. Once this says yes the mail is safe; the same bytes again are the same
/// mail, so a server that lost the answer may repeat.
/// </summary>
public sealed class DeliverMail(IDbContextFactory<SkeinDb> storage, StoreMail store)
{
    /// <param name="mailbox">The address of the mailbox it is for, when the server knows.</param>
    /// <returns>The arrival's id.</returns>
    public async Task<Outcome<long>> Run(Actor actor, Stream raw, string? mailbox, CancellationToken stop)
    {
        if (!actor.May(EmailPermissions.Deliver)) return Outcome.Forbidden.As<long>();
        long? box = null;
        if (mailbox is { Length: > 0 })
        {
            await using var db = await storage.CreateDbContextAsync(stop);
            var address = EmailAddress.Normalize(mailbox);
            box = await db.Mailboxes.Where(b => b.Address == address).Select(b => (long?)b.Id).FirstOrDefaultAsync(stop);
            if (box is null) return Outcome.Invalid(EmailRules.NoSuchMailbox.At("Mailbox")).As<long>();
        }

        try
        {
            var kept = await store.Keep(raw, stop);
            return kept.Size == 0 ? Outcome.Invalid(EmailRules.Empty.Broken()).As<long>() : await store.Note(box, kept, stop);
        }
        catch (FileTooLargeException)
        {
            return Outcome.Invalid(EmailRules.TooLarge.Broken(StoreMail.Largest / 1024 / 1024)).As<long>();
        }
    }
}
