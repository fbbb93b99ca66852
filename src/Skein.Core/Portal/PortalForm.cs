using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Mail;
using Skein.Platform;

namespace Skein.Portal;

/// <summary>What customers' pages need to know to draw themselves.</summary>
public sealed record PortalFormSheet(PortalSettings Settings, IReadOnlyList<FormField> Fields, IReadOnlyList<CaseKind> Kinds, bool HasMail);

public sealed class PortalForm(IDbContextFactory<SkeinDb> storage)
{
    public async Task<PortalFormSheet> Read(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return new PortalFormSheet(
            await db.PortalSettings(stop),
            await db.FormFields.AsNoTracking().OrderBy(f => f.Order).ThenBy(f => f.Id).ToListAsync(stop),
            await db.CaseKinds.AsNoTracking().Where(k => k.IsActive && k.IsPublic).OrderBy(k => k.Order).ThenBy(k => k.Id).ToListAsync(stop),
            await MailOut.IsReady(db, stop));
    }
}
