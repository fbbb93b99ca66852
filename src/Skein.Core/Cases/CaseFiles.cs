using Microsoft.EntityFrameworkCore;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Cases;

public static class CaseFiles
{
    extension(SkeinDb db)
    {
        /// <summary>A file through the eyes of the actor: on a message they may read, or their own upload. Customers never reach notes.</summary>
        public async Task<StoredFile?> FileFor(Actor actor, long fileId, CancellationToken stop)
        {
            var file = await db.Files.AsNoTracking().SingleOrDefaultAsync(f => f.Id == fileId, stop);
            if (file is null) return null;
            if (actor.Id != 0 && file.UploaderKind == actor.Kind && file.UploaderId == actor.Id) return file;

            var cases = db.CasesFor(actor);
            var seesNotes = actor.Kind != ActorKind.Customer;
            var isVisible = await db.CaseMessages
                .Where(m => m.Files.Any(f => f.FileId == fileId) && (seesNotes || m.Kind != MessageKind.Note))
                .AnyAsync(m => cases.Any(c => c.Id == m.CaseId), stop);
            return isVisible ? file : null;
        }
    }
}
