using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Platform;

namespace Skein.Organization;

internal sealed class PersonWords : IOwnWords
{
    public async Task<IReadOnlyList<string>> Of(SkeinDb db, long accountId, CancellationToken stop) =>
        await db.Employees.Where(e => e.Id == accountId).Select(e => e.Name).ToListAsync(stop);
}
