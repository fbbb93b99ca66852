using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Channels.Email;

/// <summary>What a case page shows beside messages that came as mail.</summary>
public sealed class CaseMails(IDbContextFactory<SkeinDb> storage)
{
    /// <summary>By message; of the shown ones those that came as mail.</summary>
    public async Task<IReadOnlyDictionary<long, MailMarks>> Of(Actor actor, CaseSheet sheet, CancellationToken stop)
    {
        var ids = sheet.Messages.Where(m => m is { Channel: Channel.Email, Kind: MessageKind.Customer }).Select(m => m.Id).ToList();
        if (ids.Count == 0 || actor.Kind == ActorKind.Customer) return new Dictionary<long, MailMarks>();
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.MailMarks.AsNoTracking().Where(m => ids.Contains(m.MessageId)).ToDictionaryAsync(m => m.MessageId, stop);
    }
}
