using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Platform;

namespace Skein.Setup;

internal sealed class CompanyWords : IOwnWords
{
    public async Task<IReadOnlyList<string>> Of(SkeinDb db, long accountId, CancellationToken stop) =>
        await db.Companies.Select(c => c.Name).ToListAsync(stop);
}
