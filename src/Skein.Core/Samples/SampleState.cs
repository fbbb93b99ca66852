using Microsoft.EntityFrameworkCore;
using Skein.Platform;

namespace Skein.Samples;

/// <summary>Whether the house holds the sample.</summary>
public sealed class SampleState(IDbContextFactory<SkeinDb> storage)
{
    public async Task<bool> IsThere(CancellationToken stop)
    {
        await using var db = await storage.CreateDbContextAsync(stop);
        return await db.HasSample(stop);
    }
}
