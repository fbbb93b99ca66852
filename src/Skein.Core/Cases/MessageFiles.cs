using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Cases;

internal static class MessageFiles
{
    /// <summary>The uploads of <paramref name="actor"/> that hang on no message yet: nobody attaches a file of somebody else's.</summary>
    public static async Task<Outcome<IReadOnlyList<StoredFile>>> Find(SkeinDb db, Actor actor, IReadOnlyList<long> ids, CancellationToken stop)
    {
        if (ids.Count == 0) return new Outcome<IReadOnlyList<StoredFile>>([]);
        var wanted = ids.Distinct().ToList();
        var files = await db.Files
            .Where(f => wanted.Contains(f.Id) && f.UploaderKind == actor.Kind && f.UploaderId == actor.Id)
            .Where(f => !db.Set<MessageFile>().Any(held => held.FileId == f.Id))
            .ToListAsync(stop);
        return files.Count == wanted.Count
            ? new Outcome<IReadOnlyList<StoredFile>>(files)
            : Outcome.Invalid(CaseRules.UnknownFile.At("Files")).As<IReadOnlyList<StoredFile>>();
    }
}
