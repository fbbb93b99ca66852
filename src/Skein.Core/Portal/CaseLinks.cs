using Microsoft.EntityFrameworkCore;
using NodaTime;
using Skein.Cases;
using Skein.Platform;

namespace Skein.Portal;

/// <summary>A case reached through its private link, and who acts by holding that link.</summary>
public sealed record LinkedCase(long CaseId, Actor Customer);

/// <summary>
/// Opens private links. Whoever holds one may read and answer this case and no other. Renewed, run out, mistyped and made up all
/// end in the same null.
/// </summary>
public sealed class CaseLinks(IDbContextFactory<SkeinDb> storage)
{
    public async Task<LinkedCase?> Find(string? token, Language language, string? origin, CancellationToken stop)
    {
        if (token is not { Length: 22 }) return null;
        await using var db = await storage.CreateDbContextAsync(stop);
        var found = await db.Cases.AsNoTracking()
            .Where(c => c.LinkToken == token && c.DeletedAt == null)
            .Select(c => new { c.Id, c.CustomerId, c.Customer.Name, c.ClosedAt, c.MergedIntoId })
            .SingleOrDefaultAsync(stop);
        if (found is { MergedIntoId: not null })
        {
            var into = await MergeCase.WhereItWent(db, found.Id, stop);
            found = await db.Cases.AsNoTracking()
                .Where(c => c.Id == into && c.CustomerId == found.CustomerId && c.DeletedAt == null)
                .Select(c => new { c.Id, c.CustomerId, c.Customer.Name, c.ClosedAt, c.MergedIntoId })
                .SingleOrDefaultAsync(stop);
        }

        if (found is null) return null;
        if (found.ClosedAt is { } closed && closed + Duration.FromDays((await db.PortalSettings(stop)).LinkDays) < db.Now) return null;
        return new LinkedCase(found.Id, Actor.Customer(found.CustomerId, found.Name, language, origin));
    }
}
