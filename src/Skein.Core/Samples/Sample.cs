using Microsoft.EntityFrameworkCore;
using Skein.Journal;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Samples;

/// <summary>What was made and what was removed, for the person who asked.</summary>
public sealed record SampleSize(int Employees, int Customers, int Cases);

public static class Sample
{
    extension(SkeinDb db)
    {
        /// <summary>Asked on every home page, so it reads the company's few entries only.</summary>
        public async Task<bool> HasSample(CancellationToken stop) => await db.Journal
            .Where(e => e.SubjectKind == Company.SubjectKind && e.SubjectId == Company.OnlyId)
            .Where(e => e.Event == SampleEvents.Added.Code || e.Event == SampleEvents.Removed.Code)
            .OrderByDescending(e => e.Id)
            .Select(e => e.Event)
            .FirstOrDefaultAsync(stop) == SampleEvents.Added.Code;
    }
}
